package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What a place shows when there is nothing: what it is, why it is empty, what to do. */
public final class EmptyState extends Div {

  public EmptyState(Glyph glyph, String title, String why, Component... actions) {
    this(new H2(title), glyph, why, actions);
  }

  private EmptyState(Component heading, Glyph glyph, String why, Component... actions) {
    addClassName("empty-state");
    add(glyph.icon(), heading, new Paragraph(why));
    if (actions.length > 0) {
      Div row = new Div(actions);
      row.addClassName("empty-actions");
      add(row);
    }
  }

  /** The same as all there is on a screen: its words are the screen's heading. */
  static EmptyState screen(Glyph glyph, String title, String why, Component... actions) {
    return new EmptyState(new H1(title), glyph, why, actions);
  }
}

package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** What a place shows when there is nothing: what it is, why it is empty, what to do. */
public final class EmptyState extends Div {

  public EmptyState(Glyph glyph, String title, String why, Component... actions) {
    addClassName("empty-state");
    H2 heading = new H2(title);
    add(glyph.icon(), heading, new Paragraph(why));
    if (actions.length > 0) {
      Div row = new Div(actions);
      row.addClassName("empty-actions");
      add(row);
    }
  }
}

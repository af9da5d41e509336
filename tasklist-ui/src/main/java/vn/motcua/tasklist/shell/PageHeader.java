package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/** The top of every screen: title, one line of context, actions always at the same place. */
public final class PageHeader extends Header {

  private final H1 title = new H1();
  private final Span context = new Span();
  private final Div actions = new Div();

  public PageHeader(String title) {
    addClassName("page-header");
    this.title.setText(title);
    context.addClassName("page-context");
    actions.addClassName("page-actions");
    Div words = new Div(this.title, context);
    words.addClassName("page-words");
    add(words, actions);
  }

  public PageHeader context(String text) {
    context.setText(text);
    return this;
  }

  /** Adds actions; the primary one comes last. */
  public PageHeader actions(Component... components) {
    actions.add(components);
    return this;
  }
}

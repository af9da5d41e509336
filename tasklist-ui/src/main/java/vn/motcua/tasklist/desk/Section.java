package vn.motcua.tasklist.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;

/** One numbered part of the desk's column; it opens when the part before it is answered. */
class Section extends com.vaadin.flow.component.html.Section {
  private final Div body = new Div();

  Section(int number, String title) {
    addClassNames("panel", "desk-section");
    Span mark = new Span(String.valueOf(number));
    mark.addClassName("desk-number");
    mark.getElement().setAttribute("aria-hidden", "true");
    H2 heading = new H2(mark, new Span(title));
    getElement().setAttribute("aria-label", title);
    body.addClassName("desk-body");
    super.add(heading, body);
  }

  final void fill(Component... components) {
    body.removeAll();
    body.add(components);
  }

  final void append(Component... components) {
    body.add(components);
  }

  /** Whether something stands in one of its fields. */
  final boolean entered() {
    return body.getChildren()
        .anyMatch(one -> one instanceof HasValue<?, ?> field && !field.isEmpty());
  }
}

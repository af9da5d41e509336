package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;

/** A filter as a chip: pressed while it applies; pressing it again lifts it. */
public final class FilterChip extends NativeButton {

  public FilterChip(String text, boolean pressed, SerializableRunnable toggle) {
    addClassName("chip");
    getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    add(new Span(text));
    if (pressed) {
      add(Glyph.CLOSE.icon());
    }
    addClickListener(click -> toggle.run());
  }

  /** The same chip with a coloured dot of a clock tone before its word. */
  public FilterChip dot(String tone) {
    Span dot = new Span();
    dot.addClassNames("dot", "dot-" + tone);
    addComponentAsFirst(dot);
    return this;
  }
}

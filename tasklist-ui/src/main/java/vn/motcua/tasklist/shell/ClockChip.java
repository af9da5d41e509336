package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.html.Span;

/** The remaining legal time as icon, words and colour. */
public final class ClockChip extends Span {

  /**
   * The chip inside a grid cell (LitRenderer); give {@code clock}, {@code tone}, {@code glyph} and
   * {@code due} as properties.
   */
  public static final String TEMPLATE =
      """
      <span class="clock clock-${item.tone}" title="${item.due}">\
      <span class="icon ${item.glyph}" aria-hidden="true"></span>${item.clock}</span>\
      """;

  public ClockChip(ClockFace face) {
    addClassNames("clock", "clock-" + face.tone());
    add(face.glyph().icon(), new Span(face.words()));
    if (!face.hint().isEmpty()) {
      setTitle(face.hint());
    }
  }
}

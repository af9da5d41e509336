package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The icons, drawn in {@code icons.css}; always beside a word or on a control with a name. */
public enum Glyph {
  QUEUE,
  DESK,
  FOLDER,
  BOARD,
  BOOK,
  SEARCH,
  GLOBE,
  SUN,
  MOON,
  HELP,
  LOGOUT,
  USER,
  CLOCK,
  CHECK,
  ALERT,
  PAUSE,
  LATE,
  COPY,
  EYE,
  EYE_OFF,
  PAPER,
  IMAGE,
  DOWNLOAD,
  BACK,
  NEXT,
  CLOSE,
  PLUS,
  FILTER,
  REFRESH,
  STAMP,
  RETURN,
  REFUSE,
  SEND,
  HAND,
  LOCK,
  EMPTY,
  PEN,
  BELL,
  ROUTE;

  /** The icon, hidden from screen readers: the word beside it speaks. */
  public Span icon() {
    Span icon = new Span();
    icon.addClassNames("icon", css());
    icon.getElement().setAttribute("aria-hidden", "true");
    return icon;
  }

  /** The class that draws it, for cells rendered in the browser. */
  public String css() {
    return "icon-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.html.Span;

/** A dossier's status as the national portal numbers it, 1 to 10, in words. */
public final class StatusBadge extends Span {

  public StatusBadge(int status) {
    addClassNames("status", "status-" + status);
    setText(word(status));
  }

  /** The status in words. */
  public static String word(int status) {
    return Texts.t("shell.status." + status);
  }
}

package vn.motcua.tasklist.workbench;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import vn.motcua.tasklist.shell.Formats;

/** Whether what is drawn has reached the server; read out by screen readers. */
final class SaveState extends Span {

  private boolean open;

  SaveState() {
    addClassName("save-state");
    getElement().setAttribute("role", "status");
  }

  /** Nothing drawn yet that differs from the published version. */
  void published(int version) {
    say("clean", t("workbench.state.published", version));
  }

  /** A draft from before. */
  void drafted() {
    say("saved", t("workbench.state.drafted"));
  }

  /** Drawn and not yet kept. */
  void unsaved() {
    say("open", t("workbench.state.unsaved"));
  }

  void saved(Instant at) {
    say("saved", t("workbench.state.saved", Formats.time(at)));
  }

  void conflict() {
    say("conflict", t("workbench.state.conflict"));
  }

  /** Whether something drawn is not kept. */
  boolean isOpen() {
    return open;
  }

  private void say(String state, String text) {
    open = state.equals("open") || state.equals("conflict");
    getElement().setAttribute("data-state", state);
    setText(text);
  }
}

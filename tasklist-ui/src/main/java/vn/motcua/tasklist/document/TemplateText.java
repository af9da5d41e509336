package vn.motcua.tasklist.document;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.DebouncePhase;
import com.vaadin.flow.function.SerializableRunnable;
import vn.motcua.tasklist.shell.LeaveDialog;

/**
 * The text of a template, which knows whether something typed in it is kept nowhere else. The text
 * itself comes when the field is left; that something was typed is told at once, because the way
 * back of a browser leaves a view without leaving the field.
 */
final class TemplateText extends TextArea {

  private static final int QUIET_MILLIS = 500;

  /** Asks too when the whole page is closed or loaded again, which the server cannot hold up. */
  private static final String GUARD =
      """
      const area = this;
      area.addEventListener('input', () => { area.typed = true; });
      addEventListener('beforeunload', event => {
        if (area.isConnected && area.typed) event.preventDefault();
      });
      """;

  private final SerializableRunnable changed;
  private String kept = "";
  private boolean typed;

  /**
   * @param changed told when something is typed and when it is settled
   */
  TemplateText(boolean writable, SerializableRunnable changed) {
    super(t("document.template.markup"));
    this.changed = changed;
    addClassName("template-markup");
    setReadOnly(!writable);
    setValueChangeMode(ValueChangeMode.ON_BLUR);
    getElement().setAttribute("spellcheck", "false");
    getElement().executeJs(GUARD);
    getElement()
        .addEventListener("input", event -> typed(true))
        .debounce(QUIET_MILLIS, DebouncePhase.LEADING);
    addValueChangeListener(change -> {
      if (change.isFromClient()) {
        typed(!getValue().equals(kept));
      }
    });
  }

  /** Shows a text that is kept. */
  void show(String text) {
    kept = text;
    setValue(text);
    typed(false);
  }

  /** Whether something would be lost. */
  boolean isOpen() {
    return typed;
  }

  /** Asks whether what was typed may go; at once where nothing would be lost. */
  void mayGo(SerializableRunnable go, SerializableRunnable stay) {
    if (!typed) {
      go.run();
      return;
    }
    new LeaveDialog(
            t("document.template.leave"),
            t("document.template.leave.what"),
            t("document.template.leave.go"),
            () -> {
              typed(false);
              go.run();
            },
            stay)
        .open();
  }

  private void typed(boolean now) {
    boolean before = typed;
    typed = now;
    getElement().executeJs("this.typed = $0", now);
    if (before != now) {
      changed.run();
    }
  }
}

package vn.motcua.tasklist.calendar;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;

/** Asks why an announcement shall not take effect: it is rejected, or taken back by its author. */
final class RejectDialog extends Dialog {

  private static final int LONGEST = 500;

  private final TextArea reason = new TextArea(t("calendar.reject.reason"));
  private final Button act;

  /**
   * @param own whether the person in front of the screen entered it
   * @param reject is given the reason
   */
  RejectDialog(boolean own, SerializableConsumer<String> reject) {
    setHeaderTitle(t(own ? "calendar.withdraw.title" : "calendar.reject.title"));
    setWidth("min(32rem, 96vw)");
    setCloseOnOutsideClick(false);
    setCloseOnEsc(false);
    reason.setWidthFull();
    reason.setMaxLength(LONGEST);
    reason.setRequiredIndicatorVisible(true);
    reason.setErrorMessage(t("calendar.reject.empty"));
    add(reason);
    act = new Button(t(own ? "calendar.withdraw" : "calendar.reject"), click -> act(reject));
    act.setDisableOnClick(true);
    act.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    act.getElement().setAttribute("data-key", "mod+Enter");
    getFooter().add(new Button(t("shell.cancel"), click -> close()), act);
    addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        reason.focus();
      }
    });
  }

  private void act(SerializableConsumer<String> reject) {
    boolean done = false;
    try {
      done = given(reject);
    } finally {
      act.setEnabled(!done);
    }
    if (done) {
      close();
    }
  }

  private boolean given(SerializableConsumer<String> reject) {
    if (reason.getValue().isBlank()) {
      reason.setInvalid(true);
      reason.focus();
      return false;
    }
    reject.accept(reason.getValue().strip());
    return true;
  }
}

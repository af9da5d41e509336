package vn.motcua.tasklist.calendar;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;

/** Asks why an announcement shall not take effect. */
final class RejectDialog extends Dialog {

  private static final int LONGEST = 500;

  RejectDialog(SerializableConsumer<String> reject) {
    setHeaderTitle(t("calendar.reject.title"));
    setWidth("min(32rem, 96vw)");
    TextArea reason = new TextArea(t("calendar.reject.reason"));
    reason.setWidthFull();
    reason.setMaxLength(LONGEST);
    reason.setRequiredIndicatorVisible(true);
    reason.setErrorMessage(t("calendar.reject.empty"));
    add(reason);
    Button act =
        new Button(
            t("calendar.reject"),
            click -> {
              if (reason.getValue().isBlank()) {
                reason.setInvalid(true);
                reason.focus();
              } else {
                reject.accept(reason.getValue().strip());
                close();
              }
            });
    act.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    act.getElement().setAttribute("data-key", "mod+Enter");
    getFooter().add(new Button(t("shell.cancel"), click -> close()), act);
    addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        reason.focus();
      }
    });
  }
}

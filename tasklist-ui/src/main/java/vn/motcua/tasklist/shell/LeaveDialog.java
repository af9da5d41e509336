package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.function.SerializableRunnable;

/** Asks whether something that was entered and is kept nowhere yet may go. */
public final class LeaveDialog extends ConfirmDialog {

  /**
   * @param question what would be thrown away
   * @param lost what then is so
   * @param go what the button that throws it away says
   */
  public LeaveDialog(
      String question,
      String lost,
      String go,
      SerializableRunnable leave,
      SerializableRunnable stay) {
    super(question, lost, go, confirm -> leave.run());
    setConfirmButtonTheme("error primary");
    setCancelable(true);
    setCancelText(Texts.t("shell.stay"));
    addCancelListener(cancel -> stay.run());
  }
}

package vn.motcua.tasklist.act;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.Offer;
import vn.motcua.dossiers.act.StopRequest;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * Acts that need nothing but their reason: withdrawing, stopping for good, asking for a new date.
 */
final class ReasonDialog extends ActDialog {

  private final TextArea reason = words("act.reason");

  private ReasonDialog(String act) {
    super(act);
    addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        reason.focus();
      }
    });
  }

  static ReasonDialog withdraw(ActDesk desk, DossierCode code, SerializableRunnable done) {
    return plain(Offer.WITHDRAW, reason -> desk.withdraw(code, reason), done).red();
  }

  static ReasonDialog reappoint(ActDesk desk, DossierCode code, SerializableRunnable done) {
    return plain(Offer.REAPPOINT, reason -> desk.askReappointment(code, reason), done);
  }

  static ReasonDialog stop(ActDesk desk, DossierCode code, SerializableRunnable done) {
    ReasonDialog dialog = new ReasonDialog(Offer.STOP);
    TextField basis = basis();
    dialog.asking(
        () ->
            dialog.given(
                reason -> desk.stop(code, new StopRequest(reason, orNull(basis.getValue())))),
        done,
        dialog.reason,
        basis);
    return dialog.red();
  }

  private static ReasonDialog plain(
      String act, SerializableFunction<String, ActResult> carriedOut, SerializableRunnable done) {
    ReasonDialog dialog = new ReasonDialog(act);
    dialog.asking(() -> dialog.given(carriedOut), done, dialog.reason);
    return dialog;
  }

  private ReasonDialog red() {
    against();
    return this;
  }

  private @Nullable ActResult given(SerializableFunction<String, ActResult> carriedOut) {
    return written(reason) ? carriedOut.apply(reason.getValue().strip()) : null;
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text.strip();
  }
}

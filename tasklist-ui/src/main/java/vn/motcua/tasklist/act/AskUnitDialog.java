package vn.motcua.tasklist.act;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.Offer;
import vn.motcua.dossiers.act.OpinionRequest;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.tasklist.shell.VietnameseBox;
import vn.motcua.tasklist.shell.VietnameseDates;

/** Asks another unit for its opinion, or to examine: whom, what, until when (R11). */
final class AskUnitDialog extends ActDialog {

  private static final int USUAL_DAYS = 5;

  private final transient ActDesk desk;
  private final DossierCode code;
  private final boolean referral;
  private final ComboBox<Unit> unit = new ComboBox<>(t("act.unit"));
  private final TextArea question;
  private final DatePicker until = new DatePicker(t("act.until"));

  AskUnitDialog(ActDesk desk, DossierCode code, boolean referral, SerializableRunnable done) {
    super(referral ? Offer.REFER : Offer.CONSULT);
    this.desk = desk;
    this.code = code;
    this.referral = referral;
    this.question = words(referral ? "act.referral-question" : "act.question");
    VietnameseBox.fill(unit, desk.askable(), Unit::name);
    unit.setRequired(true);
    unit.setWidthFull();
    unit.setHelperText(t("act.unit.help"));
    VietnameseDates.prepare(until);
    until.setRequired(true);
    until.setMin(desk.today());
    until.setValue(desk.inWorkingDays(USUAL_DAYS));
    until.setHelperText(t("act.until.help"));
    asking(this::carryOut, done, unit, question, until);
    addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        unit.focus();
      }
    });
  }

  private @Nullable ActResult carryOut() {
    Unit asked = unit.getValue();
    LocalDate day = until.getValue();
    boolean complete = filled(unit, asked != null, "act.unit.missing");
    complete &= filled(until, day != null, "act.until.missing");
    complete &= written(question);
    if (!complete || asked == null || day == null) {
      return null;
    }
    OpinionRequest request =
        new OpinionRequest(asked.code(), question.getValue().strip(), desk.closing(day));
    return referral ? desk.refer(code, request) : desk.consult(code, request);
  }
}

package vn.motcua.tasklist.act;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.Offer;
import vn.motcua.dossiers.act.OpinionRequest;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.tasklist.shell.Glyph;

/**
 * Asks other units for their opinions, or one to examine: whom, until when, what (R11). Several are
 * asked the same at once, each until a day of its own.
 */
final class AskUnitDialog extends ActDialog {

  private static final int USUAL_DAYS = 5;
  private static final int MOST = 10;

  private final transient ActDesk desk;
  private final DossierCode code;
  private final boolean referral;
  private final List<AskedUnit> asked = new ArrayList<>();
  private final Div units = new Div();
  private final Button more =
      new Button(t("act.unit.more"), Glyph.PLUS.icon(), click -> addUnit().focus());
  private final TextArea question;
  private boolean sent;

  AskUnitDialog(ActDesk desk, DossierCode code, boolean referral, SerializableRunnable done) {
    super(referral ? Offer.REFER : Offer.CONSULT);
    this.desk = desk;
    this.code = code;
    this.referral = referral;
    this.question = words(referral ? "act.referral-question" : "act.question");
    addUnit().explain();
    more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    asking(this::carryOut, done, units, more, question);
    addOpenedChangeListener(change -> {
      if (change.isOpened()) {
        asked.getFirst().focus();
      } else if (sent) {
        done.run();
      }
    });
  }

  private AskedUnit addUnit() {
    LocalDate day = asked.isEmpty() ? null : asked.getLast().until();
    AskedUnit unit =
        new AskedUnit(desk, day == null ? desk.inWorkingDays(USUAL_DAYS) : day, this::leaveOut);
    asked.add(unit);
    units.add(unit);
    showNumber();
    return unit;
  }

  private void leaveOut(AskedUnit unit) {
    asked.remove(unit);
    units.remove(unit);
    showNumber();
    asked.getLast().focus();
  }

  private void showNumber() {
    asked.forEach(unit -> unit.alone(asked.size() == 1));
    more.setVisible(!referral && asked.size() < MOST);
  }

  private @Nullable ActResult carryOut() {
    Set<Unit> named = new HashSet<>();
    boolean complete = true;
    for (AskedUnit unit : asked) {
      complete &= unit.complete(named);
    }
    complete &= written(question);
    return complete ? askAll() : null;
  }

  /** Whom the question reached is asked no second time where it is sent again for the others. */
  private ActResult askAll() {
    boolean several = asked.size() > 1;
    ActResult last = new ActResult.Done();
    ActResult refusal = null;
    for (AskedUnit unit : List.copyOf(asked)) {
      ActResult result = ask(unit);
      if (result instanceof ActResult.Refused refused) {
        refusal = refusal != null ? refusal : several ? named(unit, refused.reason()) : refused;
      } else {
        last = result;
        sent = true;
        asked.remove(unit);
        units.remove(unit);
      }
    }
    if (refusal != null) {
      showNumber();
      return refusal;
    }
    // Nothing is left: the dialog's own end shows the dossier anew.
    sent = false;
    return last;
  }

  private ActResult ask(AskedUnit unit) {
    OpinionRequest request =
        new OpinionRequest(
            Objects.requireNonNull(unit.unit()).code(),
            question.getValue().strip(),
            desk.closing(Objects.requireNonNull(unit.until())));
    return referral ? desk.refer(code, request) : desk.consult(code, request);
  }

  private static ActResult named(AskedUnit unit, Text reason) {
    String name = Objects.requireNonNull(unit.unit()).name();
    return new ActResult.Refused(
        new Text(name + ": " + reason.vi(), name + ": " + reason.in("en")));
  }
}

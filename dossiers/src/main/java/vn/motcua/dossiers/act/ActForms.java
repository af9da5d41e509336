package vn.motcua.dossiers.act;

import java.time.Instant;
import java.util.Map;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.document.DocumentKind;
import vn.motcua.dossiers.document.FormsOfActs;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.processes.contract.EngineNames;

/**
 * Which statutory form which act asks for (Circular 03/2025/TT-VPCP): 02 with a request for
 * supplements, 03 with a refusal, 04 with an apology, 05 where the dossier ends before its time, 06
 * where it goes to another unit. Form 01 is made when the receipt is printed.
 */
final class ActForms {

  private static final String OLD_DUE = "oldDue";

  private final FormsOfActs forms;

  ActForms(FormsOfActs forms) {
    this.forms = forms;
  }

  /**
   * @param apology whether the act gives the applicant a new date
   */
  void of(Task task, String outcome, boolean apology, Actor actor, Instant at) {
    if (apology) {
      Instant due = task.dueAt();
      forms.order(
          task.dossier(),
          DocumentKind.FORM_04,
          cause(task),
          actor,
          at,
          due == null ? Map.of() : Map.of(OLD_DUE, due));
    } else if (outcome.equals(EngineNames.REFUSE)) {
      forms.order(task.dossier(), DocumentKind.FORM_03, cause(task), actor, at);
    }
  }

  void supplement(Task task, Actor actor, Instant at) {
    forms.order(task.dossier(), DocumentKind.FORM_02, cause(task), actor, at);
  }

  /**
   * @param cause {@code stopped} or {@code withdrawn}
   */
  void ended(DossierCode code, String cause, Actor actor, Instant at) {
    forms.order(code, DocumentKind.FORM_05, cause, actor, at);
  }

  void referred(DossierCode code, long consultation, Actor actor, Instant at) {
    forms.order(code, DocumentKind.FORM_06, "consultation:" + consultation, actor, at);
  }

  private static String cause(Task task) {
    return "task:" + task.key();
  }
}

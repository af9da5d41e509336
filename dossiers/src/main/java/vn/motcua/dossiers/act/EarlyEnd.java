package vn.motcua.dossiers.act;

import java.time.Instant;
import java.util.Map;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.FollowUpResult;
import vn.motcua.dossiers.intake.Intake;
import vn.motcua.dossiers.intake.Origin;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.processes.contract.EngineNames;

/**
 * Ends a dossier before its time, inside the transaction that is open: stopped by the authority, or
 * taken back by the applicant at the desk. Both order form 05.
 */
final class EarlyEnd {

  /** Reason of the fact that settles a dossier stopped for good. */
  private static final String STOPPED = "stopped";

  private static final String WITHDRAWN = "withdrawn";

  private final DossierRows dossiers;
  private final TaskRows tasks;
  private final DossierClock clock;
  private final Intake intake;
  private final EngineOutbox engine;
  private final ActForms forms;
  private final AuditTrail audit;

  EarlyEnd(
      DossierRows dossiers,
      TaskRows tasks,
      DossierClock clock,
      Intake intake,
      EngineOutbox engine,
      ActForms forms,
      AuditTrail audit) {
    this.dossiers = dossiers;
    this.tasks = tasks;
    this.clock = clock;
    this.intake = intake;
    this.engine = engine;
    this.forms = forms;
    this.audit = audit;
  }

  ActResult stop(Standing standing, StopRequest request, Actor actor, Instant at) {
    DossierCode code = standing.code();
    dossiers.state(code, DossierState.STOPPED, request.reason().strip());
    String basis = request.legalBasis();
    if (basis != null && !basis.isBlank()) {
      dossiers.closingBasis(code, basis.strip());
    }
    forms.ended(code, STOPPED, actor, at);
    clock.record(code, ClockFact.of(ClockFact.Kind.SETTLED, at, STOPPED), actor.username());
    engine.publish(code, EngineNames.STOPPED, "once");
    audit.append(
        new AuditEntry(
            actor.unit().value(), actor.username(), "dossier-stopped", code.value(), Map.of()));
    standing.tasks().forEach(task -> tasks.signal(task.unit()));
    return new ActResult.Done();
  }

  ActResult withdraw(DossierCode code, String reason, Actor actor, Instant at) {
    ActResult done = result(intake.withdraw(code, reason, null, new Origin.Desk(actor)));
    if (done instanceof ActResult.Done) {
      forms.ended(code, WITHDRAWN, actor, at);
    }
    return done;
  }

  private static ActResult result(FollowUpResult result) {
    return switch (result) {
      case FollowUpResult.Done done -> new ActResult.Done();
      case FollowUpResult.Repeated repeated -> new ActResult.Done();
      case FollowUpResult.Conflict conflict -> refused("act.dossier-ended");
      case FollowUpResult.Unknown unknown -> refused("act.dossier-unknown");
      case FollowUpResult.Refused refused ->
          new ActResult.Refused(refused.problems().getFirst().message());
    };
  }

  private static ActResult refused(String key) {
    return new ActResult.Refused(Wording.text(key));
  }
}

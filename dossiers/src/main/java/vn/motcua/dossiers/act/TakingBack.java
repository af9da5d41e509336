package vn.motcua.dossiers.act;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.notice.About;
import vn.motcua.dossiers.notice.NoticeKind;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.processes.contract.EngineNames;

/** Takes back an official's own referral or last act, inside the transaction that is open. */
final class TakingBack {

  private final StandingRows rows;
  private final TaskRows tasks;
  private final ActRows acts;
  private final ConsultationRows consultations;
  private final TakeBackRules rules;
  private final EngineOutbox engine;
  private final Notices notices;
  private final AuditTrail audit;

  TakingBack(
      StandingRows rows,
      TaskRows tasks,
      ActRows acts,
      ConsultationRows consultations,
      EngineOutbox engine,
      Notices notices,
      AuditTrail audit) {
    this.rows = rows;
    this.tasks = tasks;
    this.acts = acts;
    this.consultations = consultations;
    this.rules = new TakeBackRules(rows);
    this.engine = engine;
    this.notices = notices;
    this.audit = audit;
  }

  /** What stands against it; empty where nothing does. */
  Optional<Text> barred(Standing standing, Actor actor) {
    return rules.barred(standing, actor);
  }

  /** Nothing stands against it. */
  ActResult done(Standing standing, Actor actor, Instant at) {
    Optional<Consultation> referral = standing.referral();
    if (referral.isPresent()) {
      Standing.OpenTask task = TakeBackRules.taskOf(standing, referral.get()).orElseThrow();
      consultations.takeBack(referral.get().id(), actor, at);
      closed(standing, task, referral.get().id(), actor, at);
      engine.complete(
          standing.code(), task.key(), Map.of(EngineNames.OUTCOME, EngineNames.TAKEN_BACK));
      return new ActResult.Done();
    }
    Standing.LastAct last = rows.lastAct(standing.code()).orElseThrow();
    Standing.OpenTask next = rules.after(standing, last).getFirst();
    closed(standing, next, last.task(), actor, at);
    engine.moveBack(
        standing.code(), next.instance(), next.elementInstance(), last.elementId(), next.key());
    return new ActResult.Done();
  }

  /** The task is gone from every queue at once; the history says who took it back. */
  private void closed(
      Standing standing, Standing.OpenTask task, long what, Actor actor, Instant at) {
    boolean written =
        acts.insert(
            standing.code(),
            task,
            EngineNames.TAKEN_BACK,
            "{\"takenBack\":" + what + "}",
            actor,
            at);
    if (!written) {
      throw new IllegalStateException("The dossier is locked, yet its task was done.");
    }
    tasks.signal(task.unit());
    audit.append(
        new AuditEntry(
            actor.unit().value(),
            actor.username(),
            "taken-back",
            standing.code().value(),
            Map.of("task", task.key(), "step", task.elementId(), "takenBack", what)));
    String holder = task.holder();
    if (holder != null) {
      notices.tell(
          holder,
          NoticeKind.TAKEN_BACK,
          About.task(standing.code(), task.key()).with("by", actor.name()));
    }
  }
}

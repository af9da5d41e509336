package vn.motcua.dossiers.act;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Authority;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.outbox.EngineOutbox;

/** Takes a task and gives it back, inside the transaction that is open. */
final class Claiming {

  private final TaskRows rows;
  private final EngineOutbox engine;
  private final AuditTrail audit;

  Claiming(TaskRows rows, EngineOutbox engine, AuditTrail audit) {
    this.rows = rows;
    this.engine = engine;
    this.audit = audit;
  }

  /** Takes the task; AlreadyDone names the colleague who holds it. */
  ActResult claim(Task task, Actor actor, Authority authority, Instant at) {
    String holder = task.holder();
    if (holder != null) {
      return holder.equals(actor.username())
          ? new ActResult.Done()
          : new ActResult.AlreadyDone(task.holderName(holder), task.heldSince());
    }
    if (!rows.claim(task, actor, authority, at)) {
      throw new IllegalStateException("The dossier is locked, yet its task was taken.");
    }
    engine.assign(task.dossier(), task.key(), actor.username(), UUID.randomUUID().toString());
    changed(task, actor, authority, "task-claimed");
    return new ActResult.Done();
  }

  /** Gives back what the official holds. */
  ActResult release(Task task, Actor actor, Authority authority, Instant at) {
    if (!task.heldBy(actor, authority)) {
      return refused("act.not-held");
    }
    return freed(task, actor, authority, at);
  }

  /** Gives it back, whoever holds it. */
  ActResult freed(Task task, Actor actor, Authority authority, Instant at) {
    rows.release(task, at);
    engine.unassign(task.dossier(), task.key(), UUID.randomUUID().toString());
    changed(task, actor, authority, "task-released");
    return new ActResult.Done();
  }

  private void changed(Task task, Actor actor, Authority authority, String action) {
    rows.signal(task.unit());
    audit.append(
        new AuditEntry(
            actor.unit().value(),
            actor.username(),
            action,
            task.dossier().value(),
            AuditDetails.of(task, authority, Map.of())));
  }

  private static ActResult refused(String key) {
    return new ActResult.Refused(Wording.text(key));
  }
}

package vn.motcua.dossiers.act;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Authority;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.outbox.EngineOutbox;

/**
 * Gives a task to an official: a head or approver of its unit to anybody there, a holder onwards.
 */
final class Assignment {

  private final TaskRights rights;
  private final TaskRows rows;
  private final Colleagues colleagues;
  private final EngineOutbox engine;
  private final AuditTrail audit;

  Assignment(
      TaskRights rights,
      TaskRows rows,
      Colleagues colleagues,
      EngineOutbox engine,
      AuditTrail audit) {
    this.rights = rights;
    this.rows = rows;
    this.colleagues = colleagues;
    this.engine = engine;
    this.audit = audit;
  }

  /** Inside the open transaction, with the task's dossier locked. */
  ActResult assign(Task task, String to, Actor actor, Instant at) {
    if (!task.open()) {
      return refused("act.task-closed");
    }
    if (!task.state().open() && task.state() != DossierState.RETURNED) {
      return refused("act.dossier-ended");
    }
    String unit = task.unit();
    Optional<Authority> leading = rights.leading(unit, actor);
    String holder = task.holder();
    Optional<Authority> authority =
        leading.isPresent() ? leading : Authority.ofHolder(actor, holder);
    if (authority.isEmpty()) {
      return refused(holder == null ? "act.assign-leaders" : "act.delegate-holder");
    }
    Optional<Actor> colleague =
        colleagues.find(to, task).filter(one -> task.role() == null || has(one, task.role()));
    if (colleague.isEmpty()) {
      return refused("act.assign-unfit");
    }
    if (colleague.get().username().equals(holder)) {
      return new ActResult.Done();
    }
    rows.give(task, colleague.get(), at);
    engine.assign(
        task.dossier(), task.key(), colleague.get().username(), UUID.randomUUID().toString());
    rows.signal(unit);
    audit.append(
        new AuditEntry(
            actor.unit().value(),
            actor.username(),
            leading.isPresent() ? "task-assigned" : "task-delegated",
            task.dossier().value(),
            AuditDetails.of(task, authority.get(), Map.of("to", colleague.get().username()))));
    return new ActResult.Done();
  }

  private static boolean has(Actor colleague, String role) {
    return colleague.roles().stream().anyMatch(one -> one.key().equals(role));
  }

  private static ActResult refused(String key) {
    return new ActResult.Refused(Wording.text(key));
  }
}

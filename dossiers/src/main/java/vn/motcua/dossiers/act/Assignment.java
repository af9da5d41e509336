package vn.motcua.dossiers.act;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Authority;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.official.Account;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.outbox.EngineOutbox;

/**
 * Gives a task to an official: a head or approver of its unit to anybody there, a holder onwards.
 */
final class Assignment {

  private final Access access;
  private final TaskRows rows;
  private final Officials officials;
  private final EngineOutbox engine;
  private final AuditTrail audit;

  Assignment(
      Access access, TaskRows rows, Officials officials, EngineOutbox engine, AuditTrail audit) {
    this.access = access;
    this.rows = rows;
    this.officials = officials;
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
    Optional<Authority> leading = leading(task, actor);
    String holder = task.holder();
    Optional<Authority> authority =
        leading.isPresent() ? leading : Authority.ofHolder(actor, holder);
    if (authority.isEmpty()) {
      return refused(holder == null ? "act.assign-leaders" : "act.delegate-holder");
    }
    Optional<Actor> colleague =
        officials.find(to).map(Account::actor).filter(one -> fits(task, one));
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

  /** In whose right the official leads as head or approver of the task's unit; empty if not. */
  Optional<Authority> leading(Task task, Actor actor) {
    String unit = task.unit();
    return unit == null
        ? Optional.empty()
        : Stream.of(Role.HEAD, Role.APPROVER)
            .flatMap(role -> access.authority(actor, new UnitCode(unit), role).stream())
            .findFirst();
  }

  /** Somebody with the task's role in the unit that does this unit's work. */
  private boolean fits(Task task, Actor colleague) {
    String unit = task.unit();
    return unit != null
        && access.actingUnits(colleague).contains(new UnitCode(unit))
        && (task.role() == null
            || colleague.roles().stream().anyMatch(role -> role.key().equals(task.role())));
  }

  private static ActResult refused(String key) {
    return new ActResult.Refused(Wording.text(key));
  }
}

package vn.motcua.dossiers.act;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.dossiers.outbox.Outbox;
import vn.motcua.dossiers.procedures.ProcedureStore;

/**
 * What officials do with their tasks. Each act is one transaction: the act itself, the clock, the
 * audit entry and the message for the engine; a second act on the same task is answered.
 *
 * @see "docs/decisions/0004-read-your-writes.md"
 */
public final class Acts {

  private final Access access;
  private final TaskRows rows;
  private final Completion completion;
  private final EngineOutbox engine;
  private final AuditTrail audit;
  private final Clock clock;

  public Acts(
      JdbcClient jdbc,
      Access access,
      ProcedureStore procedures,
      Officials officials,
      DossierClock dossierClock,
      EngineOutbox engine,
      AuditTrail audit,
      Clock clock) {
    this.access = access;
    this.rows = new TaskRows(jdbc);
    this.completion =
        new Completion(
            rows,
            new Effects(rows, dossierClock),
            new Extension(rows, dossierClock, new Outbox(jdbc)),
            procedures,
            officials,
            engine,
            audit);
    this.engine = engine;
    this.audit = audit;
    this.clock = clock;
  }

  /** Takes the task; AlreadyDone names the colleague who holds it. */
  public ActResult claim(long taskKey, Actor actor) {
    return on(taskKey, actor, (task, at) -> claim(task, actor, at));
  }

  /** Gives the task back to its group. */
  public ActResult release(long taskKey, Actor actor) {
    return on(taskKey, actor, (task, at) -> release(task, actor, at));
  }

  /**
   * Completes the task.
   *
   * @param outcome one of the step's outcomes, except {@code supplement}
   * @param data what the form holds; stays in the case file, except {@code specialist}. {@code
   *     reason} and, on the apology, {@code newDueDate} (ISO date or moment) mean what they say:
   *     the outcome {@code apologised} moves the due date, once
   */
  public ActResult complete(
      long taskKey, String outcome, Map<String, @Nullable Object> data, Actor actor) {
    return on(
        taskKey,
        actor,
        (task, at) ->
            held(task, actor).orElseGet(() -> completion.complete(task, outcome, data, actor, at)));
  }

  /** Completes the task by asking the applicant for supplements; stops the clock. */
  public ActResult requestSupplement(long taskKey, SupplementRequest request, Actor actor) {
    return on(
        taskKey,
        actor,
        (task, at) ->
            held(task, actor).orElseGet(() -> completion.supplement(task, request, actor, at)));
  }

  private ActResult on(long taskKey, Actor actor, BiFunction<Task, Instant, ActResult> act) {
    return access.as(
        actor,
        () -> {
          Optional<Task> task = rows.lock(taskKey);
          Optional<ActResult.AlreadyDone> done = rows.done(taskKey);
          if (done.isPresent()) {
            return done.get();
          }
          return task.map(found -> allowed(found, actor, act))
              .orElseGet(() -> refused("act.task-unknown"));
        });
  }

  private ActResult allowed(Task task, Actor actor, BiFunction<Task, Instant, ActResult> act) {
    if (!task.open()) {
      return refused("act.task-closed");
    }
    if (task.state() == DossierState.WITHDRAWN || task.state() == DossierState.REFUSED) {
      return refused("act.dossier-ended");
    }
    if (!mayAct(task, actor)) {
      return refused("act.not-your-role");
    }
    return act.apply(task, clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  private ActResult claim(Task task, Actor actor, Instant at) {
    String holder = task.holder();
    if (holder != null) {
      return holder.equals(actor.username())
          ? new ActResult.Done()
          : new ActResult.AlreadyDone(holderName(task, holder), task.heldSince());
    }
    if (!rows.claim(task, actor, at)) {
      throw new IllegalStateException("The dossier is locked, yet its task was taken.");
    }
    engine.assign(task.dossier(), task.key(), actor.username(), UUID.randomUUID().toString());
    changed(task, actor, "task-claimed");
    return new ActResult.Done();
  }

  private ActResult release(Task task, Actor actor, Instant at) {
    if (!actor.username().equals(task.holder())) {
      return refused("act.not-held");
    }
    rows.release(task, at);
    engine.unassign(task.dossier(), task.key(), UUID.randomUUID().toString());
    changed(task, actor, "task-released");
    return new ActResult.Done();
  }

  private void changed(Task task, Actor actor, String action) {
    rows.signal(task.unit());
    audit.append(
        new AuditEntry(
            actor.unit().value(),
            actor.username(),
            action,
            task.dossier().value(),
            Map.of("task", task.key(), "step", task.elementId())));
  }

  private boolean mayAct(Task task, Actor actor) {
    boolean role =
        task.role() == null
            || actor.roles().stream().map(Role::key).anyMatch(key -> key.equals(task.role()));
    boolean unit =
        task.unit() != null && access.actingUnits(actor).contains(new UnitCode(task.unit()));
    return role && unit;
  }

  private static Optional<ActResult> held(Task task, Actor actor) {
    String holder = task.holder();
    return holder == null || holder.equals(actor.username())
        ? Optional.empty()
        : Optional.of(refused("act.held-by", holderName(task, holder)));
  }

  private static String holderName(Task task, String holder) {
    return task.holderName() == null ? holder : task.holderName();
  }

  private static ActResult refused(String key, Object... values) {
    return new ActResult.Refused(Wording.text(key, values));
  }
}

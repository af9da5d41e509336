package vn.motcua.dossiers.act;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditEntry;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.notice.About;
import vn.motcua.dossiers.notice.NoticeKind;
import vn.motcua.dossiers.notice.Notices;

/**
 * Acts on many tasks wait half a minute before they are carried out, so that they can be taken
 * back. They are recorded at once and their tasks leave every list in the same commit; carried out
 * they have effect from the moment they were recorded. An act that then turns out impossible gives
 * its task back with the reason.
 *
 * @see "docs/decisions/0039-bulk-acts-that-can-be-taken-back.md"
 */
public final class PendingActs {

  /** How long an act can be taken back. */
  public static final Duration UNDO_TIME = Duration.ofSeconds(30);

  private static final Logger LOG = LoggerFactory.getLogger(PendingActs.class);
  private static final Duration NEXT_TRY = Duration.ofSeconds(10);
  private static final Duration LAST_TRY = Duration.ofMinutes(10);

  private final Access access;
  private final Acts acts;
  private final TaskRows tasks;
  private final PendingRows rows;
  private final Notices notices;
  private final AuditTrail audit;
  private final Clock clock;

  public PendingActs(
      JdbcClient jdbc, Access access, Acts acts, Notices notices, AuditTrail audit, Clock clock) {
    this.access = access;
    this.acts = acts;
    this.tasks = new TaskRows(jdbc);
    this.rows = new PendingRows(jdbc);
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Records that a task is completed in a while. Everything {@link Acts#complete} checks is checked
   * now.
   *
   * @param batch what the act belongs to: {@link #undo(UUID, Actor)} takes all of it back
   */
  public ActResult record(
      UUID batch, long taskKey, String outcome, Map<String, @Nullable Object> data, Actor actor) {
    return access.as(
        actor,
        () -> {
          Optional<Task> task = tasks.lock(taskKey);
          Instant now = now();
          ActResult would =
              rows.rehearsed(() -> acts.completeAsOf(now, taskKey, outcome, data, actor));
          if (task.isEmpty() || !(would instanceof ActResult.Done)) {
            return would;
          }
          rows.insert(
              task.get(), new PendingAct(batch, taskKey, outcome, data, actor, now), UNDO_TIME);
          tell(task.get(), "act-recorded", outcome, actor);
          return would;
        });
  }

  /** Takes back what of the batch has not been carried out; answers how many acts. */
  public int undo(UUID batch, Actor actor) {
    return access.as(actor, () -> takeBack(rows.delete(batch, actor.username()), actor));
  }

  /** Takes back the act on one task; false if it has been carried out. */
  public boolean undo(long taskKey, Actor actor) {
    return access.as(actor, () -> takeBack(rows.delete(taskKey, actor.username()), actor) > 0);
  }

  /** What the official can still take back, the newest first. */
  public List<PendingBatch> open(Actor actor) {
    return access.as(actor, () -> rows.open(actor.username()));
  }

  /** What could not be carried out and still waits for somebody, the newest first. */
  public List<FailedAct> failed(Actor actor) {
    return access.as(actor, () -> rows.failed(actor.username()));
  }

  /** The official has read why the acts were not carried out. */
  public void forgetFailed(Actor actor) {
    access.as(actor, () -> rows.forgetFailed(actor.username()));
  }

  /** When the next act is to be carried out; of all officials. */
  Optional<Instant> next() {
    return rows.next();
  }

  /** Carries out what is due; answers how many acts. Replicas share the work. */
  int runDue() {
    List<PendingRows.Due> due = rows.due(now());
    int done = 0;
    for (PendingRows.Due one : due) {
      done += run(one) ? 1 : 0;
    }
    return done;
  }

  /** An act, its effects and the end of its waiting are one transaction. */
  private boolean run(PendingRows.Due due) {
    try {
      return access
          .as(due.actor(), () -> rows.take(due.taskKey(), now()).map(this::carryOut))
          .isPresent();
    } catch (RuntimeException fault) {
      LOG.warn("A recorded act waits: {}", fault.toString());
      later(due);
      return false;
    }
  }

  private ActResult carryOut(PendingAct act) {
    rows.delete(act.taskKey(), act.actor().username());
    ActResult result =
        acts.completeAsOf(act.recordedAt(), act.taskKey(), act.outcome(), act.data(), act.actor());
    if (result instanceof ActResult.Refused refused) {
      tasks
          .lock(act.taskKey())
          .ifPresent(task -> {
            rows.insert(task, act, UNDO_TIME);
            rows.fail(act.taskKey(), refused.reason(), now());
            tell(task, "act-not-possible", act.outcome(), act.actor());
            tellOfficial(task, refused.reason(), act.actor());
          });
    }
    return result;
  }

  /** A fault is tried again for a while; in the end the task goes back to its list. */
  private void later(PendingRows.Due due) {
    try {
      access.as(
          due.actor(),
          () -> {
            Instant now = now();
            boolean last = due.recordedAt().plus(LAST_TRY).isBefore(now);
            if (last) {
              rows.fail(due.taskKey(), Wording.text("act.pending-fault"), now);
            } else {
              rows.postpone(due.taskKey(), now.plus(NEXT_TRY));
            }
          });
    } catch (RuntimeException fault) {
      LOG.warn("A recorded act cannot be put off: {}", fault.toString());
    }
  }

  private int takeBack(List<PendingRows.Deleted> deleted, Actor actor) {
    for (PendingRows.Deleted one : deleted) {
      tasks.lock(one.taskKey()).ifPresent(task -> tell(task, "act-undone", one.outcome(), actor));
    }
    return deleted.size();
  }

  private void tellOfficial(Task task, Text reason, Actor actor) {
    notices.tell(
        actor.username(),
        NoticeKind.BULK_FAILED,
        About.task(task.dossier(), task.key()).with("reason", reason.vi()));
  }

  private void tell(Task task, String action, String outcome, Actor actor) {
    tasks.signal(task.unit());
    audit.append(
        new AuditEntry(
            actor.unit().value(),
            actor.username(),
            action,
            task.dossier().value(),
            Map.of("task", task.key(), "step", task.elementId(), "outcome", outcome)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

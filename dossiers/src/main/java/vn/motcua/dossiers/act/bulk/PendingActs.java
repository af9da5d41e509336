package vn.motcua.dossiers.act.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.Acts;
import vn.motcua.dossiers.act.Task;
import vn.motcua.dossiers.act.TaskRows;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.official.Officials;

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

  private static final int UNDO_TRIES = 3;

  private final Access access;
  private final Acts acts;
  private final TaskRows tasks;
  private final PendingRows rows;
  private final DueActs due;
  private final Clock clock;

  public PendingActs(
      JdbcClient jdbc,
      Access access,
      Acts acts,
      Officials officials,
      Notices notices,
      AuditTrail audit,
      Clock clock) {
    this.access = access;
    this.acts = acts;
    this.tasks = new TaskRows(jdbc);
    this.rows = new PendingRows(jdbc);
    this.due = new DueActs(jdbc, access, acts, officials, notices, audit, clock);
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
              new PendingAct(batch, taskKey, task.get().dossier(), outcome, data, actor, now),
              UNDO_TIME);
          due.tell(task.get(), "act-recorded", outcome, actor);
          return would;
        });
  }

  /** What of the batch still waits is carried out at that time and not before. */
  void putOff(UUID batch, Instant until, Actor actor) {
    access.as(actor, () -> rows.putOff(batch, actor.username(), until));
  }

  /** Takes back what of the batch has not been carried out; answers how many acts. */
  public int undo(UUID batch, Actor actor) {
    return takeBack(batch, actor).size();
  }

  /** The same; answers the tasks. The engine's news may be in the way for a moment. */
  Set<Long> takeBack(UUID batch, Actor actor) {
    for (int left = UNDO_TRIES - 1; ; left--) {
      try {
        return access.as(
            actor,
            () -> {
              rows.hold(batch, actor.username());
              return takenBack(rows.delete(batch, actor.username()), actor);
            });
      } catch (PessimisticLockingFailureException deadlock) {
        if (left == 0) {
          throw deadlock;
        }
      }
    }
  }

  /** Takes back the act on one task; false if it has been carried out. */
  public boolean undo(long taskKey, Actor actor) {
    return access.as(
        actor,
        () -> {
          tasks.lock(taskKey);
          return !takenBack(rows.delete(taskKey, actor.username()), actor).isEmpty();
        });
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
    return due.next();
  }

  /** Carries out what is due; answers how many acts. Replicas share the work. */
  int runDue() {
    return due.run();
  }

  private Set<Long> takenBack(List<PendingRows.Deleted> deleted, Actor actor) {
    for (PendingRows.Deleted one : deleted) {
      tasks
          .lock(one.taskKey())
          .ifPresent(task -> due.tell(task, "act-undone", one.outcome(), actor));
    }
    return deleted.stream().map(PendingRows.Deleted::taskKey).collect(Collectors.toSet());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}

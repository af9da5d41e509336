package vn.motcua.dossiers.act;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;

/**
 * Does one act to many tasks: each in a transaction of its own, with an answer of its own. What
 * cannot be done to one task is no reason to leave the others.
 *
 * @see "docs/decisions/0039-bulk-acts-that-can-be-taken-back.md"
 */
public final class Bulk {

  /** The most tasks at once. */
  public static final int MOST = 500;

  private final Access access;
  private final Acts acts;
  private final PendingActs pending;
  private final TaskRows rows;
  private final Clock clock;

  public Bulk(JdbcClient jdbc, Access access, Acts acts, PendingActs pending, Clock clock) {
    this.access = access;
    this.acts = acts;
    this.pending = pending;
    this.rows = new TaskRows(jdbc);
    this.clock = clock;
  }

  /**
   * Goes through the tasks in their order; stops early only where the thread is interrupted.
   *
   * @param heard gets each answer at once, on this thread
   * @throws IllegalArgumentException for more than {@link #MOST} tasks
   */
  public BulkRun run(List<Long> tasks, BulkAct act, Actor actor, Consumer<BulkItem> heard) {
    if (tasks.size() > MOST) {
      throw new IllegalArgumentException("At most " + MOST + " tasks at once.");
    }
    UUID batch = UUID.randomUUID();
    List<BulkItem> items = new ArrayList<>();
    Map<Long, String> holders = new HashMap<>();
    for (long task : tasks) {
      if (Thread.currentThread().isInterrupted()) {
        break;
      }
      String holder = act instanceof BulkAct.Assign ? holder(task, actor) : null;
      BulkItem item = new BulkItem(task, one(batch, task, act, actor));
      if (item.done() && holder != null) {
        holders.put(task, holder);
      }
      items.add(item);
      heard.accept(item);
    }
    return new BulkRun(batch, act, items, holders, undoUntil());
  }

  /**
   * Takes back what the run did to those tasks nobody has touched since.
   *
   * @param heard gets each answer at once, on this thread
   */
  public List<BulkItem> undo(BulkRun run, Actor actor, Consumer<BulkItem> heard) {
    List<BulkItem> items = new ArrayList<>();
    for (BulkItem done : run.items().stream().filter(BulkItem::done).toList()) {
      BulkItem item = new BulkItem(done.taskKey(), back(run, done.taskKey(), actor));
      items.add(item);
      heard.accept(item);
    }
    return items;
  }

  private ActResult one(UUID batch, long task, BulkAct act, Actor actor) {
    return switch (act) {
      case BulkAct.Claim claim -> acts.claim(task, actor);
      case BulkAct.Release release -> acts.release(task, actor);
      case BulkAct.Assign assign -> acts.assign(task, assign.to(), actor);
      case BulkAct.Complete complete ->
          pending.record(batch, task, complete.outcome(), complete.data(), actor);
    };
  }

  private ActResult back(BulkRun run, long task, Actor actor) {
    if (!clock.instant().isBefore(run.undoUntil())) {
      return new ActResult.Refused(Wording.text("act.undo-late"));
    }
    return switch (run.act()) {
      case BulkAct.Claim claim -> acts.release(task, actor);
      case BulkAct.Release release -> acts.claim(task, actor);
      case BulkAct.Assign assign -> handBack(run.holders().get(task), assign.to(), task, actor);
      case BulkAct.Complete complete ->
          pending.undo(task, actor)
              ? new ActResult.Done()
              : new ActResult.Refused(Wording.text("act.undo-late"));
    };
  }

  private ActResult handBack(@Nullable String before, String now, long task, Actor actor) {
    String holder = holder(task, actor);
    if (holder == null || !holder.equals(now)) {
      return new ActResult.Refused(Wording.text("act.undo-touched"));
    }
    return before == null ? acts.release(task, actor) : acts.assign(task, before, actor);
  }

  private @Nullable String holder(long task, Actor actor) {
    return access.as(actor, () -> rows.lock(task).map(Task::holder).orElse(null));
  }

  private Instant undoUntil() {
    return clock.instant().plus(PendingActs.UNDO_TIME);
  }
}

package vn.motcua.dossiers.act.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.Acts;
import vn.motcua.dossiers.act.Task;
import vn.motcua.dossiers.act.TaskRows;

/**
 * Does one act to many tasks: each in a transaction of its own, with an answer of its own. What
 * cannot be done to one task is no reason to leave the others.
 *
 * @see "docs/decisions/0039-bulk-acts-that-can-be-taken-back.md"
 */
public final class Bulk {

  /** The most tasks at once. */
  public static final int MOST = 500;

  /** What was recorded is put off again when less than this is left and the act still runs. */
  private static final Duration HELD_BACK = Duration.ofSeconds(20);

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
   * Goes through the tasks in their order; stops early only where the watch says so or the thread
   * is interrupted. Nothing it records is carried out before it has ended and the time to take it
   * back is over.
   *
   * @throws IllegalArgumentException for more than {@link #MOST} tasks
   */
  public BulkRun run(List<Long> tasks, BulkAct act, Actor actor, BulkWatch watch) {
    if (tasks.size() > MOST) {
      throw new IllegalArgumentException("At most " + MOST + " tasks at once.");
    }
    UUID batch = UUID.randomUUID();
    List<BulkItem> items = new ArrayList<>();
    Map<Long, String> holders = new HashMap<>();
    Instant undoUntil = undoUntil();
    watch.begins(batch);
    for (long task : tasks) {
      if (watch.stopped() || Thread.currentThread().isInterrupted()) {
        break;
      }
      if (clock.instant().isAfter(undoUntil.minus(HELD_BACK))) {
        undoUntil = putOff(batch, act, actor);
      }
      String holder = act instanceof BulkAct.Complete ? null : holder(task, actor);
      BulkItem item = new BulkItem(task, one(batch, task, act, actor));
      if (item.done() && holder != null) {
        holders.put(task, holder);
      }
      items.add(item);
      watch.heard(item);
    }
    return new BulkRun(batch, act, items, holders, putOff(batch, act, actor));
  }

  /** What was recorded first can be taken back as long as what was recorded last. */
  private Instant putOff(UUID batch, BulkAct act, Actor actor) {
    Instant until = undoUntil();
    if (act instanceof BulkAct.Complete) {
      pending.putOff(batch, until, actor);
    }
    return until;
  }

  /**
   * Takes back what the run did to those tasks nobody has touched since.
   *
   * @param asked when the official asked for it; that it then waited for its turn does no harm
   * @param heard gets each answer at once, on this thread
   */
  public List<BulkItem> undo(BulkRun run, Actor actor, Instant asked, Consumer<BulkItem> heard) {
    List<Long> tasks = run.items().stream().filter(BulkItem::done).map(BulkItem::taskKey).toList();
    Set<Long> waiting =
        run.act() instanceof BulkAct.Complete ? pending.takeBack(run.batch(), actor) : Set.of();
    List<BulkItem> items = new ArrayList<>();
    for (long task : tasks) {
      BulkItem item =
          new BulkItem(
              task, waiting.contains(task) ? new ActResult.Done() : back(run, task, asked, actor));
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

  private ActResult back(BulkRun run, long task, Instant asked, Actor actor) {
    if (run.act() instanceof BulkAct.Complete || !asked.isBefore(run.undoUntil())) {
      return refused("act.undo-late");
    }
    String before = run.holders().get(task);
    String then =
        switch (run.act()) {
          case BulkAct.Assign assign -> assign.to();
          case BulkAct.Claim claim -> actor.username();
          default -> null;
        };
    if (!Objects.equals(holder(task, actor), then)) {
      return refused("act.undo-touched");
    }
    return handBack(before, then, task, actor);
  }

  /** As it was before; nothing where nothing was changed. */
  private ActResult handBack(
      @Nullable String before, @Nullable String now, long task, Actor actor) {
    if (Objects.equals(before, now)) {
      return new ActResult.Done();
    }
    if (before == null) {
      return acts.release(task, actor);
    }
    return before.equals(actor.username())
        ? claimBack(now, task, actor)
        : acts.assign(task, before, actor);
  }

  private ActResult claimBack(@Nullable String now, long task, Actor actor) {
    return now == null ? acts.claim(task, actor) : acts.assign(task, actor.username(), actor);
  }

  private @Nullable String holder(long task, Actor actor) {
    return access.as(actor, () -> rows.lock(task).map(Task::holder).orElse(null));
  }

  private static ActResult refused(String key) {
    return new ActResult.Refused(Wording.text(key));
  }

  private Instant undoUntil() {
    return clock.instant().plus(PendingActs.UNDO_TIME);
  }
}

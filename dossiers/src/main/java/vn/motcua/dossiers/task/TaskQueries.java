package vn.motcua.dossiers.task;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * Reads the work queue in the official's own name: open tasks of the official's duties that nobody
 * has acted on. An act takes its task out of the queue in its own transaction, before the engine
 * knows of it, so neither a list nor a number ever holds what was done.
 *
 * @see "docs/decisions/0032-the-queue-is-a-table.md"
 */
public final class TaskQueries {

  /** The most lines one act may be asked for at once. */
  public static final int MOST_AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final Access access;
  private final Clock clock;

  public TaskQueries(JdbcClient jdbc, Access access, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
  }

  /** One page in the order of the remaining legal time. */
  public TaskPage page(TaskFilter filter, Actor actor, @Nullable TaskCursor after, int size) {
    return page(filter, TaskOrder.DUE, actor, after, size);
  }

  /**
   * One page.
   *
   * @param order of open tasks; done ones are always newest first
   * @param after the page before's {@link TaskPage#next()}, null = the first page
   * @param size lines a page
   */
  public TaskPage page(
      TaskFilter filter, TaskOrder order, Actor actor, @Nullable TaskCursor after, int size) {
    QueueQuestion asked = asked(filter, order, actor);
    return access.as(actor, () -> cut(rows(TaskSql.page(asked, after, size + 1)), asked, size));
  }

  /**
   * The page that begins with a line anywhere in the list, as deep as it may be.
   *
   * @param row number of the line, from 0; beyond the end = the last page
   */
  public TaskJump jump(TaskFilter filter, TaskOrder order, Actor actor, long row, int size) {
    QueueQuestion asked = asked(filter, order, actor);
    return access.as(
        actor,
        () -> {
          long total = count(asked);
          long first = Math.clamp(row, 0, Math.max(0, total - size));
          return new TaskJump(cut(from(asked, first, total, size + 1), asked, size), first, total);
        });
  }

  /** The numbers on the tabs under the other conditions of the filter. */
  public TaskCounts counts(TaskFilter filter, Actor actor) {
    QueueQuestion asked = asked(filter, TaskOrder.DUE, actor);
    return access.as(
        actor,
        () ->
            new TaskCounts(
                count(asked.on(TaskTab.MINE)),
                count(asked.on(TaskTab.UNIT)),
                asked.colleagues().isEmpty() ? 0 : count(asked.on(TaskTab.SUBSTITUTED)),
                count(asked.on(TaskTab.DONE_TODAY))));
  }

  /**
   * The keys of the first lines, for an act on all that a filter shows.
   *
   * @param atMost up to {@link #MOST_AT_ONCE}
   */
  public List<Long> keys(TaskFilter filter, TaskOrder order, Actor actor, int atMost) {
    QueueQuestion asked = asked(filter, order, actor);
    return access.as(
        actor,
        () ->
            TaskSql.keys(asked, Math.min(atMost, MOST_AT_ONCE)).on(jdbc).query(Long.class).list());
  }

  /**
   * What to do next: the line that follows in the same list, else its first one.
   *
   * @param done the line just done, as it was listed; null = the first line
   */
  public Optional<TaskRow> nextTask(
      TaskFilter filter, TaskOrder order, Actor actor, @Nullable TaskRow done) {
    TaskCursor after = done == null ? null : TaskCursor.of(done, filter.tab(), order);
    return access.as(
        actor,
        () -> {
          List<TaskRow> rows = page(filter, order, actor, after, 1).rows();
          if (rows.isEmpty() && after != null) {
            rows = page(filter, order, actor, null, 1).rows();
          }
          return rows.stream().findFirst();
        });
  }

  /** One task the official may see, open or done; empty while the engine has not told of it. */
  public Optional<TaskDetail> find(long taskKey, Actor actor) {
    return access.as(
        actor,
        () ->
            jdbc.sql(TaskSql.ONE)
                .param("now", now())
                .param("task", taskKey)
                .query(TaskMapper::detail)
                .optional());
  }

  /** The tasks of a dossier that wait for somebody, the oldest first. */
  public List<TaskRow> waiting(DossierCode code, Actor actor) {
    return access.as(
        actor,
        () ->
            jdbc
                .sql(TaskSql.OF_DOSSIER)
                .param("now", now())
                .param("dossier", code.value())
                .query(TaskMapper::detail)
                .list()
                .stream()
                .map(TaskDetail::row)
                .toList());
  }

  /** Counted from the nearer end, so that no line is further away than half of the list. */
  private List<TaskRow> from(QueueQuestion asked, long first, long total, int size) {
    if (first <= total / 2) {
      return rows(TaskSql.jump(asked, first, size, false));
    }
    int wanted = (int) Math.min(size, total - first);
    return new ArrayList<>(rows(TaskSql.jump(asked, total - first - wanted, wanted, true)))
        .reversed();
  }

  private long count(QueueQuestion asked) {
    return TaskSql.count(asked).on(jdbc).query(Long.class).single();
  }

  private List<TaskRow> rows(TaskStatement statement) {
    return statement.on(jdbc).query(TaskMapper::row).list();
  }

  private static TaskPage cut(List<TaskRow> rows, QueueQuestion asked, int size) {
    if (rows.size() <= size) {
      return new TaskPage(rows, null);
    }
    TaskRow last = rows.get(size - 1);
    return new TaskPage(
        rows.subList(0, size), TaskCursor.of(last, asked.filter().tab(), asked.order()));
  }

  private QueueQuestion asked(TaskFilter filter, TaskOrder order, Actor actor) {
    OffsetDateTime today =
        clock
            .instant()
            .atZone(WorkingCalendar.ZONE)
            .toLocalDate()
            .atStartOfDay(WorkingCalendar.ZONE)
            .toOffsetDateTime();
    return QueueQuestion.of(filter, order, actor, access, now(), today);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}

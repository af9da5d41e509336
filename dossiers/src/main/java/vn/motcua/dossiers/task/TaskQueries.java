package vn.motcua.dossiers.task;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.search.SearchWords;

/**
 * Reads the work queue in the official's own name: open tasks of the official's units and roles
 * that nobody has acted on. An act hides its task at once, before the engine knows of it.
 *
 * @see "docs/decisions/0004"
 */
public final class TaskQueries {

  /** What stands for "no due date" when pages are cut: sorts last. */
  private static final OffsetDateTime NO_DUE_DATE = OffsetDateTime.MAX;

  private final JdbcClient jdbc;
  private final Access access;
  private final Clock clock;

  public TaskQueries(JdbcClient jdbc, Access access, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
  }

  /**
   * One page in the order of the due date, without one last (done tasks: newest first).
   *
   * @param filter {@code MINE}: claimed by or assigned to the official; {@code UNIT}: of the units
   *     and roles, taken by nobody; {@code DONE_TODAY}: the official's acts since midnight
   * @param after the page before's {@link TaskPage#next()}, null = the first page
   * @param size lines a page
   */
  public TaskPage page(TaskFilter filter, Actor actor, @Nullable TaskCursor after, int size) {
    String sql =
        switch (filter.tab()) {
          case MINE -> TaskSql.MINE;
          case UNIT -> TaskSql.UNIT;
          case DONE_TODAY -> TaskSql.DONE_TODAY;
        };
    List<TaskRow> rows =
        access.as(
            actor,
            () ->
                filtered(sql, filter, actor)
                    .param("sortAt", sortAt(after), Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("afterKey", after == null ? 0L : after.taskKey())
                    .param("size", size + 1)
                    .query(TaskMapper::row)
                    .list());
    if (rows.size() <= size) {
      return new TaskPage(rows, null);
    }
    TaskRow last = rows.get(size - 1);
    Instant sortAt = filter.tab() == TaskTab.DONE_TODAY ? last.doneAt() : last.dueAt();
    return new TaskPage(rows.subList(0, size), new TaskCursor(sortAt, last.taskKey()));
  }

  /** The numbers on the tabs under the other conditions of the filter. */
  public TaskCounts counts(TaskFilter filter, Actor actor) {
    return access.as(
        actor,
        () -> {
          long done = filtered(TaskSql.COUNT_DONE, filter, actor).query(Long.class).single();
          return filtered(TaskSql.COUNT_WAITING, filter, actor)
              .query(
                  (row, number) -> new TaskCounts(row.getLong("mine"), row.getLong("unit"), done))
              .single();
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

  private StatementSpec filtered(String sql, TaskFilter filter, Actor actor) {
    var role = filter.role();
    var unit = filter.unit();
    var procedure = filter.procedure();
    var colour = filter.colour();
    return jdbc.sql(sql)
        .param("now", now())
        .param("me", actor.username())
        .param("today", today())
        .param("units", texts(access.actingUnits(actor).stream().map(UnitCode::value).toList()))
        .param("roles", texts(actor.roles().stream().map(Role::key).toList()))
        .param("role", role == null ? null : role.key(), Types.VARCHAR)
        .param("unit", unit == null ? null : unit.value(), Types.VARCHAR)
        .param("procedure", procedure == null ? null : procedure.value(), Types.VARCHAR)
        .param("patterns", patterns(filter.text()), Types.ARRAY)
        .param("colour", colour == null ? null : colour.name(), Types.VARCHAR);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private OffsetDateTime today() {
    return clock
        .instant()
        .atZone(WorkingCalendar.ZONE)
        .toLocalDate()
        .atStartOfDay(WorkingCalendar.ZONE)
        .toOffsetDateTime();
  }

  private static @Nullable OffsetDateTime sortAt(@Nullable TaskCursor after) {
    if (after == null) {
      return null;
    }
    Instant sortAt = after.sortAt();
    return sortAt == null ? NO_DUE_DATE : sortAt.atOffset(ZoneOffset.UTC);
  }

  private static String @Nullable [] patterns(@Nullable String text) {
    SearchWords words = SearchWords.of(text == null ? "" : text);
    return words.isEmpty() ? null : texts(words.patterns());
  }

  private static String[] texts(List<String> values) {
    return values.toArray(String[]::new);
  }
}

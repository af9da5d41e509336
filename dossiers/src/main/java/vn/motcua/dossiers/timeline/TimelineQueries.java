package vn.motcua.dossiers.timeline;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.board.BoardConditions;
import vn.motcua.dossiers.board.BoardCursor;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.board.BoardOrder;
import vn.motcua.dossiers.board.BoardSort;
import vn.motcua.dossiers.steptime.Pauses;

/**
 * Reads dossiers with their steps and pauses as bars over time. Which dossiers those are is decided
 * by row-level security.
 */
public final class TimelineQueries {

  private final JdbcClient jdbc;
  private final Access access;
  private final Units units;
  private final Function<UnitCode, WorkingCalendar> calendars;
  private final Clock clock;

  /**
   * @param calendars the calendar of a unit
   */
  public TimelineQueries(
      JdbcClient jdbc,
      Access access,
      Units units,
      Function<UnitCode, WorkingCalendar> calendars,
      Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.units = units;
    this.calendars = calendars;
    this.clock = clock;
  }

  /**
   * One page of dossiers in process, or of settled ones (then the last settled first, whatever the
   * sort).
   *
   * @param settled null = dossiers in process
   * @param after the page before's {@link TimelinePage#next()}, null = the first page
   * @param size rows a page
   */
  public TimelinePage page(
      BoardFilter filter,
      @Nullable Settled settled,
      BoardSort sort,
      Actor actor,
      @Nullable BoardCursor after,
      int size) {
    Instant now = clock.instant();
    BoardConditions conditions = BoardConditions.of(filter, units, now);
    return access.as(
        actor,
        () -> {
          TimelineRows rows = new TimelineRows(calendars, now);
          StatementSpec statement =
              settled == null
                  ? inProcess(conditions, sort, after)
                  : settled(conditions, settled, after);
          statement.param("size", size + 1).query(rows::dossier);
          String[] codes = rows.codes();
          jdbc.sql(Pauses.FACTS).param("codes", codes).query(rows::fact);
          jdbc.sql(TimelineSql.STEPS).param("codes", codes).query(rows::step);
          return page(rows.rows(), settled != null, sort, size);
        });
  }

  /** How many dossiers all pages hold together; counts no further than {@code atMost}. */
  public long count(BoardFilter filter, @Nullable Settled settled, Actor actor, int atMost) {
    BoardConditions conditions = BoardConditions.of(filter, units, clock.instant());
    return access.as(
        actor,
        () -> {
          StatementSpec statement =
              jdbc.sql(TimelineSql.count(conditions, settled != null))
                  .params(conditions.parameters())
                  .param("atMost", atMost);
          return (settled == null ? statement : period(statement, settled))
              .query(Long.class)
              .single();
        });
  }

  private StatementSpec inProcess(
      BoardConditions conditions, BoardSort sort, @Nullable BoardCursor after) {
    return BoardOrder.bind(
        jdbc.sql(TimelineSql.inProcess(conditions, sort, after == null))
            .params(conditions.parameters()),
        sort,
        after);
  }

  private StatementSpec settled(
      BoardConditions conditions, Settled settled, @Nullable BoardCursor after) {
    StatementSpec statement =
        period(
            jdbc.sql(TimelineSql.settled(conditions, after == null))
                .params(conditions.parameters()),
            settled);
    Instant at = after == null ? null : after.at();
    return after == null || at == null
        ? statement
        : statement
            .param("afterAt", at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE)
            .param("afterCode", after.dossierCode());
  }

  private static StatementSpec period(StatementSpec statement, Settled settled) {
    return statement
        .param("settledFrom", midnight(settled.from()))
        .param("settledUntil", midnight(settled.until().plusDays(1)));
  }

  private static OffsetDateTime midnight(LocalDate day) {
    return day.atStartOfDay(WorkingCalendar.ZONE).toOffsetDateTime();
  }

  private static TimelinePage page(
      List<TimelineRow> rows, boolean settled, BoardSort sort, int size) {
    if (rows.size() <= size) {
      return new TimelinePage(rows, null);
    }
    TimelineRow last = rows.get(size - 1);
    String code = last.dossierCode().value();
    return new TimelinePage(
        rows.subList(0, size),
        settled
            ? new BoardCursor("", last.settledAt(), code)
            : BoardOrder.cursor(
                sort, last.unit(), last.procedureCode(), last.receivedAt(), last.dueAt(), code));
  }
}

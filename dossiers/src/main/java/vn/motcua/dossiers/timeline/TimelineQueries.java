package vn.motcua.dossiers.timeline;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.board.BoardCursor;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.board.BoardSort;

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
    return new TimelinePage(List.of(), null);
  }

  /** How many dossiers all pages hold together; counts no further than {@code atMost}. */
  public long count(BoardFilter filter, @Nullable Settled settled, Actor actor, int atMost) {
    return 0;
  }
}

package vn.motcua.dossiers.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import vn.motcua.catalog.calendar.WorkingCalendar;

/** The moments at which one {@link RemainingBand} ends and the next begins, seen from now. */
final class BandEdges {

  private static final int[] DAYS_AHEAD = {1, 3, 5, 10};

  private BandEdges() {}

  /** In the order of the bands, one fewer than there are; as PostgreSQL reads moments. */
  static String[] of(WorkingCalendar calendar, Instant now) {
    ZonedDateTime here = now.atZone(WorkingCalendar.ZONE);
    LocalDate today = here.toLocalDate();
    Instant[] edges = new Instant[RemainingBand.values().length - 1];
    int edge = 0;
    edges[edge++] = at(here.with(before(calendar, today, 5)));
    edges[edge++] = at(here.with(before(calendar, today, 1)));
    edges[edge++] = at(here);
    edges[edge++] = at(today.plusDays(1).atStartOfDay(WorkingCalendar.ZONE));
    for (int days : DAYS_AHEAD) {
      edges[edge++] =
          at(after(calendar, today, days).plusDays(1).atStartOfDay(WorkingCalendar.ZONE));
    }
    Arrays.sort(edges);
    return Arrays.stream(edges).map(Instant::toString).toArray(String[]::new);
  }

  private static LocalDate before(WorkingCalendar calendar, LocalDate day, int days) {
    LocalDate before = day;
    for (int counted = 0; counted < days; counted++) {
      before = before.minusDays(1);
      while (!calendar.isWorkingDay(before)) {
        before = before.minusDays(1);
      }
    }
    return before;
  }

  private static LocalDate after(WorkingCalendar calendar, LocalDate day, int days) {
    LocalDate after = day;
    for (int counted = 0; counted < days; counted++) {
      after = calendar.nextWorkingDay(after);
    }
    return after;
  }

  private static Instant at(ZonedDateTime at) {
    return at.toInstant();
  }
}

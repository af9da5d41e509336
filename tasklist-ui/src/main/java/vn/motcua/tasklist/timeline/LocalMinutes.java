package vn.motcua.tasklist.timeline;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import vn.motcua.catalog.calendar.WorkingCalendar;

/**
 * Moments as the browser draws them: minutes of the Vietnamese wall clock since 1970, so that every
 * browser shows Vietnamese time wherever it stands.
 */
final class LocalMinutes {

  private static final int SECONDS = 60;

  private LocalMinutes() {}

  static long of(Instant moment) {
    return of(LocalDateTime.ofInstant(moment, WorkingCalendar.ZONE));
  }

  static long of(LocalDateTime local) {
    return Math.floorDiv(local.toEpochSecond(ZoneOffset.UTC), SECONDS);
  }

  static LocalDateTime local(long minutes) {
    return LocalDateTime.ofEpochSecond(minutes * SECONDS, 0, ZoneOffset.UTC);
  }
}

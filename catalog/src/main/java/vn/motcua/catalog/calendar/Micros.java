package vn.motcua.catalog.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Moments and spans as one number, which is what fast arithmetic wants: a moment is microseconds of
 * Vietnamese local time since 1970-01-01T00:00 there, as fine as PostgreSQL keeps it.
 */
final class Micros {

  static final long SECOND = 1_000_000;
  static final long HOUR = 3_600 * SECOND;
  private static final long DAY = 24 * HOUR;
  private static final int NANOS = 1_000;
  private static final ZoneRules RULES = WorkingCalendar.ZONE.getRules();

  /** From this second on the zone's offset never changed; read from the zone's own rules. */
  private static final long SETTLED = settled();

  private static final long OFFSET = offset(SETTLED);

  private Micros() {}

  static long of(Instant at) {
    long second = at.getEpochSecond();
    long offset = second >= SETTLED ? OFFSET : offset(second);
    return Math.multiplyExact(second + offset, SECOND) + at.getNano() / NANOS;
  }

  static long of(ZonedDateTime at) {
    return of(at.toInstant());
  }

  static long of(long day, LocalTime time) {
    return at(day, of(time));
  }

  static long of(LocalTime time) {
    return time.toNanoOfDay() / NANOS;
  }

  static long of(Duration span) {
    return Math.addExact(Math.multiplyExact(span.getSeconds(), SECOND), span.getNano() / NANOS);
  }

  /** That time of that day. */
  static long at(long day, long time) {
    return Math.multiplyExact(day, DAY) + time;
  }

  /** The day of a moment, counted from 1970-01-01. */
  static long day(long moment) {
    return Math.floorDiv(moment, DAY);
  }

  /** The time of day of a moment. */
  static long time(long moment) {
    return Math.floorMod(moment, DAY);
  }

  static Instant instant(long moment) {
    long second = Math.floorDiv(moment, SECOND) - OFFSET;
    return second >= SETTLED
        ? Instant.ofEpochSecond(second, Math.floorMod(moment, SECOND) * NANOS)
        : zoned(moment).toInstant();
  }

  static ZonedDateTime zoned(long moment) {
    return date(moment).atTime(localTime(moment)).atZone(WorkingCalendar.ZONE);
  }

  static Duration span(long micros) {
    return Duration.of(micros, ChronoUnit.MICROS);
  }

  static LocalDate date(long moment) {
    return LocalDate.ofEpochDay(day(moment));
  }

  static LocalTime localTime(long moment) {
    return LocalTime.ofNanoOfDay(time(moment) * NANOS);
  }

  private static long offset(long second) {
    return RULES.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
  }

  /** A day after the last change, so that it holds for local time as well. */
  private static long settled() {
    List<ZoneOffsetTransition> changes = RULES.getTransitions();
    if (changes.isEmpty() || !RULES.getTransitionRules().isEmpty()) {
      return changes.isEmpty() ? Instant.MIN.getEpochSecond() : Instant.MAX.getEpochSecond();
    }
    return changes.getLast().toEpochSecond() + DAY / SECOND;
  }
}

package vn.motcua.catalog.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * A moment in Vietnamese time as numbers, which is what fast arithmetic wants.
 *
 * @param day days since 1970-01-01
 * @param nano nanoseconds of the day
 */
record LocalMoment(long day, long nano) {

  private static final long DAY_SECONDS = 86_400;
  private static final long SECOND_NANOS = 1_000_000_000;
  private static final ZoneRules RULES = WorkingCalendar.ZONE.getRules();

  /** From here on the zone's offset never changed; read from the zone's own rules. */
  private static final long SETTLED = settled();

  private static final long OFFSET =
      SETTLED == Long.MAX_VALUE
          ? 0
          : RULES.getOffset(Instant.ofEpochSecond(SETTLED)).getTotalSeconds();

  static LocalMoment of(Instant at) {
    long second = at.getEpochSecond();
    long local = second + (second >= SETTLED ? OFFSET : RULES.getOffset(at).getTotalSeconds());
    return new LocalMoment(
        Math.floorDiv(local, DAY_SECONDS),
        Math.floorMod(local, DAY_SECONDS) * SECOND_NANOS + at.getNano());
  }

  static LocalMoment of(ZonedDateTime at) {
    LocalDateTime local = at.withZoneSameInstant(WorkingCalendar.ZONE).toLocalDateTime();
    return new LocalMoment(local.toLocalDate().toEpochDay(), local.toLocalTime().toNanoOfDay());
  }

  static LocalMoment of(long day, LocalTime time) {
    return new LocalMoment(day, time.toNanoOfDay());
  }

  Instant toInstant() {
    long second = day * DAY_SECONDS + nano / SECOND_NANOS - OFFSET;
    return second > SETTLED + DAY_SECONDS && SETTLED != Long.MAX_VALUE
        ? Instant.ofEpochSecond(second, nano % SECOND_NANOS)
        : toZoned().toInstant();
  }

  ZonedDateTime toZoned() {
    return date().atTime(time()).atZone(WorkingCalendar.ZONE);
  }

  LocalDate date() {
    return LocalDate.ofEpochDay(day);
  }

  LocalTime time() {
    return LocalTime.ofNanoOfDay(nano);
  }

  private static long settled() {
    List<ZoneOffsetTransition> changes = RULES.getTransitions();
    if (!RULES.getTransitionRules().isEmpty()) {
      return Long.MAX_VALUE;
    }
    return changes.isEmpty() ? Long.MIN_VALUE / 2 : changes.getLast().toEpochSecond();
  }
}

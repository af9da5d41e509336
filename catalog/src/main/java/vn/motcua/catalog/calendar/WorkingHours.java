package vn.motcua.catalog.calendar;

import java.time.Duration;
import java.time.LocalTime;

/**
 * The hours of a working day: morning, lunch break, afternoon. Set locally, so a value per unit.
 */
public record WorkingHours(
    LocalTime open, LocalTime lunchFrom, LocalTime lunchUntil, LocalTime close) {

  /** 07:00–11:30 and 13:30–17:00: eight hours. */
  public static final WorkingHours DEFAULT =
      new WorkingHours(
          LocalTime.of(7, 0), LocalTime.of(11, 30), LocalTime.of(13, 30), LocalTime.of(17, 0));

  public WorkingHours {
    if (!open.isBefore(lunchFrom)
        || lunchUntil.isBefore(lunchFrom)
        || !lunchUntil.isBefore(close)) {
      throw new IllegalArgumentException("The hours of a day are in the wrong order.");
    }
  }

  /** Working time of a whole day. */
  public Duration perDay() {
    return Duration.between(open, lunchFrom).plus(Duration.between(lunchUntil, close));
  }

  /** Working time of a day that has passed at that time of day. */
  Duration workedUntil(LocalTime time) {
    return within(open, lunchFrom, time).plus(within(lunchUntil, close, time));
  }

  /** The time of day at which that much of the day's working time has passed. */
  LocalTime timeAfter(Duration worked) {
    Duration morning = Duration.between(open, lunchFrom);
    return worked.compareTo(morning) <= 0
        ? open.plus(worked)
        : lunchUntil.plus(worked.minus(morning));
  }

  private static Duration within(LocalTime from, LocalTime until, LocalTime time) {
    if (time.isBefore(from)) {
      return Duration.ZERO;
    }
    return Duration.between(from, time.isBefore(until) ? time : until);
  }
}

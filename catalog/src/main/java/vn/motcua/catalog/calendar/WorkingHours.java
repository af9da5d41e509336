package vn.motcua.catalog.calendar;

import java.time.Duration;
import java.time.LocalTime;

/** The hours of a working day: morning, lunch break, afternoon. */
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
}

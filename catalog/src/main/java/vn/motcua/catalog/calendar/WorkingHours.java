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

  /** Nanoseconds of the day's working time that have passed at that nanosecond of the day. */
  long worked(long nano) {
    return within(open, lunchFrom, nano) + within(lunchUntil, close, nano);
  }

  /** Whether the offices have closed at that nanosecond of the day. */
  boolean isOver(long nano) {
    return nano >= close.toNanoOfDay();
  }

  /** That nanosecond of the day if it is working time, else the next one that is. */
  long begins(long nano) {
    if (nano < lunchFrom.toNanoOfDay()) {
      return Math.max(nano, open.toNanoOfDay());
    }
    return Math.max(nano, lunchUntil.toNanoOfDay());
  }

  /** The first nanosecond of the day at which that much of its working time has passed. */
  long firstAfter(long worked) {
    long morning = lunchFrom.toNanoOfDay() - open.toNanoOfDay();
    return worked <= morning
        ? open.toNanoOfDay() + worked
        : lunchUntil.toNanoOfDay() + worked - morning;
  }

  /** The last nanosecond of the day at which only that much of its working time has passed. */
  long lastAfter(long worked) {
    long morning = lunchFrom.toNanoOfDay() - open.toNanoOfDay();
    return worked < morning
        ? open.toNanoOfDay() + worked
        : lunchUntil.toNanoOfDay() + worked - morning;
  }

  private static long within(LocalTime from, LocalTime until, long nano) {
    long begin = from.toNanoOfDay();
    return Math.max(0, Math.min(nano, until.toNanoOfDay()) - begin);
  }
}

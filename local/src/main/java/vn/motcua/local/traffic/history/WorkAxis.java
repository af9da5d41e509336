package vn.motcua.local.traffic.history;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.calendar.WorkingHours;

/** Working time as a line of seconds: an hour of work is an hour on it, a night is nothing. */
final class WorkAxis {
  private final long[] begins;
  private final long[] ends;
  private final long[] before;

  WorkAxis(WorkingCalendar calendar, LocalDate from, LocalDate until) {
    int days = (int) (until.toEpochDay() - from.toEpochDay());
    long[] starts = new long[2 * days];
    long[] stops = new long[2 * days];
    int count = 0;
    for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
      if (calendar.isWorkingDay(day)) {
        WorkingHours hours = calendar.hours().on(day);
        starts[count] = second(day, hours.open());
        stops[count++] = second(day, hours.lunchFrom());
        starts[count] = second(day, hours.lunchUntil());
        stops[count++] = second(day, hours.close());
      }
    }
    this.begins = Arrays.copyOf(starts, count);
    this.ends = Arrays.copyOf(stops, count);
    this.before = new long[count];
    for (int session = 1; session < count; session++) {
      before[session] = before[session - 1] + ends[session - 1] - begins[session - 1];
    }
  }

  /** Seconds worked before that moment. */
  long of(long epochSecond) {
    int found = Arrays.binarySearch(begins, epochSecond);
    int session = found >= 0 ? found : -found - 2;
    if (session < 0) {
      return 0;
    }
    return before[session] + Math.min(epochSecond, ends[session]) - begins[session];
  }

  /** The moment at which so many seconds have been worked. */
  long at(long worked) {
    int found = Arrays.binarySearch(before, worked);
    int session = Math.max(0, found >= 0 ? found : -found - 2);
    return Math.min(begins[session] + worked - before[session], ends[session]);
  }

  /** The moment so many working seconds after another. */
  long plus(long epochSecond, long seconds) {
    return at(of(epochSecond) + seconds);
  }

  private static long second(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(WorkingCalendar.ZONE).toEpochSecond();
  }
}

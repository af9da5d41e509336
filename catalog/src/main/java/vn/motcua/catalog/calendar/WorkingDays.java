package vn.motcua.catalog.calendar;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * The working days in a row, numbered, so that counting them is a look into a table. Around the
 * years the table spans there are no known holidays, only weekends, and those are counted by weeks.
 */
final class WorkingDays {

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2060;

  /** Days from a Monday to 1970-01-01. */
  private static final int THURSDAY = 3;

  private static final int WEEK = 7;
  private static final int WORKED_A_WEEK = 5;

  private final Holidays holidays;
  private final long first;

  /** Working days of the table before each of its days, and before the first one after it. */
  private final int[] before;

  /** The day of each working day, counted from the first of the table. */
  private final int[] days;

  WorkingDays(Holidays holidays) {
    this.holidays = holidays;
    int firstYear = FIRST_YEAR;
    int lastYear = LAST_YEAR;
    for (HolidayYear year : holidays.years()) {
      firstYear = Math.min(firstYear, year.year());
      lastYear = Math.max(lastYear, year.year());
    }
    first = LocalDate.of(firstYear, 1, 1).toEpochDay();
    int span = Math.toIntExact(LocalDate.of(lastYear + 1, 1, 1).toEpochDay() - first);
    before = new int[span + 1];
    int[] worked = new int[span];
    int count = 0;
    for (int day = 0; day < span; day++) {
      before[day] = count;
      if (holidays.isWorkingDay(LocalDate.ofEpochDay(first + day))) {
        worked[count++] = day;
      }
    }
    before[span] = count;
    days = Arrays.copyOf(worked, count);
  }

  Holidays holidays() {
    return holidays;
  }

  /** Working days the table holds; they have the numbers from 0 up to here. */
  int size() {
    return days.length;
  }

  boolean isWorked(long day) {
    long index = day - first;
    return index >= 0 && index < before.length - 1
        ? before[(int) index + 1] > before[(int) index]
        : Math.floorMod(day + THURSDAY, WEEK) < WORKED_A_WEEK;
  }

  /** The number of the first working day on or after that day; negative before the table begins. */
  long number(long day) {
    long index = day - first;
    if (index >= 0 && index < before.length) {
      return before[(int) index];
    }
    long edge = index < 0 ? first : first + before.length - 1;
    return (index < 0 ? 0 : days.length) + weekdays(day) - weekdays(edge);
  }

  /** The working day with that number. */
  long day(long number) {
    if (number >= 0 && number < days.length) {
      return first + days[(int) number];
    }
    long edge = number < 0 ? first : first + before.length - 1;
    long weekdays = weekdays(edge) + number - (number < 0 ? 0 : days.length);
    return Math.floorDiv(weekdays, WORKED_A_WEEK) * WEEK
        + Math.floorMod(weekdays, WORKED_A_WEEK)
        - THURSDAY;
  }

  /** The first working day after that day. */
  long next(long day) {
    return day(number(day + 1));
  }

  /** Mondays to Fridays from a fixed Monday up to that day. */
  private static long weekdays(long day) {
    long sinceMonday = day + THURSDAY;
    return Math.floorDiv(sinceMonday, WEEK) * WORKED_A_WEEK
        + Math.min(Math.floorMod(sinceMonday, WEEK), WORKED_A_WEEK);
  }
}

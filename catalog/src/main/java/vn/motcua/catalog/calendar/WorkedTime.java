package vn.motcua.catalog.calendar;

import org.jspecify.annotations.Nullable;

/**
 * Working time added up from the table's first day, in microseconds: measuring is a difference of
 * two sums, adding is finding a sum.
 *
 * @see WorkingDays
 */
final class WorkedTime {

  private final WorkingDays days;
  private final Shifts shifts;
  private final long perDay;

  /** Working time before each working day of the table; null where all days are equally long. */
  private final long @Nullable [] before;

  WorkedTime(WorkingDays days, Shifts shifts) {
    this.days = days;
    this.shifts = shifts;
    perDay = shifts.on(0).length();
    before = shifts.allYear() ? null : added();
  }

  private long[] added() {
    long[] sums = new long[days.size() + 1];
    for (int number = 0; number < days.size(); number++) {
      sums[number + 1] = sums[number] + length(number);
    }
    return sums;
  }

  /** Working time that has passed then. */
  long until(long moment) {
    long day = Micros.day(moment);
    long passed = before(days.number(day));
    return days.isWorked(day) ? passed + shifts.on(day).worked(Micros.time(moment)) : passed;
  }

  /** The first moment at which that much working time has passed: closing, not opening. */
  long first(long time) {
    long number = numberBefore(time);
    long day = days.day(number);
    return Micros.at(day, shifts.on(day).firstAfter(time - before(number)));
  }

  /** The last moment at which that much working time has passed: opening, not closing. */
  long last(long time) {
    long number = numberBefore(time + 1);
    long day = days.day(number);
    return Micros.at(day, shifts.on(day).lastAfter(time - before(number)));
  }

  private long before(long number) {
    long[] sums = before;
    if (sums == null) {
      return Math.multiplyExact(number, perDay);
    }
    if (number >= 0 && number < sums.length) {
      return sums[(int) number];
    }
    return number < 0 ? -lengths(number, 0) : sums[days.size()] + lengths(days.size(), number);
  }

  /** The working day before whose beginning less than that time has passed, and after it all. */
  private long numberBefore(long time) {
    long[] sums = before;
    if (sums == null) {
      return Math.ceilDiv(time, perDay) - 1;
    }
    if (time <= 0) {
      return walkBack(time);
    }
    return time > sums[days.size()] ? walkOn(time, sums[days.size()]) : search(sums, time);
  }

  private static long search(long[] sums, long time) {
    int low = 0;
    int high = sums.length - 1;
    while (high - low > 1) {
      int middle = (low + high) >>> 1;
      if (sums[middle] < time) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private long walkOn(long time, long passed) {
    long number = days.size();
    long left = time - passed;
    while (left > length(number)) {
      left -= length(number);
      number++;
    }
    return number;
  }

  private long walkBack(long time) {
    long number = 0;
    long left = time;
    while (left <= 0) {
      number--;
      left += length(number);
    }
    return number;
  }

  private long lengths(long from, long until) {
    long sum = 0;
    for (long number = from; number < until; number++) {
      sum = Math.addExact(sum, length(number));
    }
    return sum;
  }

  private long length(long number) {
    return shifts.on(days.day(number)).length();
  }
}

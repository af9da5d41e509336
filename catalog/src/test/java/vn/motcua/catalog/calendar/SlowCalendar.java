package vn.motcua.catalog.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.catalog.DeadlineRule;

/**
 * The same rules walked minute by minute and day by day: slow, and right by being read. Moments are
 * whole minutes.
 */
final class SlowCalendar {

  private final Set<LocalDate> daysOff;
  private final Set<LocalDate> madeUp;
  private final OfficeHours hours;

  SlowCalendar(Holidays holidays, OfficeHours hours) {
    this.hours = hours;
    daysOff =
        holidays.years().stream()
            .flatMap(year -> year.daysOff().stream())
            .map(DayOff::date)
            .collect(Collectors.toSet());
    madeUp =
        holidays.years().stream()
            .flatMap(year -> year.makeUpDays().stream())
            .map(MakeUpDay::date)
            .collect(Collectors.toSet());
  }

  boolean worked(LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return madeUp.contains(day) || (!weekend && !daysOff.contains(day));
  }

  /** Whether officials work in the minute that begins then. */
  boolean open(LocalDateTime minute) {
    if (!worked(minute.toLocalDate())) {
      return false;
    }
    WorkingHours today = hours.on(minute.toLocalDate());
    LocalTime time = minute.toLocalTime();
    boolean morning = !time.isBefore(today.open()) && time.isBefore(today.lunchFrom());
    boolean afternoon = !time.isBefore(today.lunchUntil()) && time.isBefore(today.close());
    return morning || afternoon;
  }

  LocalDateTime start(LocalDateTime received) {
    LocalDateTime minute = received;
    while (!open(minute)) {
      minute = minute.plusMinutes(1);
    }
    return minute;
  }

  long minutesBetween(LocalDateTime from, LocalDateTime until) {
    long minutes = 0;
    for (LocalDateTime minute = from; minute.isBefore(until); minute = minute.plusMinutes(1)) {
      minutes += open(minute) ? 1 : 0;
    }
    return minutes;
  }

  /** The end of the last of that many minutes worked from then on. */
  LocalDateTime plusMinutes(LocalDateTime from, long minutes) {
    LocalDateTime minute = start(from);
    for (long left = minutes; left > 0; minute = minute.plusMinutes(1)) {
      left -= open(minute) ? 1 : 0;
    }
    return minute;
  }

  /** The beginning of the first of that many minutes worked until then. */
  LocalDateTime minusMinutes(LocalDateTime until, long minutes) {
    LocalDateTime minute = until;
    for (long left = minutes; left > 0; ) {
      minute = minute.minusMinutes(1);
      left -= open(minute) ? 1 : 0;
    }
    return minute;
  }

  LocalDateTime due(LocalDateTime received, DeadlineRule rule, DayCounting counting) {
    LocalDateTime start = start(received);
    LocalTime cutoff = rule.cutoff();
    if (cutoff != null
        && worked(received.toLocalDate())
        && received.toLocalTime().isAfter(cutoff)) {
      start = start(received.toLocalDate().plusDays(1).atStartOfDay());
    }
    LocalDate begin = start.toLocalDate();
    int amount = rule.amount() == null ? 0 : rule.amount();
    return switch (rule.unit()) {
      case SAME_DAY -> begin.atTime(hours.on(begin).close());
      case HOUR -> plusMinutes(start, 60L * amount);
      case WORKING_DAY -> ended(workingDayAfter(begin, amount), start, counting);
      case DAY -> ended(workedFrom(begin.plusDays(amount)), start, counting);
      case MONTH -> ended(workedFrom(begin.plusMonths(amount)), start, counting);
      case YEAR -> ended(workedFrom(begin.plusYears(amount)), start, counting);
      case OTHER -> throw new IllegalArgumentException("No end.");
    };
  }

  private LocalDate workingDayAfter(LocalDate day, int amount) {
    LocalDate last = day;
    for (int left = amount; left > 0; ) {
      last = last.plusDays(1);
      left -= worked(last) ? 1 : 0;
    }
    return last;
  }

  private LocalDate workedFrom(LocalDate day) {
    LocalDate last = day;
    while (!worked(last)) {
      last = last.plusDays(1);
    }
    return last;
  }

  private LocalDateTime ended(LocalDate day, LocalDateTime start, DayCounting counting) {
    LocalDateTime closing = day.atTime(hours.on(day).close());
    LocalDateTime same = day.atTime(start.toLocalTime());
    if (counting == DayCounting.END_OF_DAY || !same.isBefore(closing)) {
      return closing;
    }
    return start(same);
  }
}

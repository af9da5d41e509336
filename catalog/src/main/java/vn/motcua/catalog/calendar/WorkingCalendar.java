package vn.motcua.catalog.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.calendar.Explanation.Reason;

/**
 * Working time of a unit: pure arithmetic over holidays and hours, always in Vietnamese time.
 *
 * <p>Days count as whole working days at the same time of day, hours as working hours; a period in
 * calendar days, months or years that ends on a day off ends on the next working day (Civil Code
 * 2015 Art. 148). What is received outside working hours counts from the next working moment.
 */
public final class WorkingCalendar {

  /** The one time zone of the country. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Holidays holidays;
  private final WorkingHours hours;

  public WorkingCalendar(Holidays holidays, WorkingHours hours) {
    this.holidays = holidays;
    this.hours = hours;
  }

  /** A calendar with the default hours, 07:00–11:30 and 13:30–17:00. */
  public static WorkingCalendar of(Holidays holidays) {
    return new WorkingCalendar(holidays, WorkingHours.DEFAULT);
  }

  public Holidays holidays() {
    return holidays;
  }

  public WorkingHours hours() {
    return hours;
  }

  /** Whether officials work on that day; make-up days count, days off do not. */
  public boolean isWorkingDay(LocalDate day) {
    if (holidays.makeUpDay(day).isPresent()) {
      return true;
    }
    return !isWeekend(day) && holidays.dayOff(day).isEmpty();
  }

  /** The first working day after that day. */
  public LocalDate nextWorkingDay(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  /** When the offices open on that day, whether it is worked or not. */
  public ZonedDateTime opening(LocalDate day) {
    return day.atTime(hours.open()).atZone(ZONE);
  }

  /** When the offices close on that day, whether it is worked or not. */
  public ZonedDateTime closing(LocalDate day) {
    return day.atTime(hours.close()).atZone(ZONE);
  }

  /**
   * Days off and make-up days after {@code from} up to and including {@code until}, with reasons.
   */
  public List<Explanation> skippedDays(LocalDate from, LocalDate until) {
    Trace trace = new Trace(holidays);
    from.plusDays(1).datesUntil(until.plusDays(1)).forEach(trace::passed);
    return trace.entries();
  }

  /** The moment work on something received then begins: itself, or the next working moment. */
  public Computed startOfWork(ZonedDateTime received) {
    Trace trace = new Trace(holidays);
    ZonedDateTime start = start(received, trace);
    return trace.ends(received.withZoneSameInstant(ZONE), start);
  }

  /** The same time of day, that many working days after the start of work. */
  public Computed plusWorkingDays(ZonedDateTime from, int days) {
    Trace trace = new Trace(holidays);
    ZonedDateTime start = start(from, trace);
    return trace.ends(start, addWorkingDays(start, days, trace));
  }

  /** The moment that much working time after the start of work. */
  public Computed plusWorkingHours(ZonedDateTime from, Duration workingTime) {
    Trace trace = new Trace(holidays);
    ZonedDateTime start = start(from, trace);
    return trace.ends(start, addWorkingTime(start, workingTime, trace));
  }

  /** Working time between two moments; negative if the second lies before the first. */
  public Duration workingTimeBetween(ZonedDateTime from, ZonedDateTime until) {
    if (until.isBefore(from)) {
      return workingTimeBetween(until, from).negated();
    }
    ZonedDateTime first = from.withZoneSameInstant(ZONE);
    ZonedDateTime last = until.withZoneSameInstant(ZONE);
    Duration sum = Duration.ZERO;
    for (LocalDate day = first.toLocalDate();
        !day.isAfter(last.toLocalDate());
        day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        LocalTime start = day.equals(first.toLocalDate()) ? first.toLocalTime() : LocalTime.MIN;
        LocalTime end = day.equals(last.toLocalDate()) ? last.toLocalTime() : LocalTime.MAX;
        sum = sum.plus(hours.workedUntil(end).minus(hours.workedUntil(start)));
      }
    }
    return sum;
  }

  /** When a dossier received then is due; empty where the rule's unit is OTHER. */
  public Optional<Computed> due(ZonedDateTime received, DeadlineRule rule) {
    if (!rule.computable()) {
      return Optional.empty();
    }
    Trace trace = new Trace(holidays);
    ZonedDateTime local = received.withZoneSameInstant(ZONE);
    LocalTime cutoff = rule.cutoff();
    if (cutoff != null
        && isWorkingDay(local.toLocalDate())
        && local.toLocalTime().isAfter(cutoff)) {
      trace.add(local.toLocalDate(), cutoff, Reason.AFTER_CUTOFF);
      local = nextMorning(local.toLocalDate(), trace);
    }
    ZonedDateTime start = start(local, trace);
    Integer amount = rule.amount();
    return Optional.of(trace.ends(start, end(start, rule, amount == null ? 0 : amount, trace)));
  }

  private ZonedDateTime end(ZonedDateTime start, DeadlineRule rule, int amount, Trace trace) {
    return switch (rule.unit()) {
      case SAME_DAY -> closing(start.toLocalDate());
      case HOUR -> addWorkingTime(start, Duration.ofHours(amount), trace);
      case WORKING_DAY -> addWorkingDays(start, amount, trace);
      case DAY -> movedToWorkingDay(start.plusDays(amount), trace);
      case MONTH -> movedToWorkingDay(start.plusMonths(amount), trace);
      case YEAR -> movedToWorkingDay(start.plusYears(amount), trace);
      case OTHER -> throw new IllegalArgumentException("A limit in free text has no end.");
    };
  }

  private ZonedDateTime start(ZonedDateTime received, Trace trace) {
    ZonedDateTime local = received.withZoneSameInstant(ZONE);
    LocalDate day = local.toLocalDate();
    LocalTime time = local.toLocalTime();
    if (!isWorkingDay(day) || !time.isBefore(hours.close())) {
      trace.add(day, time, Reason.OUTSIDE_HOURS);
      return nextMorning(day, trace);
    }
    if (time.isBefore(hours.open())) {
      return opening(day);
    }
    if (!time.isBefore(hours.lunchFrom()) && time.isBefore(hours.lunchUntil())) {
      trace.add(day, time, Reason.LUNCH_BREAK);
      return local.with(hours.lunchUntil());
    }
    return local;
  }

  private ZonedDateTime nextMorning(LocalDate day, Trace trace) {
    return opening(next(day, trace));
  }

  private LocalDate next(LocalDate day, Trace trace) {
    LocalDate next = nextWorkingDay(day);
    day.plusDays(1).datesUntil(next.plusDays(1)).forEach(trace::passed);
    return next;
  }

  private ZonedDateTime addWorkingDays(ZonedDateTime start, int days, Trace trace) {
    LocalDate day = start.toLocalDate();
    for (int counted = 0; counted < days; counted++) {
      day = next(day, trace);
    }
    return start.with(day);
  }

  /** What would end at opening time ends with the working day before. */
  private ZonedDateTime addWorkingTime(ZonedDateTime start, Duration workingTime, Trace trace) {
    LocalDate day = start.toLocalDate();
    Duration left = workingTime.plus(hours.workedUntil(start.toLocalTime()));
    while (left.compareTo(hours.perDay()) > 0) {
      left = left.minus(hours.perDay());
      day = next(day, trace);
    }
    return day.atTime(hours.timeAfter(left)).atZone(ZONE);
  }

  private ZonedDateTime movedToWorkingDay(ZonedDateTime end, Trace trace) {
    LocalDate day = end.toLocalDate();
    if (isWorkingDay(day)) {
      return end;
    }
    trace.passed(day);
    LocalDate next = next(day, trace);
    trace.add(next, null, Reason.MOVED_TO_WORKING_DAY);
    return end.with(next);
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}

package vn.motcua.catalog.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import vn.motcua.catalog.DeadlineRule;

/**
 * Working time of a unit: pure arithmetic over holidays and hours, always in Vietnamese time.
 *
 * <p>Days count as whole working days, hours as working hours; a period in calendar days, months or
 * years that ends on a day off ends on the next working day (Civil Code 2015 Art. 148), and one in
 * months or years ends on the last day of a month that has no such day. What is received outside
 * working hours counts from the next working moment.
 *
 * <p>What answers with an {@link Instant} or a {@link Duration} is looked up in tables, at any
 * distance in the same time; what answers with a {@link Computed} gives its reasons and goes
 * through the days for them. Moments count to the microsecond. Immutable, to be shared by threads.
 */
public final class WorkingCalendar {

  /** The one time zone of the country. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final WorkingDays days;
  private final OfficeHours hours;
  private final Counting counting;

  /** A calendar with the same hours all year. */
  public WorkingCalendar(Holidays holidays, WorkingHours hours) {
    this(new WorkingDays(holidays), OfficeHours.allYear(hours));
  }

  /** A calendar whose hours differ by season. */
  public WorkingCalendar(Holidays holidays, OfficeHours hours) {
    this(new WorkingDays(holidays), hours);
  }

  WorkingCalendar(WorkingDays days, OfficeHours hours) {
    this.days = days;
    this.hours = hours;
    counting = new Counting(days, hours);
  }

  /** A calendar with the default hours, 07:00–11:30 and 13:30–17:00. */
  public static WorkingCalendar of(Holidays holidays) {
    return new WorkingCalendar(holidays, OfficeHours.DEFAULT);
  }

  public Holidays holidays() {
    return days.holidays();
  }

  public OfficeHours hours() {
    return hours;
  }

  /** Whether officials work on that day; make-up days count, days off do not. */
  public boolean isWorkingDay(LocalDate day) {
    return days.isWorked(day.toEpochDay());
  }

  /** Whether the offices are open then: from opening, until just before lunch or closing. */
  public boolean isWorkingTime(Instant at) {
    long local = Micros.of(at);
    return counting.start(local, Trace.SILENT) == local;
  }

  /** The first working day after that day. */
  public LocalDate nextWorkingDay(LocalDate day) {
    return LocalDate.ofEpochDay(days.next(day.toEpochDay()));
  }

  /** When the offices open on that day, whether it is worked or not. */
  public ZonedDateTime opening(LocalDate day) {
    return day.atTime(hours.on(day).open()).atZone(ZONE);
  }

  /** When the offices close on that day, whether it is worked or not. */
  public ZonedDateTime closing(LocalDate day) {
    return day.atTime(hours.on(day).close()).atZone(ZONE);
  }

  /**
   * Days off and make-up days after {@code from} up to and including {@code until}, with reasons.
   */
  public List<Explanation> skippedDays(LocalDate from, LocalDate until) {
    Trace trace = explained();
    trace.passed(from.toEpochDay(), until.toEpochDay());
    return trace.entries();
  }

  /** The moment work on something received then begins: itself, or the next working moment. */
  public Computed startOfWork(ZonedDateTime received) {
    Trace trace = explained();
    long local = Micros.of(received);
    return trace.ends(local, counting.start(local, trace));
  }

  /** As {@link #startOfWork}, without reasons. */
  public Instant startsAt(Instant received) {
    return Micros.instant(counting.start(Micros.of(received), Trace.SILENT));
  }

  /** The same time of day, that many working days after the start of work. */
  public Computed plusWorkingDays(ZonedDateTime from, int amount) {
    Trace trace = explained();
    long start = counting.start(Micros.of(from), trace);
    return trace.ends(start, counting.plusDays(start, amount, trace));
  }

  /** As {@link #plusWorkingDays(ZonedDateTime, int)}, without reasons. */
  public Instant plusWorkingDays(Instant from, int amount) {
    long start = counting.start(Micros.of(from), Trace.SILENT);
    return Micros.instant(counting.plusDays(start, amount, Trace.SILENT));
  }

  /** The moment that much working time after the start of work. */
  public Computed plusWorkingHours(ZonedDateTime from, Duration workingTime) {
    Trace trace = explained();
    long start = counting.start(Micros.of(from), trace);
    return trace.ends(start, counting.plusTime(start, Micros.of(workingTime), trace));
  }

  /**
   * As {@link #plusWorkingHours}, without reasons. What would end at opening ends with the working
   * day before, and what would end with the lunch break ends with the morning.
   *
   * @throws IllegalArgumentException if the time is negative
   */
  public Instant plusWorkingTime(Instant from, Duration workingTime) {
    long start = counting.start(Micros.of(from), Trace.SILENT);
    return Micros.instant(counting.plusTime(start, Micros.of(workingTime), Trace.SILENT));
  }

  /**
   * The last moment from which that much working time is left until {@code until}; what begins at
   * closing begins at the next opening. No time at all leads to {@code until} itself.
   *
   * @throws IllegalArgumentException if the time is negative
   */
  public Instant minusWorkingTime(Instant until, Duration workingTime) {
    return Micros.instant(counting.minusTime(Micros.of(until), Micros.of(workingTime)));
  }

  /** Working time between two moments; negative if the second lies before the first. */
  public Duration workingTimeBetween(ZonedDateTime from, ZonedDateTime until) {
    return workingTimeBetween(from.toInstant(), until.toInstant());
  }

  /** Working time between two moments; negative if the second lies before the first. */
  public Duration workingTimeBetween(Instant from, Instant until) {
    return Micros.span(counting.between(Micros.of(from), Micros.of(until)));
  }

  /** When a dossier received then is due, at the time of day at which it began. */
  public Optional<Computed> due(ZonedDateTime received, DeadlineRule rule) {
    return due(received, rule, DayCounting.TIME_OF_DAY);
  }

  /** When a dossier received then is due, and why; empty where the rule's unit is OTHER. */
  public Optional<Computed> due(ZonedDateTime received, DeadlineRule rule, DayCounting last) {
    if (!rule.computable()) {
      return Optional.empty();
    }
    Trace trace = explained();
    long start = counting.start(Micros.of(received), rule, trace);
    return Optional.of(trace.ends(start, counting.end(start, rule, last, trace)));
  }

  /** As {@link #due(ZonedDateTime, DeadlineRule, DayCounting)}, without reasons. */
  public Optional<Instant> dueAt(Instant received, DeadlineRule rule, DayCounting last) {
    if (!rule.computable()) {
      return Optional.empty();
    }
    long start = counting.start(Micros.of(received), rule, Trace.SILENT);
    return Optional.of(Micros.instant(counting.end(start, rule, last, Trace.SILENT)));
  }

  private Trace explained() {
    return new Trace(days.holidays());
  }
}

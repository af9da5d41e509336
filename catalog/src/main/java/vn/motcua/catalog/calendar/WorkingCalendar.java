package vn.motcua.catalog.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import vn.motcua.catalog.DeadlineRule;

/** Working time of a unit: pure arithmetic over holidays and hours, always in Vietnamese time. */
public final class WorkingCalendar {

  /** The one time zone of the country. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Holidays holidays;
  private final WorkingHours hours;

  public WorkingCalendar(Holidays holidays, WorkingHours hours) {
    this.holidays = holidays;
    this.hours = hours;
  }

  public Holidays holidays() {
    return holidays;
  }

  public WorkingHours hours() {
    return hours;
  }

  /** Whether officials work on that day; make-up days count, days off do not. */
  public boolean isWorkingDay(LocalDate day) {
    throw new UnsupportedOperationException();
  }

  /** The moment work on something received then begins: itself, or the next working moment. */
  public Computed startOfWork(ZonedDateTime received) {
    throw new UnsupportedOperationException();
  }

  /** The same time of day, that many working days later. */
  public Computed plusWorkingDays(ZonedDateTime from, int days) {
    throw new UnsupportedOperationException();
  }

  /** The moment that much working time later. */
  public Computed plusWorkingHours(ZonedDateTime from, Duration workingTime) {
    throw new UnsupportedOperationException();
  }

  /** Working time between two moments; negative if the second lies before the first. */
  public Duration workingTimeBetween(ZonedDateTime from, ZonedDateTime until) {
    throw new UnsupportedOperationException();
  }

  /** When a dossier received then is due; empty where the rule's unit is OTHER. */
  public Optional<Computed> due(ZonedDateTime received, DeadlineRule rule) {
    throw new UnsupportedOperationException();
  }
}

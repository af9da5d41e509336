package vn.motcua.dossiers.announcement;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.calendar.Calendars;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.dossiers.clock.ClockPolicy;
import vn.motcua.dossiers.clock.ClockReading;
import vn.motcua.dossiers.clock.LegalClock;

/**
 * A dossier in process as its clock was last written, with what it was counted from.
 *
 * @param kept the dates written beside it
 */
record RunningClock(
    String code,
    @Nullable DeadlineRule rule,
    ClockPolicy policy,
    UnitCode unit,
    Dates kept,
    List<ClockFact> facts) {

  /** What is written beside a dossier and depends on the calendar. */
  record Dates(Instant dueAt, Instant earlyUntil, Instant atRiskFrom) {}

  /** A dossier whose dates are other ones now. */
  record Change(String code, UnitCode unit, Dates old, Dates now) {

    /** Whether the due date itself moved; the warnings before it may move alone. */
    boolean moved() {
      return !old.dueAt().equals(now.dueAt());
    }
  }

  /** What changes under these calendars; null where nothing does. */
  @Nullable Change under(Calendars calendars) {
    ClockReading reading = LegalClock.dates(rule, facts, calendars.of(unit), policy);
    Instant due = reading.dueAt();
    Instant early = reading.earlyUntil();
    Instant risk = reading.atRiskFrom();
    if (due == null || early == null || risk == null) {
      return null;
    }
    Dates now = new Dates(due, early, risk);
    return now.equals(kept) ? null : new Change(code, unit, kept, now);
  }
}

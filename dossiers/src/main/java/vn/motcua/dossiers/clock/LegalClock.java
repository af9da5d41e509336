package vn.motcua.dossiers.clock;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.calendar.DayCounting;
import vn.motcua.catalog.calendar.WorkingCalendar;

/**
 * The legal clock: a pure function of a deadline rule, the recorded facts and a calendar. No engine
 * timer takes part; the same facts always give the same answer.
 *
 * @see "docs/decisions/0005"
 */
public final class LegalClock {

  private LegalClock() {}

  /** The reading under {@link ClockPolicy#USUAL}. */
  public static ClockReading fold(
      @Nullable DeadlineRule rule, List<ClockFact> facts, WorkingCalendar calendar) {
    return fold(rule, facts, calendar, ClockPolicy.USUAL);
  }

  /** The reading where a limit in days ends at the time of day at which it began. */
  public static ClockReading fold(
      @Nullable DeadlineRule rule,
      List<ClockFact> facts,
      WorkingCalendar calendar,
      RestartPolicy afterSupplement) {
    return fold(rule, facts, calendar, new ClockPolicy(afterSupplement, DayCounting.TIME_OF_DAY));
  }

  /**
   * The reading of the facts in the order of their instants.
   *
   * @param rule the limit of the version under which the dossier was received; null = none stated
   * @param facts what was recorded, in any order; one recorded twice counts once
   * @param calendar the calendar valid for the competent unit
   * @param policy how the limit is counted; {@code RESTARTED} always restarts
   */
  public static ClockReading fold(
      @Nullable DeadlineRule rule,
      List<ClockFact> facts,
      WorkingCalendar calendar,
      ClockPolicy policy) {
    return read(new ClockFold(rule, calendar, policy, true), facts);
  }

  /** The same reading without its explanation, for many dossiers at once. */
  public static ClockReading dates(
      @Nullable DeadlineRule rule,
      List<ClockFact> facts,
      WorkingCalendar calendar,
      ClockPolicy policy) {
    return read(new ClockFold(rule, calendar, policy, false), facts);
  }

  private static ClockReading read(ClockFold fold, List<ClockFact> facts) {
    facts.stream().distinct().sorted(ClockFact.IN_ORDER).forEach(fold::add);
    return fold.reading();
  }
}

package vn.motcua.dossiers.clock;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.calendar.WorkingCalendar;

/**
 * The legal clock: a pure function of a deadline rule, the recorded facts and a calendar. No engine
 * timer takes part; the same facts always give the same answer.
 *
 * @see "docs/decisions/0005"
 */
public final class LegalClock {

  private LegalClock() {}

  /** The reading where a completed supplement lets the limit run on. */
  public static ClockReading fold(
      @Nullable DeadlineRule rule, List<ClockFact> facts, WorkingCalendar calendar) {
    return fold(rule, facts, calendar, RestartPolicy.RESUME);
  }

  /**
   * The reading of the facts in the order of their instants.
   *
   * @param rule the limit of the version under which the dossier was received; null = none stated
   * @param facts what was recorded, in any order
   * @param calendar the calendar valid for the competent unit
   * @param policy what {@code RESUMED} after a supplement means; {@code RESTARTED} always restarts
   */
  public static ClockReading fold(
      @Nullable DeadlineRule rule,
      List<ClockFact> facts,
      WorkingCalendar calendar,
      RestartPolicy policy) {
    ClockFold fold = new ClockFold(rule, calendar, policy);
    facts.stream().sorted(ClockFact.IN_ORDER).forEach(fold::add);
    return fold.reading();
  }
}

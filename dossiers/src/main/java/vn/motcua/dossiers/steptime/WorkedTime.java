package vn.motcua.dossiers.steptime;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.clock.Pause;

/** How long an official had a step: working time, without the time the legal clock stood still. */
public final class WorkedTime {

  private WorkedTime() {}

  /**
   * Whole minutes, rounded.
   *
   * @param pauses of the dossier, in order and apart from each other
   * @param calendar of the unit that does the step
   */
  public static int minutes(
      Instant from, Instant until, List<Pause> pauses, WorkingCalendar calendar) {
    if (!from.isBefore(until)) {
      return 0;
    }
    Duration worked = calendar.workingTimeBetween(from, until);
    for (Pause pause : pauses) {
      Instant begin = later(from, pause.from());
      Instant end = earlier(until, pause.until());
      if (begin.isBefore(end)) {
        worked = worked.minus(calendar.workingTimeBetween(begin, end));
      }
    }
    return (int) Math.max(0, Math.round(worked.toSeconds() / 60.0));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, @Nullable Instant other) {
    return other == null || one.isBefore(other) ? one : other;
  }
}

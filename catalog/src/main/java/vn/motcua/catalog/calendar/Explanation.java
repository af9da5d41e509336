package vn.motcua.catalog.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;

/**
 * One reason why a period ends when it ends.
 *
 * @param date the day it is about
 * @param time the time of day it is about; null = the whole day
 * @param note the name of the holiday, or what a make-up day is worked for; null = nothing to add
 */
public record Explanation(
    LocalDate date, @Nullable LocalTime time, Reason reason, @Nullable Text note) {

  /** Why. Screens translate these. */
  public enum Reason {
    /** Received after the cut-off: counted from the next working day. */
    AFTER_CUTOFF,
    /** Received after closing or on a day off: counted from the next working morning. */
    OUTSIDE_HOURS,
    /** Received in the lunch break: counted from the afternoon. */
    LUNCH_BREAK,
    /** Skipped, a Saturday or Sunday. */
    WEEKEND,
    /** Skipped, a public holiday or a day off in exchange. */
    HOLIDAY,
    /** Counted although a weekend day. */
    MAKE_UP_DAY,
    /** The last day was a day off: moved to this working day. */
    MOVED_TO_WORKING_DAY,
    /** The calendar of this year is not settled yet, the answer may change. */
    PROVISIONAL_CALENDAR,
    /** The period ends here. */
    ENDS
  }
}

package vn.motcua.tasklist.shell;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockState;

/**
 * What a clock chip shows.
 *
 * @param tone the CSS class of its meaning; the words say the same
 * @param words such as {@code Còn 2 ngày 3 giờ}
 * @param hint the due date in full, for the tooltip and the screen reader; empty without one
 */
public record ClockFace(String tone, String words, String hint, Glyph glyph) {

  /**
   * Reads a clock: state and colour come from the rows, the remaining working time from the
   * calendar.
   */
  public static ClockFace of(
      ClockState state,
      ClockColour colour,
      @Nullable Instant dueAt,
      WorkingCalendar calendar,
      Instant now) {
    String hint = dueAt == null ? "" : Texts.t("shell.clock.due", Formats.moment(dueAt));
    if (state == ClockState.STOPPED || colour == ClockColour.PAUSED) {
      return new ClockFace("paused", Texts.t("shell.clock.paused"), hint, Glyph.PAUSE);
    }
    if (state == ClockState.SETTLED) {
      return new ClockFace("none", Texts.t("shell.clock.settled"), hint, Glyph.CHECK);
    }
    if (dueAt == null) {
      return new ClockFace("none", Texts.t("shell.clock.none"), "", Glyph.CLOCK);
    }
    Duration left =
        calendar.workingTimeBetween(
            now.atZone(WorkingCalendar.ZONE), dueAt.atZone(WorkingCalendar.ZONE));
    if (dueAt.isBefore(now)) {
      String late =
          left.toMinutes() == 0
              ? Texts.t("shell.clock.just-overdue")
              : Texts.t("shell.clock.overdue", Formats.workingTime(left));
      return new ClockFace("overdue", late, hint, Glyph.LATE);
    }
    String words =
        left.toMinutes() == 0
            ? Texts.t("shell.clock.now")
            : Texts.t("shell.clock.left", Formats.workingTime(left));
    return colour == ClockColour.AT_RISK
        ? new ClockFace("at-risk", words, hint, Glyph.ALERT)
        : new ClockFace("on-time", words, hint, Glyph.CLOCK);
  }

  /** The filter and legend word of a colour. */
  public static String word(ClockColour colour) {
    return Texts.t(
        "shell.colour." + colour.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
  }

  /** The CSS tone of a colour. */
  public static String tone(ClockColour colour) {
    return switch (colour) {
      case EARLY, ON_TIME -> "on-time";
      case AT_RISK -> "at-risk";
      case OVERDUE -> "overdue";
      case PAUSED -> "paused";
      case NONE -> "none";
    };
  }
}

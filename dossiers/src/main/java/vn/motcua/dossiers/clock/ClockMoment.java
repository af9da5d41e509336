package vn.motcua.dossiers.clock;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The clock read at one instant.
 *
 * @param remaining working time to the due date, negative when overdue, null without a due date
 * @param colour the class shown
 */
public record ClockMoment(@Nullable Duration remaining, ClockColour colour) {}

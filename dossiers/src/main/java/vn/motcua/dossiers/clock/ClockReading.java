package vn.motcua.dossiers.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.WorkingCalendar;

/**
 * What the facts say about the legal time limit of a dossier.
 *
 * @param state how the clock stands after the last fact
 * @param acceptedAt when the limit began; null while it has not
 * @param dueAt the legal due date; null without a limit that can be computed
 * @param earlyUntil before this moment the dossier counts as early; null without a due date
 * @param atRiskFrom from this moment on the dossier is at risk; null without a due date
 * @param stoppedAt since when the clock stands still; null unless {@code STOPPED}
 * @param stopReason why it stands still; null unless {@code STOPPED}
 * @param settledAt when the matter was settled; null while it is not
 * @param returnedAt when the result was handed over; null while it was not
 * @param extended whether the one re-appointment was used
 * @param pauses the times in which the limit stood still, in order; the last one may still last
 * @param explanation why this due date, the summary first, then fact by fact; empty if only the
 *     dates were asked for
 * @param calendar the calendar the answer was computed with
 */
public record ClockReading(
    ClockState state,
    @Nullable Instant acceptedAt,
    @Nullable Instant dueAt,
    @Nullable Instant earlyUntil,
    @Nullable Instant atRiskFrom,
    @Nullable Instant stoppedAt,
    @Nullable String stopReason,
    @Nullable Instant settledAt,
    @Nullable Instant returnedAt,
    boolean extended,
    List<Pause> pauses,
    List<Explanation> explanation,
    WorkingCalendar calendar) {

  public ClockReading {
    pauses = List.copyOf(pauses);
    explanation = List.copyOf(explanation);
  }

  /** The same reading whose explanation also tells how its due date was moved. */
  public ClockReading explaining(List<ClockMove> moves) {
    if (moves.isEmpty()) {
      return this;
    }
    List<Explanation> because = new ArrayList<>(explanation);
    moves.stream().map(ClockSentences::moved).forEach(because::add);
    return new ClockReading(
        state,
        acceptedAt,
        dueAt,
        earlyUntil,
        atRiskFrom,
        stoppedAt,
        stopReason,
        settledAt,
        returnedAt,
        extended,
        pauses,
        because,
        calendar);
  }

  /** Working time in which the limit stood still, without a pause that still lasts. */
  public Duration paused() {
    return Pause.total(pauses);
  }

  /**
   * Working time granted from acceptance to the due date without the pauses; an extension and a
   * fresh start are in it. Null without a due date.
   */
  public @Nullable Duration granted() {
    return acceptedAt == null || dueAt == null
        ? null
        : calendar.workingTimeBetween(acceptedAt, dueAt).minus(paused());
  }

  /**
   * The clock at {@code now}: once settled it shows the moment of settling, while stopped the
   * moment it stopped.
   */
  public ClockMoment at(Instant now) {
    if (dueAt == null || earlyUntil == null || atRiskFrom == null) {
      return new ClockMoment(
          null, state == ClockState.STOPPED ? ClockColour.PAUSED : ClockColour.NONE);
    }
    Instant read = settledAt != null ? settledAt : stoppedAt != null ? stoppedAt : now;
    return new ClockMoment(remaining(read, dueAt), colour(read, dueAt, earlyUntil, atRiskFrom));
  }

  private ClockColour colour(Instant read, Instant due, Instant early, Instant risk) {
    if (state == ClockState.STOPPED) {
      return ClockColour.PAUSED;
    }
    if (read.isAfter(due)) {
      return ClockColour.OVERDUE;
    }
    if (read.isBefore(early)) {
      return ClockColour.EARLY;
    }
    if (state == ClockState.SETTLED || read.isBefore(risk)) {
      return ClockColour.ON_TIME;
    }
    return ClockColour.AT_RISK;
  }

  private Duration remaining(Instant from, Instant until) {
    return calendar.workingTimeBetween(from, until);
  }
}

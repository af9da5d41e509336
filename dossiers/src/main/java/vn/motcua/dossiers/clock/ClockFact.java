package vn.motcua.dossiers.clock;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One recorded fact that the legal clock depends on; facts are never changed, only added.
 *
 * @param kind what happened
 * @param at when it happened (UTC)
 * @param reason for {@code STOPPED} the stop reason ({@code supplement}, {@code obligation}, {@code
 *     posting}); for {@code RESUMED} and {@code RESTARTED} the one that is over, null = every one;
 *     else free words
 * @param newDueAt for {@code EXTENDED} the newly appointed moment, else null
 */
public record ClockFact(
    Kind kind, Instant at, @Nullable String reason, @Nullable Instant newDueAt) {

  /** The stop reason of a dossier that waits for the applicant's papers. */
  public static final String SUPPLEMENT = "supplement";

  /** The stop reason of a dossier that waits for a financial obligation. */
  public static final String OBLIGATION = "obligation";

  /** The stop reason of a dossier that is posted in public for a period that does not count. */
  public static final String POSTING = "posting";

  /**
   * The order in which facts are folded: by instant, at one instant in the order of the kinds; the
   * rest only makes sure that the order in which they were read does not matter.
   */
  static final Comparator<ClockFact> IN_ORDER =
      Comparator.comparing(ClockFact::at)
          .thenComparing(ClockFact::kind)
          .thenComparing(ClockFact::reason, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(ClockFact::newDueAt, Comparator.nullsFirst(Comparator.naturalOrder()));

  /** What can happen to the clock. */
  public enum Kind {
    ACCEPTED,
    STOPPED,
    RESUMED,
    RESTARTED,
    EXTENDED,
    SETTLED,
    RETURNED
  }

  /** A fact without a new appointment. */
  public static ClockFact of(Kind kind, Instant at, @Nullable String reason) {
    return new ClockFact(kind, at, reason, null);
  }

  /** The dossier was accepted: the limit begins. */
  public static ClockFact accepted(Instant at) {
    return of(Kind.ACCEPTED, at, null);
  }

  /** The limit stands still for {@code reason}. */
  public static ClockFact stopped(Instant at, String reason) {
    return of(Kind.STOPPED, at, reason);
  }

  /** The limit runs on, whatever it stood still for. */
  public static ClockFact resumed(Instant at) {
    return of(Kind.RESUMED, at, null);
  }

  /** One {@code reason} is over: the limit runs on unless it stands still for another. */
  public static ClockFact resumed(Instant at, String reason) {
    return of(Kind.RESUMED, at, reason);
  }

  /**
   * The dossier is complete: the limit counts again from the start (Decree 61/2018, R10 of the
   * domain rules), once it stands still for nothing else.
   */
  public static ClockFact restarted(Instant at) {
    return of(Kind.RESTARTED, at, SUPPLEMENT);
  }

  /** The one re-appointment that the decree allows, to {@code newDueAt}. */
  public static ClockFact extended(Instant at, Instant newDueAt, String reason) {
    return new ClockFact(Kind.EXTENDED, at, reason, newDueAt);
  }

  /** The matter is decided or ended. */
  public static ClockFact settled(Instant at) {
    return of(Kind.SETTLED, at, null);
  }

  /** The result was handed over. */
  public static ClockFact returned(Instant at) {
    return of(Kind.RETURNED, at, null);
  }
}

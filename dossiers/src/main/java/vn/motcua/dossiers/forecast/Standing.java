package vn.motcua.dossiers.forecast;

import java.util.List;

/**
 * Where a dossier in process stands. Times are working minutes on the running clock.
 *
 * @param unit the competent unit
 * @param limit from acceptance to the due date; NaN without one
 * @param left until the due date; negative when overdue, NaN without one
 * @param open the officials' steps that wait now
 * @param ended the step that ended last
 * @param pausedFor why the clock stands still; empty while it runs
 * @param paused for how many working minutes it has stood still
 */
record Standing(
    String procedure,
    String unit,
    double limit,
    double left,
    List<OpenStep> open,
    EndedStep ended,
    String pausedFor,
    double paused) {

  /** A step that waits, and for how long. */
  record OpenStep(String element, String kind, String role, String unit, double spent) {}

  /** A step that ended, and how long ago. */
  record EndedStep(String element, String kind, String role, double ago) {

    /** Nothing ended yet. */
    static final EndedStep NONE = new EndedStep("", "", "", 0);
  }

  boolean overdue() {
    return left < 0;
  }
}

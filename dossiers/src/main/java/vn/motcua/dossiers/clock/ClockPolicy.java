package vn.motcua.dossiers.clock;

import vn.motcua.catalog.calendar.DayCounting;

/**
 * How a dossier's limit is counted where the law leaves it open; taken from the settings in force
 * on receipt and kept with the dossier, so that a changed setting never moves an old due date.
 *
 * @param afterSupplement whether a completed supplement lets the limit run on or begins it anew
 * @param days at which moment of its last day a limit in days ends
 */
public record ClockPolicy(RestartPolicy afterSupplement, DayCounting days) {

  /** What holds for a dossier that keeps no policy of its own. */
  public static final ClockPolicy USUAL =
      new ClockPolicy(RestartPolicy.RESUME, DayCounting.TIME_OF_DAY);
}

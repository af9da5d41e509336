package vn.motcua.dossiers.forecast;

import java.time.LocalDate;
import java.util.List;

/**
 * A dossier that was settled. Times are minutes since acceptance, on the running clock or in whole
 * working time.
 *
 * @param unit the competent unit
 * @param accepted the day of acceptance
 * @param settled the day of settlement
 * @param life until it was settled, on the running clock
 * @param wholeLife until it was settled, pauses included
 * @param limit until it was due, on the running clock; NaN without a limit
 * @param steps by their start
 * @param pauses how long the clock stood still, and why
 * @param seenAt at which times of the running clock it was 10:00 of a working day
 * @param wholeSeenAt the same times with the pauses included
 */
record PastDossier(
    String procedure,
    String unit,
    LocalDate accepted,
    LocalDate settled,
    double life,
    double wholeLife,
    double limit,
    List<PastStep> steps,
    List<PastPause> pauses,
    double[] seenAt,
    double[] wholeSeenAt,
    boolean synthetic) {

  /** How long the clock stood still, in working minutes, and why. */
  record PastPause(String reason, double minutes) {}

  boolean late() {
    return life > limit;
  }

  /** How it stood at a time of the running clock. */
  Standing at(double time) {
    List<Standing.OpenStep> open =
        steps.stream()
            .filter(step -> step.from() <= time && time < step.until())
            .map(step ->
                new Standing.OpenStep(
                    step.element(), step.kind(), step.role(), step.unit(), time - step.from()))
            .toList();
    PastStep last = null;
    for (PastStep step : steps) {
      if (step.until() <= time && (last == null || step.until() >= last.until())) {
        last = step;
      }
    }
    Standing.EndedStep ended =
        last == null
            ? Standing.EndedStep.NONE
            : new Standing.EndedStep(last.element(), last.kind(), last.role(), time - last.until());
    return new Standing(procedure, unit, limit, limit - time, open, ended, "", 0);
  }
}

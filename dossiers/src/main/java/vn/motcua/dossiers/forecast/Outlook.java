package vn.motcua.dossiers.forecast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the model says of one dossier.
 *
 * @param raw probability of a breach before calibration; NaN without a limit
 * @param running working minutes still to go on the running clock
 * @param whole working minutes until it is settled, pauses included
 * @param step where it stands; null between steps
 * @param typicalStep median of the whole step, in minutes
 * @param typicalRest median of everything after the step, in minutes
 * @param basis how many ended rounds of the same step of the procedure that rests on
 * @param loads with whom the time still to go lies
 */
record Outlook(
    double raw,
    Spread running,
    Spread whole,
    Standing.@Nullable OpenStep step,
    double typicalStep,
    double typicalRest,
    int basis,
    List<Load> loads) {

  /** The share of the time still to go that lies with a role of a unit. */
  record Load(String role, String unit, double share) {}
}

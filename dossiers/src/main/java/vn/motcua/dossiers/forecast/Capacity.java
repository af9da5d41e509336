package vn.motcua.dossiers.forecast;

import java.util.List;
import vn.motcua.catalog.unit.UnitCode;

/**
 * What moved officials change: the time that lies with a role of a unit shrinks and grows with the
 * number of its officials; arrivals stay as they are.
 */
final class Capacity {

  /**
   * A dossier that has work for the role in one of the units.
   *
   * @param probability of a breach now
   * @param left working minutes until it is due
   * @param values equally likely working minutes still to go, ascending
   * @param shareTo share of them that lies with the role of the unit that gets officials
   * @param shareFrom share of them that lies with the role of the unit that gives them
   */
  record Touched(
      double probability, double left, float[] values, double shareTo, double shareFrom) {}

  private final Calibration calibration;
  private final double to;
  private final double from;

  /**
   * With factors on the time at both units.
   *
   * @param to officials before, divided by those after, at the unit that gets some
   * @param from the same at the unit that gives them; 1 without one
   */
  Capacity(Calibration calibration, double to, double from) {
    this.calibration = calibration;
    this.to = to;
    this.from = from;
  }

  /** The probability of a breach after the move. */
  double after(Touched touched) {
    double factor = Math.max(0.05, 1 + touched.shareTo * (to - 1) + touched.shareFrom * (from - 1));
    double now = calibration.of(above(touched.values, touched.left));
    double then = calibration.of(above(touched.values, touched.left / factor));
    return Math.clamp(touched.probability + then - now, 0, 1);
  }

  /** What the move does to the dossiers of one unit. */
  UnitChange change(UnitCode unit, int before, int officialsAfter, List<Touched> touched) {
    return new UnitChange(
        unit,
        before,
        officialsAfter,
        touched.size(),
        touched.stream().mapToDouble(Touched::probability).sum(),
        touched.stream().mapToDouble(this::after).sum());
  }

  /** The probability of more than that, between equally likely values. */
  static double above(float[] values, double minutes) {
    int n = values.length;
    if (n == 0 || minutes >= 2.0 * values[n - 1]) {
      return 0;
    }
    if (minutes >= values[n - 1]) {
      return 0.5 / n * (2 - minutes / values[n - 1]);
    }
    if (minutes <= values[0]) {
      return values[0] <= 0 ? 1 : 1 - 0.5 / n * Math.max(minutes, 0) / values[0];
    }
    int next = 1;
    while (values[next] < minutes) {
      next++;
    }
    double width = values[next] - values[next - 1];
    double share = width <= 0 ? 1 : (minutes - values[next - 1]) / width;
    return 1 - (next - 0.5 + share) / n;
  }
}

package vn.motcua.dossiers.forecast;

import java.util.List;

/**
 * The simple way the forecast is measured against: the more of the limit is consumed, the likelier
 * a breach (logistic regression on the consumed share).
 */
record ElapsedShare(double base, double slope) {

  private static final int ROUNDS = 40;

  /** Fits by Newton's method; {@code forecast} of what was tried is the consumed share. */
  static ElapsedShare fit(List<Calibration.Tried> tried) {
    double base = 0;
    double slope = 0;
    for (int round = 0; round < ROUNDS; round++) {
      double g0 = -1e-3 * base;
      double g1 = -1e-3 * slope;
      double h00 = 1e-3;
      double h01 = 0;
      double h11 = 1e-3;
      for (Calibration.Tried one : tried) {
        double x = one.forecast();
        double p = logistic(base + slope * x);
        double error = (one.late() ? 1 : 0) - p;
        double weight = p * (1 - p);
        g0 += error;
        g1 += error * x;
        h00 += weight;
        h01 += weight * x;
        h11 += weight * x * x;
      }
      double determinant = h00 * h11 - h01 * h01;
      base += Math.clamp((h11 * g0 - h01 * g1) / determinant, -2, 2);
      slope += Math.clamp((h00 * g1 - h01 * g0) / determinant, -2, 2);
    }
    return new ElapsedShare(base, slope);
  }

  double of(double consumedShare) {
    return logistic(base + slope * consumedShare);
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}

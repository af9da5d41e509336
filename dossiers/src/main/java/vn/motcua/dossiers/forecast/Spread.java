package vn.motcua.dossiers.forecast;

/** The sum of independent times on a grid: a distribution one can read moments from. */
final class Spread {

  private static final int CELLS = 96;

  private final double cell;
  private final double[] until;

  private Spread(double cell, double[] until) {
    this.cell = cell;
    this.until = until;
  }

  /** The distribution of both times together. */
  static Spread of(Remaining first, Remaining then) {
    double cell = (first.longest() + then.longest()) / CELLS;
    double[] one = masses(first, cell);
    double[] other = masses(then, cell);
    double[] sum = new double[CELLS + 1];
    // Two times that fill their cells end in this cell or the next one.
    double next = first == Remaining.NOTHING ? 0 : 0.5;
    for (int i = 0; i < CELLS; i++) {
      if (one[i] > 0) {
        for (int j = 0; j < CELLS - i; j++) {
          double mass = one[i] * other[j];
          sum[i + j] += (1 - next) * mass;
          sum[i + j + 1] += next * mass;
        }
      }
    }
    double so = 0;
    for (int i = 0; i < CELLS; i++) {
      so += sum[i];
      sum[i] = so;
    }
    sum[CELLS] = 1;
    return new Spread(cell, sum);
  }

  /** The probability that both together take longer than {@code left}, with a grid of its own. */
  static double above(Remaining first, Remaining then, double left) {
    double cell = left / CELLS;
    double late = first.above(left);
    double before = first.above(0);
    late += (1 - before) * then.above(left);
    for (int i = 0; i < CELLS; i++) {
      double after = first.above((i + 1) * cell);
      if (before > after) {
        late += (before - after) * then.above(left - (i + 0.5) * cell);
      }
      before = after;
    }
    return Math.clamp(late, 0, 1);
  }

  /** The time not exceeded with that probability, in minutes. */
  double quantile(double probability) {
    double before = 0;
    for (int i = 0; i < until.length; i++) {
      if (until[i] >= probability) {
        double share = until[i] == before ? 0 : (probability - before) / (until[i] - before);
        return (i + share) * cell;
      }
      before = until[i];
    }
    return until.length * cell;
  }

  /** The probability of more than that. */
  double above(double minutes) {
    if (minutes < 0) {
      return 1;
    }
    int i = (int) (minutes / cell);
    if (i >= until.length) {
      return 0;
    }
    double before = i == 0 ? 0 : until[i - 1];
    return 1 - (before + (minutes / cell - i) * (until[i] - before));
  }

  double mean() {
    double sum = 0;
    for (double share : until) {
      sum += (1 - share) * cell;
    }
    return sum + cell / 2;
  }

  /** That many equally likely values, ascending. */
  float[] values(int count) {
    float[] values = new float[count];
    for (int number = 0; number < count; number++) {
      values[number] = (float) quantile((number + 0.5) / count);
    }
    return values;
  }

  /** Cell i holds what lies between i and i+1 cells; exact zeros lie in the first. */
  private static double[] masses(Remaining remaining, double cell) {
    double[] masses = new double[CELLS];
    double before = 1;
    for (int i = 0; i < CELLS; i++) {
      double after = remaining.above((i + 1) * cell);
      masses[i] = before - after;
      before = after;
    }
    return masses;
  }
}

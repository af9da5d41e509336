package vn.motcua.dossiers.forecast;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * One kind of time (a step's, or that of everything after it) at every place of the flows, from the
 * nearest surroundings to the widest: procedure and unit, procedure, kind of step, all. The two
 * wider ones are kept as shares of the limit, so that a procedure never seen before still gets a
 * sensible expectation.
 */
final class Places {

  /** So many observations weigh as much as the assumption that a unit is like all others. */
  private static final double PRIOR = 30;

  private final Map<StepKey, Durations> times;
  private final Map<String, Double> pace;

  private Places(Map<StepKey, Durations> times, Map<String, Double> pace) {
    this.times = times;
    this.pace = pace;
  }

  /** What is known of the step in that unit; {@code scale} is the limit of the dossier. */
  Blend at(String procedure, String element, String kind, String role, String unit, double scale) {
    return Blend.of(
        List.of(
            level(StepKey.in(procedure, element, unit), 1),
            level(StepKey.of(procedure, element), pace.getOrDefault(unit, 1.0)),
            level(StepKey.kind(kind, role), scale),
            level(StepKey.anywhere(), scale)));
  }

  /** How often the step of the procedure was seen. */
  int seen(String procedure, String element) {
    return times.getOrDefault(StepKey.of(procedure, element), Durations.NONE).seen();
  }

  private Blend.Level level(StepKey key, double scale) {
    return new Blend.Level(times.getOrDefault(key, Durations.NONE), scale);
  }

  /** Gathers observations in two rounds: first the pace of the units, then the times. */
  static final class Gathering {

    private static final int WIDE = 300;
    private static final int NEAR = 80;
    private static final int TOO_FEW = 4;

    private final SplittableRandom random = new SplittableRandom(20260701);
    private final Map<StepKey, double[]> means = new HashMap<>();
    private final Map<String, double[]> deviations = new HashMap<>();
    private final Map<String, Double> pace = new HashMap<>();
    private final Map<StepKey, Durations.Gathered> gathered = new HashMap<>();

    void mean(String procedure, String element, double minutes) {
      add(means.computeIfAbsent(StepKey.of(procedure, element), key -> new double[2]), minutes);
    }

    void deviation(String procedure, String element, String unit, double minutes) {
      double[] mean = means.getOrDefault(StepKey.of(procedure, element), new double[2]);
      if (mean[0] > 1) {
        double[] sum = deviations.computeIfAbsent(unit, key -> new double[2]);
        sum[0]++;
        sum[1] += Math.log(minutes + 1) - mean[1] / mean[0];
      }
    }

    void paceKnown() {
      deviations.forEach(
          (unit, sum) -> pace.put(unit, Math.clamp(Math.exp(sum[1] / (sum[0] + PRIOR)), 0.2, 5)));
    }

    void time(
        String procedure,
        String element,
        String kind,
        String role,
        String unit,
        double minutes,
        double scale) {
      into(StepKey.in(procedure, element, unit), NEAR).add(minutes, random);
      into(StepKey.of(procedure, element), WIDE)
          .add(minutes / pace.getOrDefault(unit, 1.0), random);
      into(StepKey.kind(kind, role), WIDE).add(minutes / scale, random);
      into(StepKey.anywhere(), WIDE).add(minutes / scale, random);
    }

    Places done() {
      Map<StepKey, Durations> times = new HashMap<>();
      gathered.forEach((key, some) -> {
        Durations sorted = some.sorted();
        boolean near = !key.unit().isEmpty() && !key.unit().equals("*");
        if (!near || sorted.seen() >= TOO_FEW) {
          times.put(key, sorted);
        }
      });
      return new Places(times, Map.copyOf(pace));
    }

    private Durations.Gathered into(StepKey key, int capacity) {
      return gathered.computeIfAbsent(key, missing -> new Durations.Gathered(capacity));
    }

    private static void add(double[] mean, double minutes) {
      mean[0]++;
      mean[1] += Math.log(minutes + 1);
    }
  }
}

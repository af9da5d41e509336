package vn.motcua.dossiers.forecast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * From raw to calibrated probabilities: isotonic regression (pool adjacent violators), straight
 * lines between the middles of the pools.
 *
 * @param raw raw probabilities, ascending
 * @param calibrated what they mean, ascending
 */
record Calibration(double[] raw, double[] calibrated) {

  /** Says what it is told. */
  static final Calibration NONE = new Calibration(new double[] {0, 1}, new double[] {0, 1});

  /** So many of a kind are taken together at least. */
  private static final int SMALLEST_POOL = 50;

  /** One forecast and what happened. */
  record Tried(double forecast, boolean late) {}

  static Calibration fit(List<Tried> tried) {
    List<Pool> pools = new ArrayList<>();
    for (Pool pool : small(tried)) {
      pools.add(pool);
      while (pools.size() > 1 && pools.get(pools.size() - 2).share() >= pools.getLast().share()) {
        Pool last = pools.removeLast();
        pools.add(pools.removeLast().with(last));
      }
    }
    if (pools.isEmpty()) {
      return NONE;
    }
    double[] raw = new double[pools.size()];
    double[] calibrated = new double[pools.size()];
    for (int number = 0; number < raw.length; number++) {
      raw[number] = pools.get(number).forecast() / pools.get(number).count();
      calibrated[number] = pools.get(number).share();
    }
    return new Calibration(raw, calibrated);
  }

  /** The calibrated probability. */
  double of(double probability) {
    int last = raw.length - 1;
    if (probability <= raw[0]) {
      return calibrated[0];
    }
    if (probability >= raw[last]) {
      return calibrated[last];
    }
    int above = 1;
    while (raw[above] < probability) {
      above++;
    }
    double width = raw[above] - raw[above - 1];
    double share = width <= 0 ? 1 : (probability - raw[above - 1]) / width;
    return calibrated[above - 1] + share * (calibrated[above] - calibrated[above - 1]);
  }

  private static List<Pool> small(List<Tried> tried) {
    List<Tried> sorted =
        tried.stream().sorted(Comparator.comparingDouble(Tried::forecast)).toList();
    int size = Math.max(SMALLEST_POOL, sorted.size() / 200);
    List<Pool> pools = new ArrayList<>();
    for (int from = 0; from < sorted.size(); from += size) {
      int late = 0;
      double forecast = 0;
      int until = Math.min(from + size, sorted.size());
      for (Tried one : sorted.subList(from, until)) {
        late += one.late() ? 1 : 0;
        forecast += one.forecast();
      }
      pools.add(new Pool(until - from, late, forecast));
    }
    return pools;
  }

  private record Pool(int count, int late, double forecast) {

    /** Never quite zero or one. */
    double share() {
      return (late + 0.5) / (count + 1);
    }

    Pool with(Pool other) {
      return new Pool(count + other.count, late + other.late, forecast + other.forecast);
    }
  }
}

package vn.motcua.local.bench;

import java.util.Arrays;
import java.util.Map;
import vn.motcua.local.launcher.Bench.Figure;

/** Measured times and what 95 of 100 of them stay below. */
final class Percentiles {

  private double[] millis = new double[256];
  private int count;

  synchronized void add(long nanos) {
    if (count == millis.length) {
      millis = Arrays.copyOf(millis, count * 2);
    }
    millis[count++] = nanos / 1e6;
  }

  synchronized double of(double share) {
    double[] sorted = Arrays.copyOf(millis, count);
    Arrays.sort(sorted);
    return count == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(count * share) - 1)];
  }

  synchronized int count() {
    return count;
  }

  /** Adds {@code name_p50_ms} and {@code name_p95_ms}. */
  void into(Map<String, Figure> figures, String name) {
    figures.put(name + "_p50_ms", ClockBench.rounded(of(0.5), "ms"));
    figures.put(name + "_p95_ms", ClockBench.rounded(of(0.95), "ms"));
  }
}

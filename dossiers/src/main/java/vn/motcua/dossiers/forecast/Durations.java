package vn.motcua.dossiers.forecast;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Times seen before, ascending: an empirical distribution. */
final class Durations {

  static final Durations NONE = new Durations(new float[0], 0);

  private final float[] sorted;
  private final int seen;

  private Durations(float[] sorted, int seen) {
    this.sorted = sorted;
    this.seen = seen;
  }

  /** How many were seen, also where only a sample of them is kept. */
  int seen() {
    return seen;
  }

  /** The share of times longer than that. */
  double above(double time) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] > time) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return sorted.length == 0 ? 0 : (double) (sorted.length - low) / sorted.length;
  }

  /** The time that this share of all do not exceed; 0 where nothing was seen. */
  double quantile(double share) {
    if (sorted.length == 0) {
      return 0;
    }
    double place = share * (sorted.length - 1);
    int below = (int) place;
    float first = sorted[below];
    float next = sorted[Math.min(below + 1, sorted.length - 1)];
    return first + (place - below) * (next - first);
  }

  /** Gathers times; of very many a random sample is kept. */
  static final class Gathered {

    private final int capacity;
    private float[] times = new float[4];
    private int seen;

    Gathered(int capacity) {
      this.capacity = capacity;
    }

    void add(double time, SplittableRandom random) {
      seen++;
      if (seen > capacity) {
        int place = random.nextInt(seen);
        if (place < capacity) {
          times[place] = (float) time;
        }
        return;
      }
      if (seen > times.length) {
        times = Arrays.copyOf(times, Math.min(capacity, times.length * 2));
      }
      times[seen - 1] = (float) time;
    }

    Durations sorted() {
      float[] kept = Arrays.copyOf(times, Math.min(seen, capacity));
      Arrays.sort(kept);
      return new Durations(kept, seen);
    }
  }
}

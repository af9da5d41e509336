package vn.motcua.local.traffic.history;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Chance from a seed: each thing of the history has its own, whatever happens to the others. */
final class Draw {
  private final SplittableRandom random;

  private Draw(long seed) {
    this.random = new SplittableRandom(seed);
  }

  static Draw of(long seed, Object thing) {
    return new Draw(seed * 0x9E37_79B9_7F4A_7C15L ^ mixed(thing.toString()));
  }

  boolean chance(double share) {
    return random.nextDouble() < share;
  }

  double between(double low, double high) {
    return low + random.nextDouble() * (high - low);
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A factor around 1 that is never negative; the greater the spread, the wilder. */
  double factor(double spread) {
    return Math.exp(spread * random.nextGaussian());
  }

  /** An index, by weights added up from the first on. */
  int weighted(double[] sums) {
    int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
    return Math.min(found >= 0 ? found + 1 : -found - 1, sums.length - 1);
  }

  /** Each weight added to those before it. */
  static double[] sums(double[] weights) {
    double[] sums = weights.clone();
    for (int index = 1; index < sums.length; index++) {
      sums[index] += sums[index - 1];
    }
    return sums;
  }

  private static long mixed(String text) {
    long hash = 1_125_899_906_842_597L;
    for (int index = 0; index < text.length(); index++) {
      hash = 31 * hash + text.charAt(index);
    }
    hash = (hash ^ (hash >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
    hash = (hash ^ (hash >>> 27)) * 0x94D0_49BB_1331_11EBL;
    return hash ^ (hash >>> 31);
  }
}

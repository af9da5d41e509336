package vn.motcua.dossiers.steptime;

import java.util.SortedMap;

/**
 * Working minutes in buckets 5 % wide, so that histograms add up over units and months and any
 * quantile is exact to 2.5 %. Bucket 0 is less than a minute, bucket n begins at 1.05^(n-1)
 * minutes; {@code readmodel.minutes_bucket} computes the same in SQL.
 */
public final class Buckets {

  private static final double WIDTH = 1.05;
  private static final double ROUNDING = 1e-9;

  private Buckets() {}

  /** The bucket of a working time in minutes. */
  public static int of(long minutes) {
    return minutes < 1 ? 0 : 1 + (int) Math.floor(Math.log(minutes) / Math.log(WIDTH) + ROUNDING);
  }

  /** The minutes that stand for a bucket: its middle. */
  public static int minutes(int bucket) {
    return bucket < 1 ? 0 : (int) Math.round(Math.pow(WIDTH, bucket - 0.5));
  }

  /**
   * The minutes that a share of the steps did not exceed.
   *
   * @param steps how many steps lie in each bucket
   * @param share 0.5 for the median, 0.9 for the 90th percentile
   * @return 0 without steps
   */
  public static int quantile(SortedMap<Integer, Long> steps, double share) {
    long all = steps.values().stream().mapToLong(Long::longValue).sum();
    long rank = Math.max(1, (long) Math.ceil(share * all));
    long seen = 0;
    for (var bucket : steps.entrySet()) {
      seen += bucket.getValue();
      if (seen >= rank) {
        return minutes(bucket.getKey());
      }
    }
    return 0;
  }
}

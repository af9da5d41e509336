package vn.motcua.catalog.published;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one segment of a fee text says.
 *
 * @param bases the sums, by case
 * @param others sums that hold for a time or a channel instead
 * @param exempt who pays nothing; null = nobody is named
 * @param optional what is only charged on request, without a sum; null = nothing
 * @param sum the portal's sum; 0 = none, or none is charged
 * @param daysLost whether it speaks of another sum for a time, and the days are cut off
 * @param notes what a designer should know
 */
record FeeSegmentRead(
    List<FeeCharge> bases,
    List<FeeCharge> others,
    @Nullable String exempt,
    @Nullable String optional,
    long sum,
    boolean daysLost,
    List<String> notes) {

  FeeSegmentRead {
    bases = List.copyOf(bases);
    others = List.copyOf(others);
    notes = List.copyOf(notes);
  }

  static FeeSegmentRead of(FeeCharge base) {
    return new FeeSegmentRead(List.of(base), List.of(), null, null, 0, false, List.of());
  }

  /** Whether the portal's sum is less than any fee. */
  boolean tooLow() {
    return sum > 0 && sum < Money.LEAST;
  }

  /** Whether both speak of the same sum of the portal. */
  boolean sameSum(FeeSegmentRead other) {
    return this != other && sum > 0 && sum == other.sum;
  }
}

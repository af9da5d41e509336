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
 * @param tooLow the portal's sum where it is less than any fee; null = it is none such
 * @param notes what a designer should know
 */
record FeeSegmentRead(
    List<FeeCharge> bases,
    List<FeeCharge> others,
    @Nullable String exempt,
    @Nullable String optional,
    @Nullable Long tooLow,
    List<String> notes) {

  FeeSegmentRead {
    bases = List.copyOf(bases);
    others = List.copyOf(others);
    notes = List.copyOf(notes);
  }

  static FeeSegmentRead of(FeeCharge base) {
    return new FeeSegmentRead(List.of(base), List.of(), null, null, null, List.of());
  }
}

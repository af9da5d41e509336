package vn.motcua.catalog.published;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.DeadlineUnit;

/**
 * A time limit found in a text.
 *
 * @param start where it begins in the text
 * @param end where it ends
 * @param amount null for SAME_DAY and OTHER
 * @param unit OTHER where the words are a limit, but none that can be counted
 * @param note why it cannot be counted, or what was worked out; null = nothing to say
 */
record Limit(
    int start, int end, @Nullable Integer amount, DeadlineUnit unit, @Nullable String note) {

  boolean computable() {
    return unit != DeadlineUnit.OTHER;
  }

  /** The same words, which turned out to be no limit that can be counted. */
  Limit uncounted(String why) {
    return new Limit(start, end, null, DeadlineUnit.OTHER, why);
  }

  /** Both together, where they are counted in the same unit. */
  Limit plus(Limit next) {
    Integer one = amount;
    Integer other = next.amount;
    if (one == null || other == null || unit != next.unit) {
      return new Limit(
          start,
          next.end,
          null,
          DeadlineUnit.OTHER,
          "Các khoảng thời gian khác đơn vị, không cộng.");
    }
    return Limits.counted(start, next.end, (long) one + other, unit, note);
  }
}

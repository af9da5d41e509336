package vn.motcua.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One fee of a procedure.
 *
 * @param when FEEL over {@code facts.<id>}; null = every case
 * @param dong whole đồng, for each {@code per} where there is one; null = the source names no sum
 * @param per what the sum is for: FEEL giving a number to multiply by, such as {@code
 *     facts.copies}; null = once a dossier
 * @param source the words of the published procedure
 */
public record FeeRule(
    @Nullable String when, @Nullable Long dong, @Nullable String per, String source) {

  public FeeRule {
    if (dong != null && dong < 0) {
      throw new IllegalArgumentException("A fee is zero or more đồng.");
    }
  }
}

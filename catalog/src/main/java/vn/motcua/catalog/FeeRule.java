package vn.motcua.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One fee of a procedure.
 *
 * @param channel the channel it holds for; null = every channel
 * @param when FEEL over {@code facts.<id>}; null = every case
 * @param from the first day of receipt it holds for; null = from the start
 * @param until the last day of receipt it holds for; null = without end
 * @param dong whole đồng, for each {@code per} where there is one; null = the source names no sum
 * @param per what the sum is for: FEEL giving a number to multiply by, such as {@code
 *     facts.copies}; null = once a dossier
 * @param source the words of the published procedure
 */
public record FeeRule(
    @Nullable Channel channel,
    @Nullable String when,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable Long dong,
    @Nullable String per,
    String source) {

  /** More than any published fee, and far from where a sum of fees would overflow. */
  public static final long MOST = 100_000_000_000L;

  public FeeRule {
    if (dong != null && (dong < 0 || dong > MOST)) {
      throw new IllegalArgumentException("A fee is 0 to " + MOST + " đồng.");
    }
    if (from != null && until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("A fee cannot end before it begins.");
    }
  }

  /** A fee for every channel and every day. */
  public static FeeRule of(
      @Nullable String when, @Nullable Long dong, @Nullable String per, String source) {
    return new FeeRule(null, when, null, null, dong, per, source);
  }
}

package vn.motcua.processes.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The fees of one dossier, added up.
 *
 * @param dong integer đồng; null where none is stated or one of them names no sum
 * @param items what it is made of
 */
public record FeeQuote(@Nullable Long dong, List<Item> items) {

  /**
   * One fee.
   *
   * @param dong null where the source names no sum
   * @param source the words it was read from
   */
  public record Item(@Nullable Long dong, String source) {}

  public FeeQuote {
    items = List.copyOf(items);
  }

  static FeeQuote of(List<Item> items) {
    long sum = 0;
    for (Item item : items) {
      if (item.dong() == null) {
        return new FeeQuote(null, items);
      }
      sum += item.dong();
    }
    return new FeeQuote(items.isEmpty() ? null : Long.valueOf(sum), items);
  }
}

package vn.motcua.catalog;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a procedure can be applied for.
 *
 * @param from the first day
 * @param until the last day; null = in force; set = abolished
 */
public record Effective(LocalDate from, @Nullable LocalDate until) {

  public Effective {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("The last day lies before the first.");
    }
  }

  /** Whether new dossiers may be received on that day. */
  public boolean on(LocalDate day) {
    return !day.isBefore(from) && (until == null || !day.isAfter(until));
  }
}

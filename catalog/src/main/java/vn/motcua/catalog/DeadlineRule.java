package vn.motcua.catalog;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One legal time limit of a procedure, for a channel and a case.
 *
 * @param channel the channel it holds for; null = every channel
 * @param when FEEL over {@code facts.<id>}; null = every case
 * @param amount how many units; null for SAME_DAY and OTHER
 * @param cutoff a dossier received after this time counts from the next working day; null = none
 * @param excluded times that do not count, in the words of the source
 * @param source the sentence of the published procedure this rule was read from
 */
public record DeadlineRule(
    @Nullable Channel channel,
    @Nullable String when,
    @Nullable Integer amount,
    DeadlineUnit unit,
    @Nullable LocalTime cutoff,
    List<String> excluded,
    String source) {

  public DeadlineRule {
    excluded = List.copyOf(excluded);
    boolean counted = unit != DeadlineUnit.SAME_DAY && unit != DeadlineUnit.OTHER;
    if (counted && (amount == null || amount < 1)) {
      throw new IllegalArgumentException(
          "A limit in " + unit.key() + " needs an amount of 1 or more.");
    }
    if (!counted && amount != null) {
      throw new IllegalArgumentException("A limit in " + unit.key() + " has no amount.");
    }
  }

  /** Whether a due date follows from this rule alone. */
  public boolean computable() {
    return unit != DeadlineUnit.OTHER;
  }
}

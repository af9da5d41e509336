package vn.motcua.processes.decision;

import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;

/**
 * The deadline rule that fits one dossier.
 *
 * @param amount in {@code unit}; null where it cannot be computed
 * @param cutoff after which receipt counts from the next working day
 * @param excluded times the rule does not count, in the words of the source
 * @param source the words it was read from; empty where the procedure states no deadline
 */
public record DeadlineQuote(
    @Nullable Integer amount,
    DeadlineUnit unit,
    @Nullable LocalTime cutoff,
    List<String> excluded,
    String source) {

  public DeadlineQuote {
    excluded = List.copyOf(excluded);
  }

  /** The same rule in the words of the catalogue, with its case already decided. */
  public DeadlineRule asRule(@Nullable Channel channel) {
    return new DeadlineRule(channel, null, amount, unit, cutoff, excluded, source);
  }
}

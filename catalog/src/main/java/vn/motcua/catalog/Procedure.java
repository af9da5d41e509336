package vn.motcua.catalog;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A standardised administrative procedure (thủ tục hành chính) as published.
 *
 * @param field id of the field in {@code fields.yaml}
 * @param agency the competent agency in the words of the source
 * @param department the kind of the competent department; null where a commune is competent
 * @param deadlines in order; the first whose channel and case fit holds
 * @param fees in order; every rule whose case fits is added up
 * @param flowName the standard flow; null = its own steps
 * @param flowRule the rule of {@code vn.motcua.catalog.archetype} that chose the flow; null = a
 *     person chose it
 * @param steps the steps, already resolved from the standard flow and with this procedure's budgets
 * @param linkedWith what it is linked with (liên thông), in words; null = not linked
 * @param open what the source leaves open and the catalogue did not fill
 */
public record Procedure(
    ProcedureCode code,
    Text name,
    String field,
    Set<Level> levels,
    String agency,
    @Nullable String department,
    Set<Channel> channels,
    OnlineLevel online,
    List<DeadlineRule> deadlines,
    List<FeeRule> fees,
    List<Fact> facts,
    List<Component> components,
    Text result,
    List<String> legalBasis,
    @Nullable String flowName,
    @Nullable String flowRule,
    List<Step> steps,
    @Nullable String linkedWith,
    Effective effective,
    Provenance provenance,
    Set<OpenPoint> open) {

  public Procedure {
    levels = sorted(levels);
    channels = sorted(channels);
    open = sorted(open);
    deadlines = List.copyOf(deadlines);
    fees = List.copyOf(fees);
    facts = List.copyOf(facts);
    components = List.copyOf(components);
    legalBasis = List.copyOf(legalBasis);
    steps = List.copyOf(steps);
  }

  private static <E extends Enum<E>> Set<E> sorted(Set<E> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }
}

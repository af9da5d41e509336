package vn.motcua.catalog.archetype;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.Flow;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.catalog.Step;

/**
 * Everything a procedure takes over from the choice of its flow.
 *
 * @param flowName the standard flow; null = own steps
 * @param flowRule id of the rule that chose it
 * @param steps the steps with budgets that fit the shortest legal limit
 * @param facts what the conditions of the flow ask for; to be added to the procedure's own facts
 * @param unstated for the provenance: what the source did not state
 * @param notes for the provenance: why this flow, and where steps and times come from
 * @param open {@code FLOW} where no approved internal process was found, {@code BUDGETS} where no
 *     limit can be computed
 */
public record FlowPlan(
    @Nullable String flowName,
    String flowRule,
    List<Step> steps,
    List<Fact> facts,
    List<String> unstated,
    List<String> notes,
    Set<OpenPoint> open) {

  public FlowPlan {
    steps = List.copyOf(steps);
    facts = List.copyOf(facts);
    unstated = List.copyOf(unstated);
    notes = List.copyOf(notes);
    open = Set.copyOf(open);
  }

  /**
   * The plan of a published procedure; there is always one.
   *
   * @param flows the standard flows of the catalogue by id
   */
  public static FlowPlan of(FlowSubject subject, Map<String, Flow> flows) {
    FlowChoice choice = FlowRules.choose(subject);
    String name = choice.flowName();
    List<Step> steps =
        name == null ? choice.steps() : Objects.requireNonNull(flows.get(name), name).steps();
    return new FlowPlan(
        name,
        choice.rule(),
        steps,
        List.of(),
        List.of("Quy trình nội bộ"),
        List.of(choice.why()),
        EnumSet.of(OpenPoint.FLOW, OpenPoint.BUDGETS));
  }
}

package vn.motcua.catalog.archetype;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Step;

/**
 * The flow a rule chose.
 *
 * @param flowName the standard flow; null = the procedure has its own steps
 * @param steps its own steps with their observed budgets; empty where a standard flow is named
 * @param rule id of the rule
 * @param why the reason in one Vietnamese sentence
 */
public record FlowChoice(@Nullable String flowName, List<Step> steps, String rule, String why) {

  public FlowChoice {
    steps = List.copyOf(steps);
    if ((flowName == null) == steps.isEmpty()) {
      throw new IllegalArgumentException("Either a standard flow or own steps.");
    }
  }
}

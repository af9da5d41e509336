package vn.motcua.catalog.archetype;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.Flow;

/** Shares the shortest legal limit out among the steps of a flow. */
public final class StepBudgets {

  private StepBudgets() {}

  /**
   * Working hours for each step on a quarter-hour grid; together never more than the shortest
   * limit. Empty where no limit can be computed.
   */
  public static Map<String, BigDecimal> fit(Flow flow, List<DeadlineRule> deadlines) {
    return Map.of();
  }
}

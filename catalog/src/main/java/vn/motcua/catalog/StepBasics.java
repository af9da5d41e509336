package vn.motcua.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What every step has.
 *
 * @param id lower-case words joined by hyphens, unique in its flow
 * @param budgetHours internal limit in working hours (8 = one working day); null = none stated.
 *     Never replaces the legal limit.
 * @param parallel consecutive steps with the same label run as parallel branches
 * @param when FEEL over {@code facts.<id>}; the step is skipped where it is not true
 */
public record StepBasics(
    String id,
    Text name,
    Role role,
    UnitRef unit,
    @Nullable BigDecimal budgetHours,
    Clock clock,
    @Nullable String parallel,
    @Nullable String when) {

  /** Equal budgets are equal values: 8.0 becomes 8. */
  public StepBasics {
    if (budgetHours != null) {
      budgetHours = new BigDecimal(budgetHours.stripTrailingZeros().toPlainString());
    }
  }

  /** The same step with the legal clock running or stopped. */
  public StepBasics withClock(Clock other) {
    return new StepBasics(id, name, role, unit, budgetHours, other, parallel, when);
  }

  /** The same step with another budget. */
  public StepBasics withBudgetHours(@Nullable BigDecimal hours) {
    return new StepBasics(id, name, role, unit, hours, clock, parallel, when);
  }
}

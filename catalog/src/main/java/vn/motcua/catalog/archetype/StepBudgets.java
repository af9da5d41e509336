package vn.motcua.catalog.archetype;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.motcua.catalog.Clock;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.Flow;
import vn.motcua.catalog.Step;
import vn.motcua.catalog.UnitRef;

/**
 * Shares the shortest legal limit out among the steps of a flow, as the observed flows do: short
 * fixed slots for receiving, assigning and issuing (F01: 0.5 + 0.5 + 0.5 of 10 days), a tenth each
 * for the heads (pattern 2: median 10 %), the rest for those who examine, consult and inspect.
 */
public final class StepBudgets {

  private static final BigDecimal QUARTER = new BigDecimal("0.25");
  private static final BigDecimal DAY = BigDecimal.valueOf(8);

  private StepBudgets() {}

  /**
   * Working hours for each step on a quarter-hour grid; together never more than the shortest
   * limit. Empty where no limit can be computed.
   */
  public static Map<String, BigDecimal> fit(Flow flow, List<DeadlineRule> deadlines) {
    return limit(deadlines).map(limit -> share(flow.steps(), limit)).orElse(Map.of());
  }

  /**
   * The shortest limit in working hours, if one can be computed. Calendar days count five of seven;
   * a month 20 days, a year 240: a budget rather ends too early.
   */
  static Optional<BigDecimal> limit(List<DeadlineRule> deadlines) {
    return deadlines.stream()
        .filter(DeadlineRule::computable)
        .map(StepBudgets::hours)
        .min(BigDecimal::compareTo);
  }

  private static BigDecimal hours(DeadlineRule rule) {
    BigDecimal amount = BigDecimal.valueOf(rule.amount() == null ? 1 : rule.amount());
    return switch (rule.unit()) {
      case HOUR -> amount;
      case SAME_DAY, WORKING_DAY -> amount.multiply(DAY);
      case DAY -> workingPartOf(amount);
      case MONTH -> amount.multiply(DAY).multiply(BigDecimal.valueOf(20));
      case YEAR -> amount.multiply(DAY).multiply(BigDecimal.valueOf(240));
      case OTHER -> throw new IllegalArgumentException("No limit can be computed.");
    };
  }

  private static BigDecimal workingPartOf(BigDecimal days) {
    BigDecimal working =
        days.multiply(BigDecimal.valueOf(5)).divide(BigDecimal.valueOf(7), 0, RoundingMode.FLOOR);
    return working.max(BigDecimal.ONE).multiply(DAY);
  }

  /** Observed hours that fit stay; otherwise all shrink alike, on the grid. */
  static Map<String, BigDecimal> shrink(List<Step> steps, BigDecimal limit) {
    Map<String, BigDecimal> hours = new LinkedHashMap<>();
    steps.stream()
        .filter(step -> step.budgetHours() != null)
        .forEach(step -> hours.put(step.id(), step.budgetHours()));
    BigDecimal sum = sum(steps, hours);
    if (sum.compareTo(limit) > 0) {
      hours.replaceAll(
          (id, value) -> grid(value.multiply(limit).divide(sum, 6, RoundingMode.DOWN)));
    }
    hours.values().removeIf(value -> value.signum() == 0);
    return hours;
  }

  private static Map<String, BigDecimal> share(List<Step> steps, BigDecimal limit) {
    Map<String, BigDecimal> weights = new HashMap<>();
    steps.forEach(step -> weights.put(step.id(), weight(step, limit)));
    BigDecimal sum = sum(steps, weights);
    Map<String, BigDecimal> hours = new LinkedHashMap<>();
    for (Step step : steps) {
      BigDecimal weight = weights.getOrDefault(step.id(), BigDecimal.ZERO);
      if (weight.signum() > 0) {
        hours.put(step.id(), grid(limit.multiply(weight).divide(sum, 6, RoundingMode.DOWN)));
      }
    }
    giveRest(steps, hours, limit);
    hours.values().removeIf(value -> value.signum() == 0);
    return hours;
  }

  /** What rounding left over goes to the step that has most and stands alone. */
  private static void giveRest(List<Step> steps, Map<String, BigDecimal> hours, BigDecimal limit) {
    BigDecimal rest = grid(limit).subtract(sum(steps, hours));
    steps.stream()
        .filter(step -> step.parallel() == null && step.clock() == Clock.RUNNING)
        .map(Step::id)
        .filter(hours::containsKey)
        .max((one, other) -> hours.get(one).compareTo(hours.get(other)))
        .ifPresent(id -> hours.merge(id, rest, BigDecimal::add));
  }

  /** Slots in hours, shares in hundredths of the limit. */
  private static BigDecimal weight(Step step, BigDecimal limit) {
    BigDecimal slot =
        limit.compareTo(BigDecimal.valueOf(40)) >= 0
            ? BigDecimal.valueOf(4)
            : limit.divide(BigDecimal.valueOf(12), 6, RoundingMode.HALF_UP);
    boolean office = step.unit().equals(UnitRef.OFFICE);
    int share =
        switch (step.kind()) {
          case EXAMINE -> office ? 22 : 50;
          case INSPECT_FIELD -> 25;
          case CONSULT -> 40;
          case DECIDE -> office ? 12 : 9;
          default -> 0;
        };
    return switch (step.kind()) {
      case RECEIVE, ASSIGN, ISSUE, REFER, COLLECT_FEE, POST ->
          step.clock() == Clock.STOPPED ? BigDecimal.ZERO : slot;
      case RETURN, ARCHIVE, VERIFY_REGISTRY -> BigDecimal.ZERO;
      case ASSESS_OBLIGATION -> step.clock() == Clock.STOPPED ? BigDecimal.ZERO : slot;
      case EXAMINE, INSPECT_FIELD, CONSULT, DECIDE ->
          limit.multiply(BigDecimal.valueOf(share)).movePointLeft(2);
    };
  }

  private static BigDecimal sum(List<Step> steps, Map<String, BigDecimal> hours) {
    Map<String, BigDecimal> branches = new HashMap<>();
    List<BigDecimal> all = new ArrayList<>();
    for (Step step : steps) {
      BigDecimal own = hours.getOrDefault(step.id(), BigDecimal.ZERO);
      String label = step.parallel();
      if (step.clock() == Clock.STOPPED) {
        continue;
      }
      if (label == null) {
        all.add(own);
      } else {
        branches.merge(label, own, BigDecimal::max);
      }
    }
    all.addAll(branches.values());
    return all.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal grid(BigDecimal hours) {
    return hours.divide(QUARTER, 0, RoundingMode.FLOOR).multiply(QUARTER);
  }
}

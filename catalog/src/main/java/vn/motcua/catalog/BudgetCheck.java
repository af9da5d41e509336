package vn.motcua.catalog;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Internal budgets never exceed the legal limit (R18): the steps everybody goes through fit the
 * shortest limit, all steps together the longest. Of parallel steps the longest counts.
 */
final class BudgetCheck {

  private static final BigDecimal HOURS_PER_DAY = BigDecimal.valueOf(8);

  private BudgetCheck() {}

  static Optional<String> problem(Procedure procedure) {
    List<BigDecimal> limits =
        procedure.deadlines().stream()
            .filter(DeadlineRule::computable)
            .map(BudgetCheck::hours)
            .sorted()
            .toList();
    if (limits.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal always = sum(procedure.steps(), step -> step.when() == null);
    BigDecimal all = sum(procedure.steps(), step -> true);
    if (always.compareTo(limits.getFirst()) > 0) {
      return Optional.of(sentence(always, limits.getFirst()));
    }
    return all.compareTo(limits.getLast()) > 0
        ? Optional.of(sentence(all, limits.getLast()))
        : Optional.empty();
  }

  private static String sentence(BigDecimal sum, BigDecimal limit) {
    return "The budgets add up to %s working hours, the legal limit is %s."
        .formatted(plain(sum), plain(limit));
  }

  private static String plain(BigDecimal hours) {
    return hours.stripTrailingZeros().toPlainString();
  }

  /** Working hours in a limit at most; calendar days, months and years count generously. */
  private static BigDecimal hours(DeadlineRule rule) {
    BigDecimal amount = BigDecimal.valueOf(orOne(rule.amount()));
    return switch (rule.unit()) {
      case HOUR -> amount;
      case SAME_DAY, WORKING_DAY, DAY -> amount.multiply(HOURS_PER_DAY);
      case MONTH -> amount.multiply(HOURS_PER_DAY).multiply(BigDecimal.valueOf(23));
      case YEAR -> amount.multiply(HOURS_PER_DAY).multiply(BigDecimal.valueOf(262));
      case OTHER -> BigDecimal.valueOf(Long.MAX_VALUE);
    };
  }

  private static int orOne(@Nullable Integer amount) {
    return amount == null ? 1 : amount;
  }

  private static BigDecimal sum(List<Step> steps, Predicate<Step> counted) {
    Map<String, BigDecimal> branches = new HashMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Step step : steps) {
      BigDecimal hours = step.budgetHours();
      if (hours == null || step.clock() == Clock.STOPPED || !counted.test(step)) {
        continue;
      }
      String label = step.parallel();
      if (label == null) {
        sum = sum.add(hours);
      } else {
        branches.merge(label, hours, BigDecimal::max);
      }
    }
    return branches.values().stream().reduce(sum, BigDecimal::add);
  }
}

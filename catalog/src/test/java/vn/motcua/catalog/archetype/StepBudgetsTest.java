package vn.motcua.catalog.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Clock;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.Flow;
import vn.motcua.catalog.Step;

class StepBudgetsTest {

  private static final Catalog CATALOG = CatalogLoader.shippedWords().orThrow();

  @Test
  void budgets_of_every_flow_fit_every_limit_on_a_quarter_hour_grid() {
    for (Flow flow : CATALOG.flows().values()) {
      for (int hours = 1; hours <= 2400; hours += hours < 80 ? 1 : 37) {
        Map<String, BigDecimal> budgets = fit(flow, limit(hours, DeadlineUnit.HOUR));

        assertThat(sum(flow, budgets))
            .as("%s in %s hours", flow.id(), hours)
            .isLessThanOrEqualTo(BigDecimal.valueOf(hours));
        assertThat(budgets.values())
            .allMatch(value -> value.signum() > 0)
            .allMatch(value -> value.remainder(new BigDecimal("0.25")).signum() == 0);
      }
    }
  }

  @Test
  void nothing_of_a_limit_of_a_day_or_more_is_given_away() {
    for (Flow flow : CATALOG.flows().values()) {
      Map<String, BigDecimal> budgets = fit(flow, limit(10, DeadlineUnit.WORKING_DAY));

      assertThat(sum(flow, budgets)).as(flow.id()).isEqualByComparingTo("80");
    }
  }

  @Test
  void ten_days_in_one_department_are_shared_as_observed() {
    Map<String, BigDecimal> budgets =
        fit(flow("province-plain"), limit(10, DeadlineUnit.WORKING_DAY));

    assertThat(share(budgets, "examine", 80)).isBetween(0.5, 0.75);
    assertThat(share(budgets, "receive", 80)).isBetween(0.03, 0.08);
    assertThat(share(budgets, "approve", 80)).isBetween(0.08, 0.15);
    assertThat(budgets).doesNotContainKeys("return", "archive");
  }

  @Test
  void the_shorter_the_limit_the_smaller_the_specialists_share() {
    Flow flow = flow("province-plain");
    double three = share(fit(flow, limit(3, DeadlineUnit.WORKING_DAY)), "examine", 24);
    double thirty = share(fit(flow, limit(30, DeadlineUnit.WORKING_DAY)), "examine", 240);

    assertThat(three).isLessThan(thirty);
  }

  @Test
  void what_stops_the_clock_costs_nothing() {
    assertThat(fit(flow("commune-land-first"), limit(20, DeadlineUnit.WORKING_DAY)))
        .doesNotContainKeys("post", "assess-obligation");
  }

  @Test
  void the_shortest_of_several_limits_counts_and_calendar_days_count_five_of_seven() {
    DeadlineRule month = limit(1, DeadlineUnit.MONTH);
    DeadlineRule fortnight = limit(14, DeadlineUnit.DAY);

    assertThat(StepBudgets.limit(List.of(month, fortnight)))
        .hasValueSatisfying(hours -> assertThat(hours).isEqualByComparingTo("80"));
    assertThat(StepBudgets.limit(List.of(limit(1, DeadlineUnit.DAY))))
        .hasValueSatisfying(hours -> assertThat(hours).isEqualByComparingTo("8"));
  }

  @Test
  void without_a_limit_that_can_be_computed_there_are_no_budgets() {
    assertThat(StepBudgets.fit(flow("province-plain"), List.of())).isEmpty();
    assertThat(fit(flow("province-plain"), limit(null, DeadlineUnit.OTHER))).isEmpty();
  }

  private static Map<String, BigDecimal> fit(Flow flow, DeadlineRule rule) {
    return StepBudgets.fit(flow, List.of(rule));
  }

  private static Flow flow(String id) {
    return Objects.requireNonNull(CATALOG.flows().get(id));
  }

  static DeadlineRule limit(@Nullable Integer amount, DeadlineUnit unit) {
    return new DeadlineRule(null, null, amount, unit, null, List.of(), "");
  }

  private static double share(Map<String, BigDecimal> budgets, String step, int of) {
    return budgets.getOrDefault(step, BigDecimal.ZERO).doubleValue() / of;
  }

  /** As the catalogue's own check adds: of parallel steps the longest, nothing while stopped. */
  private static BigDecimal sum(Flow flow, Map<String, BigDecimal> budgets) {
    Map<String, BigDecimal> branches = new HashMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Step step : flow.steps()) {
      BigDecimal own = budgets.getOrDefault(step.id(), BigDecimal.ZERO);
      String label = step.parallel();
      if (step.clock() == Clock.RUNNING && label == null) {
        sum = sum.add(own);
      } else if (step.clock() == Clock.RUNNING) {
        branches.merge(String.valueOf(label), own, BigDecimal::max);
      }
    }
    return branches.values().stream().reduce(sum, BigDecimal::add);
  }
}

package vn.motcua.catalog.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.ObservedFlow;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Step;

class FlowPlanTest {

  private static final Catalog CATALOG = CatalogLoader.shipped().orThrow();

  /** The sums of the printed tables, in working hours. */
  @ParameterizedTest
  @CsvSource({
    "1.000943,F28,40",
    "1.000987,F27,136",
    "1.004944,F10,40",
    "1.004946,F09,12",
    "1.009645,F46,136",
    "1.013040,F30,240",
    "2.000282,F12,0",
    "2.000286,F14,200",
    "2.000477,F16,48",
    "2.001661,F13,64",
    "2.002755,F33,96",
    "2.002761,F44,72",
    "2.002765,F43,8"
  })
  void an_observed_process_adds_up_to_its_printed_total(String code, String example, int hours) {
    ObservedFlow flow = ObservedFlow.of(new ProcedureCode(code)).orElseThrow();

    assertThat(flow.examples()).containsExactly(example);
    assertThat(sum(flow.steps())).isEqualByComparingTo(BigDecimal.valueOf(hours));
    assertThat(ObservedFlow.all()).hasSize(13);
  }

  @Test
  void a_sum_the_source_states_is_collected_whatever_flow_was_chosen() {
    for (Procedure procedure : CATALOG.procedures()) {
      boolean sum =
          procedure.fees().stream().anyMatch(rule -> rule.dong() != null && rule.dong() > 0);
      boolean collected =
          procedure.steps().stream()
              .anyMatch(
                  step -> step instanceof Step.CollectFee || step instanceof Step.AssessObligation);
      if (sum && procedure.flowRule() != null) {
        assertThat(collected).as(procedure.code().toString()).isTrue();
      }
    }
  }

  @Test
  void a_procedure_with_an_observed_process_gets_exactly_its_steps_and_times() {
    FlowPlan plan = FlowPlan.of(observed("2.000286", List.of()), CATALOG.flows());

    assertThat(plan.flowName()).isNull();
    assertThat(plan.flowRule()).isEqualTo(FlowRules.OBSERVED);
    assertThat(plan.steps())
        .isEqualTo(ObservedFlow.of(new ProcedureCode("2.000286")).orElseThrow().steps());
    assertThat(plan.open()).isEmpty();
    assertThat(plan.notes()).anyMatch(note -> note.contains("F14"));
  }

  @Test
  void observed_times_longer_than_the_law_allows_shrink_alike() {
    DeadlineRule law = StepBudgetsTest.limit(3, DeadlineUnit.WORKING_DAY);
    FlowPlan plan = FlowPlan.of(observed("1.000943", List.of(law)), CATALOG.flows());

    assertThat(sum(plan.steps())).isBetween(new BigDecimal("22"), new BigDecimal("24"));
    assertThat(plan.notes()).anyMatch(note -> note.contains("vượt thời hạn công bố"));
  }

  @Test
  void an_observed_process_without_times_leaves_the_budgets_open() {
    assertThat(FlowPlan.of(observed("2.000282", List.of()), CATALOG.flows()).open())
        .containsExactly(OpenPoint.BUDGETS);
  }

  @Test
  void a_standard_flow_is_open_and_says_which_rule_chose_it() {
    FlowSubject subject =
        FlowRulesTest.subject(
            "Thu hồi Thẻ", "notaries", "province", "province", "justice", null, 15, 0L);
    FlowPlan plan = FlowPlan.of(subject, CATALOG.flows());

    assertThat(plan.flowName()).isEqualTo("province-plain");
    assertThat(plan.open()).containsExactly(OpenPoint.FLOW);
    assertThat(plan.unstated()).containsExactly("Quy trình nội bộ");
    assertThat(plan.notes()).anyMatch(note -> note.contains("quy tắc plain"));
    assertThat(sum(plan.steps())).isEqualByComparingTo("120");
  }

  @Test
  void without_a_limit_the_budgets_are_open_too() {
    FlowSubject subject =
        FlowRulesTest.subject(
            "Thu hồi Thẻ", "notaries", "province", "province", "justice", null, null, 0L);

    assertThat(FlowPlan.of(subject, CATALOG.flows()).open())
        .containsExactlyInAnyOrder(OpenPoint.FLOW, OpenPoint.BUDGETS);
  }

  @Test
  void what_a_flow_asks_for_becomes_a_question_of_the_form() {
    FlowSubject subject =
        FlowRulesTest.subject(
            "Đăng ký biến động chuyển nhượng",
            "land",
            "province",
            "province",
            "land-registration",
            null,
            8,
            0L);

    assertThat(FlowPlan.of(subject, CATALOG.flows()).facts())
        .extracting(Fact::id)
        .containsExactly("surveyNeeded");
  }

  @Test
  void no_rule_swallows_the_catalogue_and_each_says_what_it_chose() {
    List<Procedure> ruled =
        CATALOG.procedures().stream().filter(p -> p.flowRule() != null).toList();
    Map<String, Long> counts =
        ruled.stream()
            .collect(
                Collectors.groupingBy(p -> String.valueOf(p.flowRule()), Collectors.counting()));

    assertThat(FlowRules.ids()).containsAll(counts.keySet());
    assertThat(counts.values()).allMatch(count -> count <= Math.max(20, ruled.size() / 5));
    assertThat(ruled)
        .filteredOn(p -> p.flowName() != null)
        .allMatch(p -> CATALOG.flows().containsKey(Objects.requireNonNull(p.flowName())));
  }

  private static FlowSubject observed(String code, List<DeadlineRule> deadlines) {
    return new FlowSubject(
        new ProcedureCode(code),
        "Thủ tục",
        "unsorted",
        Set.of(Level.COMMUNE),
        Level.COMMUNE,
        "",
        "health",
        deadlines,
        List.of());
  }

  private static BigDecimal sum(List<Step> steps) {
    return steps.stream()
        .map(Step::budgetHours)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}

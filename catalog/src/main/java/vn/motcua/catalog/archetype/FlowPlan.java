package vn.motcua.catalog.archetype;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.FactType;
import vn.motcua.catalog.Flow;
import vn.motcua.catalog.ObservedFlow;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.catalog.Step;
import vn.motcua.catalog.Text;

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

  /** What the conditions of standard flows ask for. */
  private static final List<Fact> ASKED =
      List.of(
          new Fact(
              "surveyNeeded",
              new Text("Cần kiểm tra, trích đo", "A survey is needed"),
              FactType.BOOLEAN,
              List.of(),
              false));

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
   * @throws NullPointerException if a flow the rules name is not among them
   */
  public static FlowPlan of(FlowSubject subject, Map<String, Flow> flows) {
    FlowChoice choice = FlowRules.choose(subject);
    String name = choice.flowName();
    return name == null
        ? observed(subject, choice)
        : standard(subject, choice, Objects.requireNonNull(flows.get(name), name));
  }

  private static FlowPlan standard(FlowSubject subject, FlowChoice choice, Flow standard) {
    Flow flow = FeeStep.in(standard, subject.fees());
    Map<String, BigDecimal> budgets = StepBudgets.fit(flow, subject.deadlines());
    Set<OpenPoint> open = EnumSet.of(OpenPoint.FLOW);
    List<String> unstated = new ArrayList<>(List.of("Quy trình nội bộ"));
    List<String> notes = new ArrayList<>();
    notes.add("Quy trình chuẩn do quy tắc " + choice.rule() + " chọn: " + choice.why());
    if (flow != standard) {
      notes.add(
          "Bước thu phí được thêm vào quy trình chuẩn “"
              + standard.name().vi()
              + "” vì nguồn nêu mức thu.");
    }
    if (budgets.isEmpty()) {
      open.add(OpenPoint.BUDGETS);
      unstated.add("Thời gian từng bước");
    } else {
      notes.add(
          "Ngân sách giờ từng bước do Motcua phân bổ trong thời hạn công bố, theo tỷ lệ của quy"
              + " trình nội bộ "
              + String.join(", ", flow.examples())
              + "; đơn vị phải thay bằng quy trình nội bộ được phê duyệt.");
    }
    return new FlowPlan(
        flow == standard ? flow.id() : null,
        choice.rule(),
        budgeted(flow.steps(), budgets),
        ASKED.stream().filter(fact -> asks(flow.steps(), fact)).toList(),
        unstated,
        notes,
        open);
  }

  private static FlowPlan observed(FlowSubject subject, FlowChoice choice) {
    ObservedFlow observed = ObservedFlow.of(subject.code()).orElseThrow();
    Optional<BigDecimal> limit = StepBudgets.limit(subject.deadlines());
    List<String> notes = new ArrayList<>();
    notes.add(
        "Các bước và thời gian theo quy trình nội bộ "
            + String.join(", ", observed.examples())
            + " ("
            + observed.source()
            + ").");
    notes.addAll(observed.notes());
    List<Step> steps = choice.steps();
    if (limit.isPresent()) {
      Map<String, BigDecimal> fitted = StepBudgets.shrink(steps, limit.get());
      if (steps.stream().anyMatch(step -> shorter(step, fitted))) {
        notes.add(
            "Tổng thời gian quan sát vượt thời hạn công bố: tỷ lệ giữ nguyên, giờ rút theo thời"
                + " hạn công bố.");
      }
      steps = budgeted(steps, fitted);
    }
    boolean timed = steps.stream().anyMatch(step -> step.budgetHours() != null);
    Set<OpenPoint> open = timed ? EnumSet.noneOf(OpenPoint.class) : EnumSet.of(OpenPoint.BUDGETS);
    List<String> unstated = timed ? List.of() : List.of("Thời gian từng bước");
    return new FlowPlan(null, choice.rule(), steps, List.of(), unstated, notes, open);
  }

  private static boolean shorter(Step step, Map<String, BigDecimal> fitted) {
    BigDecimal was = step.budgetHours();
    return was != null && was.compareTo(fitted.getOrDefault(step.id(), BigDecimal.ZERO)) > 0;
  }

  private static List<Step> budgeted(List<Step> steps, Map<String, BigDecimal> budgets) {
    return steps.stream()
        .map(step -> step.with(step.basics().withBudgetHours(budgets.get(step.id()))))
        .toList();
  }

  private static boolean asks(List<Step> steps, Fact fact) {
    return steps.stream()
        .map(Step::when)
        .anyMatch(when -> when != null && when.contains("facts." + fact.id()));
  }
}

package vn.motcua.processes.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Step;
import vn.motcua.catalog.UnitRef;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.Samples;
import vn.motcua.processes.check.ModelCheck;
import vn.motcua.processes.model.BpmnFile;
import vn.motcua.processes.outline.ProcessOutline;

class ProcedureCompilerTest {

  @Test
  void the_same_procedure_gives_the_same_bytes_whatever_its_version() {
    CompiledProcess first = ProcedureCompiler.compile(Samples.rich(), 1);
    CompiledProcess second = ProcedureCompiler.compile(Samples.rich(), 2);

    assertThat(second).isEqualTo(first);
    assertThat(first.hash()).hasSize(64);
  }

  @Test
  void another_step_gives_another_hash() {
    CompiledProcess plain = ProcedureCompiler.compile(Samples.plain(), 1);
    List<Step> fewer = Samples.plain().steps().subList(0, 7);
    CompiledProcess other = ProcedureCompiler.compile(Samples.procedure("1.000001", fewer), 1);

    assertThat(other.hash()).isNotEqualTo(plain.hash());
  }

  @Test
  void files_are_lf_and_carry_no_date() {
    for (Resource resource : ProcedureCompiler.compile(Samples.rich(), 1).resources()) {
      assertThat(resource.xml())
          .doesNotContain("\r")
          .doesNotContainPattern("20\\d\\d-\\d\\d")
          .endsWith("\n");
    }
  }

  @Test
  void made_up_procedures_with_every_shape_have_no_problem() {
    assertThat(ModelCheck.check(ProcedureCompiler.compile(Samples.plain(), 1))).isEmpty();
    assertThat(ModelCheck.check(ProcedureCompiler.compile(Samples.rich(), 1))).isEmpty();
  }

  @Test
  void a_dossier_from_the_counter_skips_reception() {
    BpmnFile file = rich();

    assertFlow(file, "gateway-channel", "status-2-receive", "=channel = \"DIRECT\"");
    assertDefault(file, "gateway-channel", "step-receive");
    assertFlow(file, "status-2-receive", "status-4-start", null);
  }

  @Test
  void a_supplement_stops_the_clock_and_comes_back_to_the_same_task() {
    BpmnFile file = rich();
    Element wait = element(file, "wait-supplement-synthesise");

    assertFlow(
        file, "gateway-synthesise", "status-5-synthesise", "=outcome_synthesise = \"supplement\"");
    assertFlow(file, "status-5-synthesise", "wait-supplement-synthesise", null);
    assertFlow(file, "wait-supplement-synthesise", "status-4-synthesise", null);
    assertFlow(file, "status-4-synthesise", "step-synthesise", null);
    assertThat(BpmnFile.property(wait, "motcua:clock")).contains("stopped");
    assertThat(BpmnFile.property(wait, "motcua:stopReason")).contains("supplement");
  }

  @Test
  void a_refusal_jumps_over_what_lies_before_the_decision() {
    assertFlow(rich(), "gateway-synthesise", "step-decide", "=outcome_synthesise = \"refuse\"");
  }

  @Test
  void a_returned_decision_goes_back_to_the_examination_before_it() {
    assertFlow(rich(), "gateway-decide", "step-synthesise", "=outcome_decide = \"return\"");
  }

  @Test
  void parallel_examinations_meet_before_a_refusal_is_weighed() {
    BpmnFile file = rich();

    assertFlow(file, "gateway-check-examine-law-fork", "step-examine-land", null);
    assertFlow(file, "gateway-examine-law", "gateway-check-examine-law-join", null);
    assertFlow(
        file,
        "gateway-check-examine-law-result",
        "step-decide",
        "=outcome_examine_law = \"refuse\" or outcome_examine_land = \"refuse\"");
  }

  @Test
  void a_proposed_refusal_does_not_outlive_the_return_to_examinations_side_by_side() {
    List<Step> steps =
        List.of(
            Samples.plain().steps().getFirst(),
            new Step.Examine(Samples.basics("law", Role.SPECIALIST, "department", "check", null)),
            new Step.Examine(Samples.basics("land", Role.SPECIALIST, "commune", "check", null)),
            new Step.Decide(Samples.basics("decide", Role.APPROVER, "department", null, null)),
            new Step.AssessObligation(Samples.basics("assess", Role.TAX, "department", null, null)),
            new Step.Issue(Samples.basics("issue", Role.CLERK, "department", null, null)),
            new Step.Return(Samples.basics("return", Role.DESK, "commune", null, null)));
    CompiledProcess sideBySide = ProcedureCompiler.compile(Samples.procedure("1.000003", steps), 1);
    String forgets = "then null else proposal\" target=\"proposal\"";

    assertThat(ModelCheck.check(sideBySide)).isEmpty();
    assertThat(sideBySide.bpmn()).containsOnlyOnce(forgets);
    assertThat(ProcedureCompiler.compile(Samples.rich(), 1).bpmn()).doesNotContain(forgets);
  }

  @Test
  void a_step_with_a_condition_can_be_skipped() {
    BpmnFile file = rich();

    assertFlow(file, "gateway-inspect-when", "step-inspect", "=(facts.area > 100) = true");
    assertDefault(file, "gateway-inspect-when", "gateway-consult-fork-entry");
  }

  @Test
  void nobody_pays_for_a_refusal() {
    assertFlow(rich(), "gateway-collect-when", "decide-fee-collect", "=proposal != \"refuse\"");
  }

  @Test
  void an_obligation_is_requested_and_waited_for_with_the_clock_stopped() {
    BpmnFile file = rich();

    assertFlow(file, "gateway-assess", "request-payment-assess", "=outcome_assess = \"required\"");
    assertFlow(file, "status-6-assess", "wait-obligation-assess", null);
    assertThat(BpmnFile.property(element(file, "wait-obligation-assess"), "motcua:stopReason"))
        .contains("obligation");
  }

  @Test
  void a_register_that_does_not_match_is_left_to_the_next_official() {
    BpmnFile file = rich();

    assertThat(element(file, "boundary-verify-person").getAttribute("attachedToRef"))
        .isEqualTo("step-verify-person");
    assertFlow(file, "boundary-verify-person", "step-refer", null);
  }

  @Test
  void a_person_is_asked_by_role_and_unit_and_the_chosen_specialist_is_assigned() {
    BpmnFile file = rich();
    Element law = element(file, "step-examine-law");
    Element party = element(file, "step-consult-2");

    assertThat(BpmnFile.extension(law, "assignmentDefinition", "assignee"))
        .isEqualTo("=specialist");
    assertThat(BpmnFile.extension(party, "assignmentDefinition", "candidateGroups"))
        .isEqualTo("=[\"head@\" + units.finance]");
    assertThat(BpmnFile.extension(party, "formDefinition", "formId"))
        .isEqualTo("form-1.000002-consult");
  }

  @Test
  void withdrawal_interrupts_and_a_missed_deadline_does_not() {
    BpmnFile file = rich();

    assertThat(element(file, "start-withdrawn").getAttribute("isInterrupting")).isEmpty();
    assertThat(element(file, "start-apologise").getAttribute("isInterrupting")).isEqualTo("false");
    assertThat(
            element(file, "end-returned")
                .getElementsByTagName("bpmn:terminateEventDefinition")
                .getLength())
        .isOne();
  }

  @Test
  void the_desk_apologises_the_head_of_the_unit_and_then_the_province_are_told() {
    BpmnFile file = rich();

    assertThat(List.of("apologise", "escalate", "oversee"))
        .map(id -> element(file, "step-" + id))
        .map(task -> BpmnFile.extension(task, "assignmentDefinition", "candidateGroups"))
        .containsExactly(
            "=[\"desk@\" + units.receiving]",
            "=[\"approver@\" + units.department]",
            "=[\"supervisor@\" + units.province]");
    assertThat(ProcessOutline.read(ProcedureCompiler.compile(Samples.rich(), 1).bpmn()))
        .filteredOn(step -> step.elementId().equals("step-apologise"))
        .singleElement()
        .satisfies(step -> {
          assertThat(step.unit()).isEqualTo(UnitRef.RECEIVING);
          assertThat(step.outcomes()).containsExactly("apologised", "in-time");
        });
  }

  @Test
  void every_task_has_a_form_and_the_submission_asks_for_the_facts() {
    CompiledProcess process = ProcedureCompiler.compile(Samples.rich(), 1);
    JsonNode form =
        process.forms().stream()
            .filter(f -> f.id().equals("form-1.000002-submission"))
            .map(f -> JsonMapper.builder().build().readTree(f.xml()))
            .findFirst()
            .orElseThrow();

    assertThat(form.path("id").asString()).isEqualTo("form-1.000002-submission");
    assertThat(form.path("components").get(1).path("key").asString()).isEqualTo("area");
    assertThat(form.path("components").get(4).path("values").size()).isEqualTo(2);
  }

  @Test
  void a_procedure_without_steps_is_refused() {
    assertThatThrownBy(() -> ProcedureCompiler.compile(Samples.procedure("1.000009", List.of()), 1))
        .hasMessageContaining("1.000009 has no steps");
  }

  @Test
  void a_flow_without_reception_starts_with_acceptance() {
    List<Step> steps =
        List.of(
            new Step.Decide(Samples.basics("sign", Role.APPROVER, "commune")),
            new Step.Return(Samples.basics("return", Role.DESK, "commune")));
    CompiledProcess process = ProcedureCompiler.compile(Samples.procedure("1.000003", steps), 1);

    assertThat(ModelCheck.check(process)).isEmpty();
    assertFlow(BpmnFile.parse(process.bpmn()), "start", "status-2-sign", null);
  }

  private static BpmnFile rich() {
    return BpmnFile.parse(ProcedureCompiler.compile(Samples.rich(), 1).bpmn());
  }

  private static Element element(BpmnFile file, String id) {
    return file.find(id).orElseThrow(() -> new AssertionError("no element " + id));
  }

  private static void assertFlow(
      BpmnFile file, String source, String target, @Nullable String feel) {
    Element flow = element(file, "flow-" + source + "-" + target);
    List<String> condition =
        BpmnFile.children(flow, "conditionExpression").stream()
            .map(Element::getTextContent)
            .toList();
    assertThat(condition).isEqualTo(feel == null ? List.of() : List.of(feel));
  }

  private static void assertDefault(BpmnFile file, String source, String target) {
    assertThat(element(file, source).getAttribute("default"))
        .isEqualTo("flow-" + source + "-" + target);
  }
}

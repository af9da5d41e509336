package vn.motcua.processes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.Samples;
import vn.motcua.processes.compile.ProcedureCompiler;

class ModelCheckTest {

  private static final CompiledProcess RICH = ProcedureCompiler.compile(Samples.rich(), 1);

  /** Rule, element, text in the BPMN (a regular expression), what spoils it. */
  static Stream<Arguments> spoiled() {
    return Stream.of(
        Arguments.of("one-process", "procedure-1.000002", "isExecutable=\"true\"", ""),
        Arguments.of(
            "process-id",
            "procedure-1.000077",
            "<bpmn:process id=\"procedure-1.000002\"",
            "<bpmn:process id=\"procedure-1.000077\""),
        Arguments.of(
            "message-start", "start", "name=\"dossier-accepted.1.000002\"", "name=\"other\""),
        Arguments.of(
            "unique-id",
            "step-refer",
            "<bpmn:userTask id=\"step-decide\"",
            "<bpmn:userTask id=\"step-refer\""),
        Arguments.of(
            "flow-ends",
            "flow-step-refer-step-assign",
            "sourceRef=\"step-refer\" targetRef=\"step-assign\"",
            "sourceRef=\"step-refer\" targetRef=\"nowhere\""),
        Arguments.of(
            "reachable",
            "step-assign",
            "sourceRef=\"step-refer\" targetRef=\"step-assign\"",
            "sourceRef=\"step-refer\" targetRef=\"step-refer\""),
        Arguments.of(
            "end-reachable",
            "step-refer",
            "sourceRef=\"step-refer\" targetRef=\"step-assign\"",
            "sourceRef=\"step-refer\" targetRef=\"step-refer\""),
        Arguments.of(
            "gateway-default",
            "gateway-decide",
            "(id=\"gateway-decide\" name=\"[^\"]*\") default=\"[^\"]*\"",
            "$1"),
        Arguments.of(
            "flow-condition",
            "flow-gateway-decide-step-synthesise",
            "<bpmn:conditionExpression[^>]*>=outcome_decide[^\n]*",
            ""),
        Arguments.of(
            "supported-element",
            "gateway-decide",
            "exclusiveGateway id=\"gateway-decide\"(.*?)</bpmn:exclusiveGateway",
            "complexGateway id=\"gateway-decide\"$1</bpmn:complexGateway"),
        Arguments.of(
            "synchronisation",
            "step-synthesise",
            "sourceRef=\"step-consult-1\" targetRef=\"gateway-consult-join\"",
            "sourceRef=\"step-consult-1\" targetRef=\"step-decide\""),
        Arguments.of(
            "deadlock",
            "gateway-consult-join",
            "sourceRef=\"gateway-inspect-when\" targetRef=\"gateway-consult-fork-entry\"",
            "sourceRef=\"gateway-inspect-when\" targetRef=\"gateway-consult-join\""),
        Arguments.of(
            "user-task-native",
            "step-decide",
            "(id=\"step-decide\"[^>]*>\\s*<bpmn:extensionElements>\\s*)<zeebe:userTask />",
            "$1"),
        Arguments.of("user-task-group", "step-decide", "approver@", "nobody@"),
        Arguments.of(
            "user-task-form", "step-decide", "formId=\"form-1.000002-decide\"", "formId=\"x\""),
        Arguments.of(
            "user-task-kind",
            "step-decide",
            "name=\"motcua:kind\" value=\"decide\"",
            "name=\"motcua:kind\" value=\"think\""),
        Arguments.of(
            "user-task-clock",
            "step-receive",
            "(step-receive.*?motcua:clock\" value=)\"running\"",
            "$1\"fast\""),
        Arguments.of(
            "service-task-type", "number-issue", "assign-document-number", "assign-nothing"),
        Arguments.of(
            "service-task-retries",
            "number-issue",
            "type=\"assign-document-number\" retries=\"5\"",
            "type=\"assign-document-number\" retries=\"0\""),
        Arguments.of(
            "called-decision",
            "decide-fee-collect",
            "decisionId=\"fee-1.000002\"",
            "decisionId=\"fee-0.000000\""),
        Arguments.of(
            "decision-result",
            "decide-fee-collect",
            "resultVariable=\"feeItems\"",
            "resultVariable=\"\""),
        Arguments.of(
            "message-known",
            "wait-obligation-assess",
            "name=\"obligation-settled\"",
            "name=\"money-arrived\""),
        Arguments.of(
            "message-correlation",
            "wait-obligation-assess",
            "(name=\"obligation-settled\">\\s*<bpmn:extensionElements>\\s*)<zeebe:subscription[^>]*>",
            "$1"),
        Arguments.of(
            "error-caught",
            "step-verify-person",
            "attachedToRef=\"step-verify-person\"",
            "attachedToRef=\"step-refer\""),
        Arguments.of(
            "feel",
            "flow-gateway-decide-step-synthesise",
            "=outcome_decide = &#34;return&#34;",
            "=outcome_decide = ("),
        Arguments.of(
            "fact-declared",
            "flow-gateway-verify-land-when-step-verify-land",
            "=\\(facts.area",
            "=(facts.height"),
        Arguments.of("bpmn-readable", "procedure-1.000002.bpmn", "</bpmn:process>", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spoiled")
  void each_rule_finds_what_breaks_it(String rule, String element, String text, String by) {
    CompiledProcess spoiled = bpmn(xml -> xml.replaceFirst("(?s)" + text, by));

    assertThat(spoiled.bpmn()).isNotEqualTo(RICH.bpmn());
    assertThat(ModelCheck.check(spoiled))
        .anySatisfy(problem -> {
          assertThat(problem.rule()).isEqualTo(rule);
          assertThat(problem.elementId()).isEqualTo(element);
          assertThat(problem.severity()).isEqualTo(Severity.ERROR);
          assertThat(problem.message().vi()).isNotBlank();
          assertThat(problem.message().en()).isNotBlank();
        });
  }

  @Test
  void a_doctype_or_an_external_entity_is_refused() {
    String attack =
        "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>\n<bpmn:definitions";
    CompiledProcess spoiled = bpmn(xml -> xml.replaceFirst("<bpmn:definitions", attack));

    assertThat(ModelCheck.check(spoiled))
        .singleElement()
        .extracting(Problem::rule)
        .isEqualTo("bpmn-readable");
  }

  @Test
  void a_dmn_with_a_doctype_is_refused() {
    CompiledProcess spoiled =
        dmn(xml -> xml.replaceFirst("<definitions", "<!DOCTYPE definitions>\n<definitions"));

    assertThat(rules(spoiled)).contains("dmn-readable");
  }

  @Test
  void other_xml_is_no_process() {
    assertThat(rules(bpmn(xml -> "<html/>"))).containsExactly("bpmn-readable");
  }

  @Test
  void a_decision_that_needs_what_is_not_there_is_refused() {
    String needs =
        "<informationRequirement id=\"r\"><requiredDecision href=\"#gone\"/>"
            + "</informationRequirement><decisionTable";

    assertThat(rules(dmn(xml -> xml.replaceFirst("<decisionTable", needs))))
        .contains("decision-reference");
  }

  @Test
  void a_decision_with_wrong_feel_is_refused() {
    assertThat(rules(dmn(xml -> xml.replace(">&gt; 100<", ">&gt; (<")))).contains("dmn-feel");
  }

  @Test
  void a_decision_under_another_name_is_refused() {
    assertThat(rules(dmn(xml -> xml.replace("id=\"deadline-1.000002\"", "id=\"other\""))))
        .contains("decision-id");
  }

  @Test
  void more_than_one_mebibyte_is_refused() {
    CompiledProcess spoiled =
        bpmn(xml ->
            xml.replace(
                "</bpmn:definitions>", "<!--" + "x".repeat(1 << 20) + "--></bpmn:definitions>"));

    assertThat(rules(spoiled)).contains("size");
  }

  @ParameterizedTest
  @ValueSource(strings = {"answer = 1", "=answer = ", "=if answer then"})
  void a_form_condition_that_cannot_be_computed_is_refused(String hide) {
    assertThat(rules(form(hide))).contains("form-condition");
  }

  @Test
  void a_form_condition_in_feel_is_good_whatever_it_asks() {
    assertThat(rules(form("=count(list) > 2 or facts.area = null")))
        .doesNotContain("form-condition", "form-readable");
  }

  private static CompiledProcess form(String hide) {
    Resource form =
        new Resource(
            "step-examine.form",
            """
            {"components": [{"type": "group", "id": "G", "components": [
              {"type": "textfield", "id": "F", "key": "f", "conditional": {"hide": "%s"}}]}]}
            """
                .formatted(hide));
    return CompiledProcess.of(RICH.code(), RICH.bpmn(), RICH.decisions(), List.of(form));
  }

  private static List<String> rules(CompiledProcess process) {
    return ModelCheck.check(process).stream().map(Problem::rule).toList();
  }

  private static CompiledProcess bpmn(UnaryOperator<String> change) {
    return CompiledProcess.of(
        RICH.code(), change.apply(RICH.bpmn()), RICH.decisions(), RICH.forms());
  }

  private static CompiledProcess dmn(UnaryOperator<String> change) {
    List<Resource> decisions =
        RICH.decisions().stream()
            .map(d ->
                d.id().startsWith("deadline") ? new Resource(d.name(), change.apply(d.xml())) : d)
            .toList();
    return CompiledProcess.of(RICH.code(), RICH.bpmn(), decisions, RICH.forms());
  }
}

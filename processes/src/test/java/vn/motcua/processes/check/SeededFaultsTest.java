package vn.motcua.processes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults put into a sound drawing, one by one: each is found and its element named. */
class SeededFaultsTest {

  private static final String SOUND = Showcase.drawn().bpmn();

  static Stream<Arguments> faults() {
    return Stream.of(flow(), structure(), events(), data()).flatMap(faults -> faults);
  }

  private static Stream<Arguments> flow() {
    return Stream.of(
        fault(
            "deadlock",
            "join",
            "parallelGateway id=\"fork\"(.*?)parallelG",
            "exclusiveGateway id=\"fork\" default=\"fork-examine\"$1exclusiveG"),
        fault(
            "synchronisation",
            "join",
            "parallelGateway id=\"join\"(.*?)parallelG",
            "exclusiveGateway id=\"join\"$1exclusiveG"),
        fault("proper-completion", "reminded", to("examine", "join"), "$1reminded"),
        fault(
            "synchronisation",
            "verified",
            to("agreed", "verified"),
            "$1verified\"/><bpmn:sequenceFlow id=\"twice\" sourceRef=\"decide\" targetRef=\"verified"),
        fault("synchronisation", "decide", to("late", "remind"), "$1decide"),
        fault("deadlock", "join", to("agreed", "verified"), "$1examine"),
        fault(
            "proper-completion",
            "end-missed",
            to("start-missed", "task-missed"),
            "$1task-missed\"/><bpmn:sequenceFlow id=\"twice\" sourceRef=\"start-missed\" targetRef=\"end-missed"),
        fault("end-reachable", "lawyer", to("lawyer", "heard"), "$1lawyer"),
        fault("reachable", "compare", to("mismatch", "compare"), "$1verified"),
        fault("end-reachable", "inner-work", to("inner-again", "inner-end"), "$1inner-work"),
        fault("wait-in-loop", "mismatch", to("mismatch", "compare"), "$1verify"),
        fault("flow-ends", "fee-decide", to("fee", "decide"), "$1nowhere"),
        fault(
            "gateway-default",
            "agreed",
            "(id=\"agreed\" name=\"agreed\") default=\"agreed-end\"",
            "$1"),
        fault(
            "gateway-default", "whom", "(id=\"whom\" name=\"whom\") default=\"whom-lawyer\"", "$1"),
        fault(
            "flow-condition",
            "complete-again",
            "(id=\"complete-again\"[^>]*>).*?(</bpmn:seq)",
            "$1$2"),
        fault(
            "condition-place",
            "fork-examine",
            "(id=\"fork-examine\"[^>]*>)",
            "$1<bpmn:conditionExpression>=facts.area > 5</bpmn:conditionExpression>"));
  }

  private static Stream<Arguments> structure() {
    return Stream.of(
        fault("event-gateway", "which", to("which", "paid"), "$1fee"),
        fault("flow-listed", "late", "<bpmn:outgoing>late-remind</bpmn:outgoing>", ""),
        fault("boundary-attached", "late", "attachedToRef=\"decide\"", "attachedToRef=\"agreed\""),
        fault(
            "end-is-last",
            "end",
            to("late", "remind"),
            "$1remind\"/><bpmn:sequenceFlow id=\"x\" sourceRef=\"end\" targetRef=\"remind"),
        fault(
            "sub-process-start",
            "inspect",
            "<bpmn:startEvent id=\"inner-start\"",
            "<bpmn:startEvent id=\"second\"/><bpmn:startEvent id=\"inner-start\""),
        fault(
            "sub-process-start",
            "event-missed",
            "(id=\"start-missed\"[^>]*>)<bpmn:messageEventDefinition[^>]*>",
            "$1"),
        fault(
            "supported-element",
            "compare",
            "userTask id=\"compare\"(.*?)userTask>",
            "task id=\"compare\"$1task>"),
        fault(
            "supported-event",
            "paid",
            "(id=\"paid\"[^>]*>)<bpmn:message(Event[^>]*>)",
            "$1<bpmn:signal$2"),
        fault(
            "call-cycle",
            "fee",
            "businessRuleTask id=\"fee\".*?<zeebe:calledDecision[^>]*>(.*?)businessRuleTask>",
            "callActivity id=\"fee\"><bpmn:extensionElements><zeebe:calledElement processId=\"procedure-1.000002\"/>$1callActivity>"),
        fault(
            "call-activity",
            "fee",
            "businessRuleTask id=\"fee\".*?<zeebe:calledDecision[^>]*>(.*?)businessRuleTask>",
            "callActivity id=\"fee\"><bpmn:extensionElements><zeebe:calledElement processId=\"other\"/>$1callActivity>"),
        fault("unique-id", "lawyer", "userTask id=\"builder\"", "userTask id=\"lawyer\""),
        fault("service-task-type", "verify", "type=\"verify-land\"", "type=\"verify-moon\""),
        fault("service-task-retries", "verify", "retries=\"3\"", "retries=\"0\""),
        fault("decision-binding", "fee", " bindingType=\"deployment\"", ""),
        fault("called-decision", "fee", "decisionId=\"fee-1.000002\"", "decisionId=\"fee\""),
        fault("user-task-group", "decide", "(id=\"decide\".*?)approver@", "$1nobody@"),
        fault("user-task-clock", "decide", "(id=\"decide\".*?)value=\"running\"", "$1value=\"\""),
        fault("user-task-form", "decide", "(id=\"decide\".*?)formId=\"[^\"]*", "$1formId=\"none"),
        fault("user-task-native", "decide", "(id=\"decide\".*?)<zeebe:userTask/>", "$1"));
  }

  private static Stream<Arguments> events() {
    String timer =
        "<bpmn:timerEventDefinition><bpmn:timeDuration>P5D</bpmn:timeDuration></bpmn:timerEventDefinition>";
    return Stream.of(
        fault("message-known", "paid", "name=\"obligation-settled\"", "name=\"money-came\""),
        fault(
            "message-correlation",
            "paid",
            "(name=\"obligation-settled\">.*?)=dossierCode",
            "$1=procedureCode"),
        fault("error-caught", "verify", "attachedToRef=\"verify\"", "attachedToRef=\"compare\""),
        fault("error-thrown", "mismatch", "type=\"verify-land\"", "type=\"notify-applicant\""),
        fault(
            "error-caught",
            "inner-end",
            "(id=\"inner-end\"[^>]*>)",
            "$1<bpmn:errorEventDefinition errorRef=\"e-mismatch\"/>"),
        fault("timer-expression", "period", "P15D", "15 days"),
        fault(
            "timer-endless",
            "period",
            "timeDuration>P15D</bpmn:timeDuration",
            "timeCycle>R/PT1H</bpmn:timeCycle"),
        fault(
            "timer-deadline",
            "late",
            "(id=\"late\"[^>]*>.*?)<bpmn:messageEventDefinition[^>]*>",
            "$1" + timer),
        fault(
            "timer-deadline",
            "start-missed",
            "(id=\"start-missed\"[^>]*>)<bpmn:messageEventDefinition[^>]*>",
            "$1" + timer),
        fault("timer-deadline", "period", "P15D", "=deadline.amount"));
  }

  private static Stream<Arguments> data() {
    return Stream.of(
        fault("variable-written", "agreed-verified", "target=\"fee\"", "target=\"feeItems\""),
        fault("variable-written", "agreed-verified", "=outcome_decide", "=outcome_builder"),
        fault(
            "variable-written",
            "compare",
            "(id=\"compare\".*?)source=\"=outcome\"",
            "$1source=\"=outcome_decide\""),
        fault(
            "variable-written",
            "task-missed",
            "(id=\"task-missed\".*?)source=\"=outcome\"",
            "$1source=\"=outcome_receive\""),
        fault(
            "variable-written",
            "paid",
            "(name=\"obligation-settled\">.*?)=dossierCode",
            "$1=paymentCode"),
        fault(
            "outcome-possible",
            "complete-again",
            "outcome_receive = \"return\"",
            "outcome_receive = \"suplement\""),
        fault("feel", "complete-again", "outcome_receive = \"return\"", "outcome_receive = ("),
        fault("fact-declared", "whom-builder", "facts.area", "facts.height"));
  }

  @Test
  void the_drawing_itself_is_sound() {
    assertThat(Drawn.check(SOUND)).isEmpty();
  }

  @ParameterizedTest(name = "{0} at {1}")
  @MethodSource("faults")
  void a_seeded_fault_is_found(String rule, String element, String text, String by) {
    String spoiled = SOUND.replaceFirst("(?s)" + text, by);

    assertThat(spoiled).isNotEqualTo(SOUND);
    assertThat(Drawn.check(spoiled))
        .anySatisfy(problem -> {
          assertThat(problem.rule() + "@" + problem.elementId()).isEqualTo(rule + "@" + element);
          assertThat(problem.line()).isPositive();
          assertThat(problem.message().vi()).isNotBlank();
          assertThat(problem.message().en()).isNotBlank();
        });
  }

  private static Arguments fault(String rule, String element, String text, String by) {
    return Arguments.of(rule, element, text, by);
  }

  /** The flow from one to another, up to its target, which may then be another. */
  private static String to(String source, String target) {
    return "(sourceRef=\"" + source + "\" targetRef=\")" + target;
  }
}

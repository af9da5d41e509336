package vn.motcua.local.paths;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Choice;
import vn.motcua.catalog.Effective;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.FactType;
import vn.motcua.catalog.FeeRule;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Provenance;
import vn.motcua.catalog.Text;
import vn.motcua.processes.CompiledProcess;

/** A process drawn by hand with what the compiler never writes: timers, a race, a sub-process. */
public final class Drawn {
  private static final String BPMN =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"
          xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          id="drawn" targetNamespace="http://bpmn.io/schema/bpmn">
        <bpmn:message id="accepted" name="dossier-accepted.CODE" />
        <bpmn:message id="settled" name="obligation-settled">
          <bpmn:extensionElements>
            <zeebe:subscription correlationKey="=dossierCode" />
          </bpmn:extensionElements>
        </bpmn:message>
        <bpmn:error id="mismatch" errorCode="REGISTRY_MISMATCH" />
        <bpmn:process id="procedure-CODE" isExecutable="true">
          <bpmn:startEvent id="start">
            <bpmn:messageEventDefinition messageRef="accepted" />
          </bpmn:startEvent>
          <bpmn:sequenceFlow id="to-look" sourceRef="start" targetRef="look" />
          <bpmn:userTask id="look">%s</bpmn:userTask>
          <bpmn:boundaryEvent id="nudge" attachedToRef="look" cancelActivity="false">
            <bpmn:timerEventDefinition>
              <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT3M</bpmn:timeDuration>
            </bpmn:timerEventDefinition>
          </bpmn:boundaryEvent>
          <bpmn:sequenceFlow id="to-nudged" sourceRef="nudge" targetRef="nudged" />
          <bpmn:endEvent id="nudged" />
          <bpmn:sequenceFlow id="to-fork" sourceRef="look" targetRef="fork" />
          <bpmn:inclusiveGateway id="fork" default="fork-usual" />
          <bpmn:sequenceFlow id="fork-urgent" sourceRef="fork" targetRef="urgent">
            <bpmn:conditionExpression>=facts.area &gt;= 100</bpmn:conditionExpression>
          </bpmn:sequenceFlow>
          <bpmn:sequenceFlow id="fork-usual" sourceRef="fork" targetRef="race" />
          <bpmn:endEvent id="urgent" />
          <bpmn:eventBasedGateway id="race" />
          <bpmn:sequenceFlow id="race-paid" sourceRef="race" targetRef="paid" />
          <bpmn:sequenceFlow id="race-late" sourceRef="race" targetRef="late" />
          <bpmn:intermediateCatchEvent id="paid">
            <bpmn:messageEventDefinition messageRef="settled" />
          </bpmn:intermediateCatchEvent>
          <bpmn:intermediateCatchEvent id="late">
            <bpmn:timerEventDefinition>
              <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT5M</bpmn:timeDuration>
            </bpmn:timerEventDefinition>
          </bpmn:intermediateCatchEvent>
          <bpmn:sequenceFlow id="to-ask" sourceRef="paid" targetRef="ask" />
          <bpmn:sequenceFlow id="to-expired" sourceRef="late" targetRef="expired" />
          <bpmn:endEvent id="expired" />
          <bpmn:subProcess id="ask">
            <bpmn:startEvent id="ask-start" />
            <bpmn:sequenceFlow id="ask-to-register" sourceRef="ask-start" targetRef="register" />
            <bpmn:serviceTask id="register">
              <bpmn:extensionElements>
                <zeebe:taskDefinition type="verify-population" />
              </bpmn:extensionElements>
            </bpmn:serviceTask>
            <bpmn:sequenceFlow id="ask-to-end" sourceRef="register" targetRef="ask-end" />
            <bpmn:endEvent id="ask-end" />
          </bpmn:subProcess>
          <bpmn:boundaryEvent id="wrong" attachedToRef="ask">
            <bpmn:errorEventDefinition errorRef="mismatch" />
          </bpmn:boundaryEvent>
          <bpmn:sequenceFlow id="to-judge" sourceRef="wrong" targetRef="judge" />
          <bpmn:userTask id="judge">%s</bpmn:userTask>
          <bpmn:sequenceFlow id="to-judged" sourceRef="judge" targetRef="judged" />
          <bpmn:endEvent id="judged" />
          <bpmn:sequenceFlow id="to-end" sourceRef="ask" targetRef="end" />
          <bpmn:endEvent id="end" />
        </bpmn:process>
      </bpmn:definitions>
      """;

  private static final String TASK =
      """
      <bpmn:extensionElements>
        <zeebe:userTask />
        <zeebe:assignmentDefinition candidateGroups="=[&#34;head@&#34; + units.commune]" />
        <zeebe:properties>
          <zeebe:property name="motcua:outcomes" value="done" />
        </zeebe:properties>
      </bpmn:extensionElements>
      """;

  private Drawn() {}

  /** The process under a code of its own. */
  public static CompiledProcess process(ProcedureCode code) {
    String bpmn = BPMN.formatted(TASK, TASK).replace("CODE", code.value());
    return CompiledProcess.of(code, bpmn, List.of(), List.of());
  }

  /** A procedure with two questions, fees by channel and area,. */
  public static Procedure procedure(ProcedureCode code) {
    Fact area = new Fact("area", Text.vi("Diện tích"), FactType.NUMBER, List.of(), true);
    Fact kind =
        new Fact(
            "kind",
            Text.vi("Loại"),
            FactType.CHOICE,
            List.of(new Choice("new", Text.vi("Mới")), new Choice("old", Text.vi("Cũ"))),
            true);
    return new Procedure(
        code,
        Text.vi("Thủ tục vẽ tay"),
        "land",
        Set.of(Level.COMMUNE),
        "Ủy ban nhân dân cấp xã",
        null,
        Set.of(Channel.DIRECT, Channel.ONLINE),
        OnlineLevel.UNSTATED,
        List.of(),
        List.of(
            new FeeRule(Channel.ONLINE, null, null, null, 5_000L, null, "trực tuyến"),
            new FeeRule(
                Channel.DIRECT,
                "facts.area > 500 and facts.kind = \"old\"",
                LocalDate.of(2026, 7, 1),
                null,
                9_000L,
                null,
                "trực tiếp")),
        List.of(area, kind),
        List.of(),
        Text.vi("Kết quả"),
        List.of(),
        null,
        null,
        List.of(),
        null,
        new Effective(LocalDate.of(2025, 7, 1), null),
        new Provenance("", List.of(), List.of()),
        Set.of());
  }
}

package vn.motcua.dossiers.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.projection.source.EngineRecord;
import vn.motcua.dossiers.projection.source.ValueType;

class RecordHandlerTest {

  @Test
  void theCandidateGroupSaysRoleAndUnit() {
    EngineRecord task =
        record(
            ValueType.USER_TASK, "CREATED", "{\"candidateGroupsList\":[\"specialist@48.so-xd\"]}");

    assertThat(CandidateGroup.of(task))
        .contains(new CandidateGroup("specialist@48.so-xd", "specialist", "48.so-xd"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"candidateGroupsList\":[\"specialist\"]}",
        "{\"candidateGroupsList\":[\"@\"]}"
      })
  void aTaskWithoutSuchAGroupWaitsForNobody(String value) {
    assertThat(CandidateGroup.of(record(ValueType.USER_TASK, "CREATED", value))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CREATED", "ASSIGNED", "UPDATED", "COMPLETED", "CANCELED"})
  void whatHappenedToATaskIsWritten(String intent) {
    assertThat(new UserTaskHandler().handles(record(ValueType.USER_TASK, intent, "{}"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CREATING", "COMPLETING", "COMPLETE", "CANCELING", "ASSIGNING"})
  void whatIsOnlyAboutToHappenToATaskIsNot(String intent) {
    assertThat(new UserTaskHandler().handles(record(ValueType.USER_TASK, intent, "{}"))).isFalse();
  }

  @Test
  void processesAndElementsGoToDifferentTables() {
    EngineRecord process =
        record(
            ValueType.PROCESS_INSTANCE, "ELEMENT_COMPLETED", "{\"bpmnElementType\":\"PROCESS\"}");
    EngineRecord element =
        record(
            ValueType.PROCESS_INSTANCE, "ELEMENT_COMPLETED", "{\"bpmnElementType\":\"USER_TASK\"}");
    EngineRecord flow =
        record(
            ValueType.PROCESS_INSTANCE,
            "SEQUENCE_FLOW_TAKEN",
            "{\"bpmnElementType\":\"SEQUENCE_FLOW\"}");

    assertThat(new InstanceHandler().handles(process)).isTrue();
    assertThat(new InstanceHandler().handles(element)).isFalse();
    assertThat(new ElementHandler().handles(element)).isTrue();
    assertThat(new ElementHandler().handles(process)).isFalse();
    assertThat(new ElementHandler().handles(flow)).isFalse();
  }

  @Test
  void aTaskEndsWithItsElement() {
    String task = "{\"bpmnElementType\":\"USER_TASK\",\"processInstanceKey\":7}";
    EngineRecord ended = record(ValueType.PROCESS_INSTANCE, "ELEMENT_TERMINATED", task);
    EngineRecord done = record(ValueType.PROCESS_INSTANCE, "ELEMENT_COMPLETED", task);
    EngineRecord other =
        record(
            ValueType.PROCESS_INSTANCE,
            "ELEMENT_TERMINATED",
            "{\"bpmnElementType\":\"SERVICE_TASK\",\"processInstanceKey\":8}");

    assertThat(new TerminatedTaskHandler().handles(ended)).isTrue();
    assertThat(new TerminatedTaskHandler().handles(done)).isFalse();
    assertThat(TerminatedTaskHandler.instances(List.of(ended, done, other))).containsExactly(7L);
  }

  @Test
  void onlyACorrelatedStartMessageNamesADossier() {
    String value = "{\"correlationKey\":\"H17.12-260302-0001\",\"processInstanceKey\":7}";
    StartMessageHandler handler = new StartMessageHandler();

    assertThat(
            handler.handles(
                record(ValueType.MESSAGE_START_EVENT_SUBSCRIPTION, "CORRELATED", value)))
        .isTrue();
    assertThat(
            handler.handles(
                record(
                    ValueType.MESSAGE_START_EVENT_SUBSCRIPTION,
                    "CREATED",
                    "{\"correlationKey\":\"\"}")))
        .isFalse();
  }

  private static EngineRecord record(ValueType type, String intent, String value) {
    return new EngineRecord(
        1,
        type,
        intent,
        11,
        30,
        EngineRecord.sequenceBeforeFirst(1) + 1,
        Instant.EPOCH,
        JsonMapper.shared().readTree(value));
  }
}

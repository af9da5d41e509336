package vn.motcua.processes.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

/**
 * What the compiler relies on: with {@code bindingType="deployment"} a running dossier is decided
 * by the table it was received under, even where only the table has changed since.
 */
@MotcuaIT
class VersionBindingIT {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final String BPMN =
      """
      <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
          xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="binding-file" targetNamespace="t">
        <bpmn:process id="binding" name="%s" isExecutable="true">
          <bpmn:startEvent id="start"/>
          <bpmn:serviceTask id="before"><bpmn:extensionElements>
            <zeebe:taskDefinition type="binding-before" retries="3"/></bpmn:extensionElements>
          </bpmn:serviceTask>
          <bpmn:businessRuleTask id="decide"><bpmn:extensionElements>
            <zeebe:calledDecision decisionId="binding-fee" resultVariable="fee" bindingType="deployment"/>
          </bpmn:extensionElements></bpmn:businessRuleTask>
          <bpmn:serviceTask id="after"><bpmn:extensionElements>
            <zeebe:taskDefinition type="binding-after" retries="3"/></bpmn:extensionElements>
          </bpmn:serviceTask>
          <bpmn:endEvent id="end"/>
          <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="before"/>
          <bpmn:sequenceFlow id="f2" sourceRef="before" targetRef="decide"/>
          <bpmn:sequenceFlow id="f3" sourceRef="decide" targetRef="after"/>
          <bpmn:sequenceFlow id="f4" sourceRef="after" targetRef="end"/>
        </bpmn:process>
      </bpmn:definitions>
      """;

  private static final String DMN =
      """
      <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="binding-drg" name="b"
          namespace="t">
        <decision id="binding-fee" name="Fee"><variable id="v" name="Fee"/>
          <literalExpression id="value"><text>%d</text></literalExpression></decision>
      </definitions>
      """;

  @Test
  void aRunningDossierIsDecidedByTheTableItWasReceivedUnder(Addresses addresses) {
    try (CamundaClient client =
        CamundaClient.newClientBuilder()
            .applyEnvironmentVariableOverrides(false)
            .grpcAddress(addresses.zeebe())
            .restAddress(addresses.zeebeRest())
            .preferRestOverGrpc(false)
            .build()) {
      deploy(client, "one", 1);
      long first = start(client);
      deploy(client, "one", 2);
      long onlyTheTableChanged = start(client);
      deploy(client, "three", 2);
      long onlyTheProcessChanged = start(client);
      deploy(client, "four", 4);
      long both = start(client);

      complete(client, "binding-before", 4);

      assertThat(fees(complete(client, "binding-after", 4)))
          .isEqualTo(Map.of(first, 1, onlyTheTableChanged, 2, onlyTheProcessChanged, 2, both, 4));
    }
  }

  private static void deploy(CamundaClient client, String name, int fee) {
    client
        .newDeployResourceCommand()
        .addResourceString(BPMN.formatted(name), StandardCharsets.UTF_8, "binding.bpmn")
        .addResourceString(DMN.formatted(fee), StandardCharsets.UTF_8, "binding.dmn")
        .send()
        .join();
  }

  private static long start(CamundaClient client) {
    return client
        .newCreateInstanceCommand()
        .bpmnProcessId("binding")
        .latestVersion()
        .send()
        .join()
        .getProcessInstanceKey();
  }

  private static List<ActivatedJob> complete(CamundaClient client, String type, int wanted) {
    List<ActivatedJob> done = new ArrayList<>();
    while (done.size() < wanted) {
      List<ActivatedJob> jobs =
          client
              .newActivateJobsCommand()
              .jobType(type)
              .maxJobsToActivate(wanted)
              .timeout(PATIENCE)
              .requestTimeout(PATIENCE)
              .send()
              .join()
              .getJobs();
      assertThat(jobs).as("jobs " + type + " after " + done.size()).isNotEmpty();
      jobs.forEach(job -> client.newCompleteCommand(job).send().join());
      done.addAll(jobs);
    }
    return done;
  }

  private static Map<Long, Object> fees(List<ActivatedJob> jobs) {
    Map<Long, Object> fees = new HashMap<>();
    jobs.forEach(job -> fees.put(job.getProcessInstanceKey(), job.getVariablesAsMap().get("fee")));
    return fees;
  }
}

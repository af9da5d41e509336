package vn.motcua.local.cpt;

import static io.camunda.process.test.api.CamundaAssert.assertThat;
import static io.camunda.process.test.api.assertions.ProcessInstanceSelectors.byProcessId;
import static io.camunda.process.test.api.assertions.UserTaskSelectors.byElementId;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.process.test.api.CamundaProcessTestContext;
import io.camunda.process.test.api.CamundaProcessTestExtension;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.local.paths.FlowModel;
import vn.motcua.local.paths.FlowNode;
import vn.motcua.local.paths.Path;
import vn.motcua.local.paths.Paths;
import vn.motcua.local.paths.StartVariables;
import vn.motcua.local.paths.Tables;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.catalogue.CatalogueModels;
import vn.motcua.processes.contract.EngineNames;

/**
 * Each standard flow, with the first procedure that follows it. Compiled in every build, run by
 * {@code ./mvnw -Pcpt verify} where there is an engine for it; what every build runs is {@code
 * ProcedurePathsIT} on the embedded engine, which Camunda Process Test cannot use.
 */
class StandardFlowsCpt {
  private static final String DOSSIER = "TEST.CPT-260101-0001";
  private static final Duration MESSAGE_LIFE = Duration.ofMinutes(10);

  @RegisterExtension static final CamundaProcessTestExtension ENGINE = CptEngine.extension();

  /** Set by the extension before each test. */
  @SuppressWarnings("NullAway.Init")
  private CamundaClient client;

  /** Set by the extension before each test. */
  @SuppressWarnings("NullAway.Init")
  private CamundaProcessTestContext context;

  static Stream<Sample> flows() {
    Catalog catalog = CatalogLoader.shipped().orThrow();
    CatalogueModels models = CatalogueModels.of(catalog);
    return catalog.flows().keySet().stream()
        .flatMap(flow ->
            catalog.procedures().stream()
                .filter(procedure -> flow.equals(procedure.flowName()))
                .limit(1)
                .map(procedure -> new Sample(flow, procedure, models.model(procedure))));
  }

  @ParameterizedTest
  @MethodSource("flows")
  void everyTaskForwardEndsWithTheResultReturned(Sample sample) {
    CompiledProcess process = start(sample);
    FlowModel model = FlowModel.read(process.processId(), process.bpmn());
    Path straight = Paths.straight(sample.procedure(), model, Tables.of(process));
    tasks(model, straight).forEach(this::forward);
    assertThat(byProcessId(process.processId())).isCompleted().hasNoActiveIncidents();
    assertThat(byProcessId(process.processId()))
        .hasCompletedElements(straight.route().nodes().toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("flows")
  void aWithdrawnDossierEndsWhereverItIs(Sample sample) {
    CompiledProcess process = start(sample);
    assertThat(byProcessId(process.processId())).isActive();
    publish(EngineNames.WITHDRAWN, Map.of());
    assertThat(byProcessId(process.processId()))
        .isCompleted()
        .hasCompletedElements("event-withdrawn")
        .hasNoActiveIncidents();
  }

  @ParameterizedTest
  @MethodSource("flows")
  void aDossierNearItsDeadlineIsApologisedForAndGoesOn(Sample sample) {
    CompiledProcess process = start(sample);
    publish(EngineNames.DEADLINE_AT_RISK, Map.of());
    String apology = EngineNames.stepElement(EngineNames.KIND_APOLOGISE);
    context.completeUserTask(
        byElementId(apology), StartVariables.completion(EngineNames.APOLOGISED));
    assertThat(byProcessId(process.processId()))
        .isActive()
        .hasCompletedElements(apology)
        .hasNoActiveIncidents();
  }

  @ParameterizedTest
  @MethodSource("flows")
  void anotherUnitGivesItsOpinionBesideTheSteps(Sample sample) {
    CompiledProcess process = start(sample);
    publish(
        EngineNames.OPINION_ASKED,
        Map.of(EngineNames.OPINION, Map.of(EngineNames.ASKED_UNIT, "20263")));
    String opinion = EngineNames.stepElement(EngineNames.KIND_OPINION);
    context.completeUserTask(byElementId(opinion), StartVariables.completion(EngineNames.ANSWERED));
    assertThat(byProcessId(process.processId()))
        .isActive()
        .hasCompletedElements(opinion)
        .hasNoActiveIncidents();
  }

  private CompiledProcess start(Sample sample) {
    CompiledProcess process = sample.process();
    deploy(process.resources());
    EngineNames.JOB_TYPES.forEach(type -> context.mockJobWorker(type).thenComplete());
    FlowModel model = FlowModel.read(process.processId(), process.bpmn());
    Path straight = Paths.straight(sample.procedure(), model, Tables.of(process));
    publish(
        EngineNames.accepted(sample.procedure().code()),
        StartVariables.of(sample.procedure().code(), model, straight.scenario(), DOSSIER));
    return process;
  }

  private void deploy(List<Resource> resources) {
    Resource first = resources.getFirst();
    DeployResourceCommandStep2 command =
        client.newDeployResourceCommand().addResourceBytes(first.bytes(), first.name());
    for (Resource resource : resources.subList(1, resources.size())) {
      command = command.addResourceBytes(resource.bytes(), resource.name());
    }
    command.send().join();
  }

  private void publish(String message, Map<String, Object> variables) {
    client
        .newPublishMessageCommand()
        .messageName(message)
        .correlationKey(DOSSIER)
        .timeToLive(MESSAGE_LIFE)
        .variables(variables)
        .send()
        .join();
  }

  private static List<FlowNode> tasks(FlowModel model, Path path) {
    return path.route().nodes().stream()
        .map(id -> Objects.requireNonNull(model.nodes().get(id)))
        .filter(FlowNode::person)
        .toList();
  }

  private void forward(FlowNode task) {
    String outcome = task.outcomes().isEmpty() ? EngineNames.DONE : task.outcomes().getFirst();
    context.completeUserTask(byElementId(task.id()), StartVariables.completion(outcome));
  }

  /** A standard flow and a procedure that follows it. */
  record Sample(String flow, Procedure procedure, CompiledProcess process) {
    @Override
    public String toString() {
      return flow + " with " + procedure.code();
    }
  }
}

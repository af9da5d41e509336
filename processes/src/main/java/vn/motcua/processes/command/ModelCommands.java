package vn.motcua.processes.command;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.camunda.client.api.response.DeploymentEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;

/** Deploys processes, one procedure a command. */
public final class ModelCommands {

  /** A command of 4 MB is the engine's end; follow-up records repeat the files. */
  private static final int LIMIT = 1 << 20;

  private final CamundaClient client;

  ModelCommands(CamundaClient client) {
    this.client = client;
  }

  /**
   * Deploys BPMN, DMN and forms together; unchanged files keep their version.
   *
   * @throws EngineRefused when the engine finds the files wrong or they exceed 1 MiB
   * @throws EngineUnavailable when it cannot answer now
   */
  public Deployed deploy(CompiledProcess process) {
    return await(deployAsync(process));
  }

  /** Sends and does not wait; the future fails as {@link #deploy} does. */
  public CompletableFuture<Deployed> deployAsync(CompiledProcess process) {
    List<Resource> resources = process.resources();
    int size = process.size();
    if (size > LIMIT) {
      String message = process.processId() + " has " + size + " bytes; 1 MiB is the most.";
      return CompletableFuture.failedFuture(new EngineRefused(message, new Throwable(message)));
    }
    DeployResourceCommandStep1 start = client.newDeployResourceCommand();
    Resource first = resources.getFirst();
    DeployResourceCommandStep2 command = start.addResourceBytes(first.bytes(), first.name());
    for (Resource resource : resources.subList(1, resources.size())) {
      command = command.addResourceBytes(resource.bytes(), resource.name());
    }
    return Failures.send(
        command.send(), event -> deployed(event, process.processId()), failure -> null);
  }

  /**
   * The answer to a command sent before.
   *
   * @throws EngineRefused as {@link #deploy} does
   * @throws EngineUnavailable as {@link #deploy} does
   */
  public static Deployed await(CompletableFuture<Deployed> sent) {
    return Failures.await(sent);
  }

  private static Deployed deployed(DeploymentEvent event, String processId) {
    return event.getProcesses().stream()
        .filter(process -> process.getBpmnProcessId().equals(processId))
        .map(process -> new Deployed(process.getProcessDefinitionKey(), process.getVersion()))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The engine deployed no " + processId));
  }
}

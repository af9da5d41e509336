package vn.motcua.local.drive;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.motcua.processes.command.EngineAddress;
import vn.motcua.processes.contract.EngineNames;

/** Answers every job at once, as registers and services that never fail would. */
final class JobDesk implements AutoCloseable {

  /** Publishes what the world outside sends back. */
  interface Outside {
    void send(String message, String dossierCode, String messageId);
  }

  private final CamundaClient client;
  private final Function<String, @Nullable Run> runs;
  private final Outside outside;

  JobDesk(EngineAddress engine, Function<String, @Nullable Run> runs, Outside outside) {
    this.runs = runs;
    this.outside = outside;
    this.client =
        CamundaClient.newClientBuilder()
            .grpcAddress(engine.grpc())
            .restAddress(engine.rest())
            .preferRestOverGrpc(false)
            .numJobWorkerExecutionThreads(4)
            .build();
    EngineNames.JOB_TYPES.forEach(this::open);
  }

  private void open(String type) {
    client
        .newWorker()
        .jobType(type)
        .handler(this::handle)
        .timeout(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(50))
        .streamEnabled(true)
        .fetchVariables(EngineNames.DOSSIER_CODE)
        .open();
  }

  private void handle(JobClient jobs, ActivatedJob job) {
    String code = String.valueOf(job.getVariable(EngineNames.DOSSIER_CODE));
    Run run = runs.apply(code);
    if (run == null) {
      return;
    }
    if (run.scenario.mismatches().contains(job.getElementId())) {
      jobs.newThrowErrorCommand(job).errorCode(EngineNames.REGISTRY_MISMATCH).send();
      return;
    }
    String messageId = code + ":" + job.getElementInstanceKey();
    switch (job.getCustomHeaders().getOrDefault(EngineNames.HEADER_STATUS, "")) {
      case "5" -> outside.send(EngineNames.SUPPLEMENT_RECEIVED, code, messageId);
      case "6" -> outside.send(EngineNames.OBLIGATION_SETTLED, code, messageId);
      default -> {}
    }
    jobs.newCompleteCommand(job).variables(Map.of()).send();
  }

  @Override
  public void close() {
    client.close();
  }
}

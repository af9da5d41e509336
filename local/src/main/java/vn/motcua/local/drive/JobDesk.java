package vn.motcua.local.drive;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.grpc.Status;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.motcua.processes.command.CommandResult;
import vn.motcua.processes.command.EngineAddress;
import vn.motcua.processes.contract.EngineNames;

/** Answers every job at once, as registers and services that never fail would. */
final class JobDesk implements AutoCloseable {

  /** Whose jobs are answered here. */
  interface Runs {
    /** The run of a dossier code; null = it is not ours. */
    @Nullable Run find(String dossierCode, long processInstance);
  }

  private final CamundaClient client;
  private final Runs runs;
  private final Patience patience;

  JobDesk(EngineAddress engine, Runs runs, Patience patience) {
    this.runs = runs;
    this.patience = patience;
    this.client =
        CamundaClient.newClientBuilder()
            .applyEnvironmentVariableOverrides(false)
            .grpcAddress(engine.grpc())
            .restAddress(engine.rest())
            .preferRestOverGrpc(false)
            .numJobWorkerExecutionThreads(2)
            .build();
    EngineNames.JOB_TYPES.forEach(this::open);
  }

  private void open(String type) {
    client
        .newWorker()
        .jobType(type)
        .handler(this::handle)
        .timeout(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(250))
        .streamEnabled(true)
        .fetchVariables(EngineNames.DOSSIER_CODE)
        .open();
  }

  private void handle(JobClient jobs, ActivatedJob job) {
    String code = String.valueOf(job.getVariable(EngineNames.DOSSIER_CODE));
    Run run = runs.find(code, job.getProcessInstanceKey());
    if (run == null) {
      return;
    }
    String error = run.scenario.errors().get(job.getElementId());
    patience.send(
        job.getElementId() + " of " + run,
        () ->
            error == null
                ? done(Later.sorted(jobs.newCompleteCommand(job).variables(Map.of()).send()))
                : done(Later.sorted(jobs.newThrowErrorCommand(job).errorCode(error).send())));
  }

  /** A job that is no longer there was answered before, or its dossier has ended. */
  private static CompletableFuture<CommandResult> done(CompletableFuture<?> sent) {
    return sent.<CommandResult>thenApply(answer -> new CommandResult.Done())
        .exceptionallyCompose(failure ->
            Status.fromThrowable(failure).getCode() == Status.Code.NOT_FOUND
                ? CompletableFuture.completedFuture(new CommandResult.AlreadyDone())
                : CompletableFuture.failedFuture(failure));
  }

  @Override
  public void close() {
    client.close();
  }
}

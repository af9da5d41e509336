package vn.motcua.processes.command;

import io.camunda.client.CamundaClient;
import io.grpc.Status;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Starts again what stopped for a fault; each may be sent again. */
public final class IncidentCommands {

  /** As many attempts as the compiler gives a service task. */
  private static final int RETRIES = 5;

  private final CamundaClient client;

  IncidentCommands(CamundaClient client) {
    this.client = client;
  }

  /**
   * Resolves an incident, after its job was given attempts anew. Where it is no longer there,
   * nothing happens: it was resolved, or its dossier went on, before.
   *
   * @param job key of the job that has no attempts left; null where a job is not the cause
   */
  public CommandResult retry(long incident, @Nullable Long job) {
    return Failures.await(retryAsync(incident, job));
  }

  public CompletableFuture<CommandResult> retryAsync(long incident, @Nullable Long job) {
    return job == null
        ? resolve(incident)
        : Failures.send(
                client.newUpdateRetriesCommand(job).retries(RETRIES).send(),
                response -> (CommandResult) new CommandResult.Done(),
                IncidentCommands::gone)
            .thenCompose(updated ->
                updated instanceof CommandResult.Refused
                    ? CompletableFuture.completedFuture(updated)
                    : resolve(incident));
  }

  private CompletableFuture<CommandResult> resolve(long incident) {
    return Failures.send(
        client.newResolveIncidentCommand(incident).send(),
        response -> new CommandResult.Done(),
        IncidentCommands::gone);
  }

  private static CommandResult gone(Throwable failure) {
    return Failures.grpc(failure, Status.Code.NOT_FOUND) || Failures.httpStatus(failure) == 404
        ? new CommandResult.AlreadyDone()
        : new CommandResult.Refused(String.valueOf(failure.getMessage()));
  }
}

package vn.motcua.processes.command;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.CamundaFuture;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Acts on user tasks; each may be sent again. */
public final class TaskCommands {

  private static final int NOT_FOUND = 404;

  private final CamundaClient client;

  TaskCommands(CamundaClient client) {
    this.client = client;
  }

  /** Gives the task to an official, taking it from whoever holds it. */
  public CommandResult assign(long taskKey, String username) {
    return Failures.await(assignAsync(taskKey, username));
  }

  public CompletableFuture<CommandResult> assignAsync(long taskKey, String username) {
    return send(
        client.newAssignUserTaskCommand(taskKey).assignee(username).allowOverride(true).send());
  }

  /** Gives the task back to its candidate group. */
  public CommandResult unassign(long taskKey) {
    return Failures.await(unassignAsync(taskKey));
  }

  public CompletableFuture<CommandResult> unassignAsync(long taskKey) {
    return send(client.newUnassignUserTaskCommand(taskKey).send());
  }

  /**
   * Completes a task.
   *
   * @param variables {@code outcome} and what the step hands on ({@code specialist}); data of the
   *     form stay in the case file
   */
  public CommandResult complete(long taskKey, Map<String, Object> variables) {
    return Failures.await(completeAsync(taskKey, variables));
  }

  public CompletableFuture<CommandResult> completeAsync(
      long taskKey, Map<String, Object> variables) {
    return send(client.newCompleteUserTaskCommand(taskKey).variables(variables).send());
  }

  private static <R> CompletableFuture<CommandResult> send(CamundaFuture<R> sent) {
    return Failures.send(
        sent,
        response -> new CommandResult.Done(),
        failure ->
            Failures.httpStatus(failure) == NOT_FOUND
                ? new CommandResult.AlreadyDone()
                : new CommandResult.Refused(String.valueOf(failure.getMessage())));
  }
}

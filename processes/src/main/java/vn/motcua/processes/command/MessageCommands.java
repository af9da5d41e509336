package vn.motcua.processes.command;

import io.camunda.client.CamundaClient;
import io.grpc.Status;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.contract.Messages;

/** Publishes messages; the same message id twice is one message. */
public final class MessageCommands {

  private final CamundaClient client;

  MessageCommands(CamundaClient client) {
    this.client = client;
  }

  /** Starts a dossier; done as well when the same message id was published before. */
  public CommandResult start(DossierStart start) {
    return Failures.await(startAsync(start));
  }

  public CompletableFuture<CommandResult> startAsync(DossierStart start) {
    Map<String, Object> variables = new HashMap<>(start.variables());
    variables.put(EngineNames.DOSSIER_CODE, start.dossierCode());
    variables.putIfAbsent(EngineNames.PROCEDURE_CODE, start.procedure().value());
    return publishAsync(
        EngineNames.accepted(start.procedure()),
        start.dossierCode(),
        start.messageId(),
        Messages.START_TIME_TO_LIVE,
        variables);
  }

  /**
   * Publishes a message for one dossier.
   *
   * @param timeToLive how long the engine keeps it for a process that does not wait yet
   */
  public CommandResult publish(
      String name,
      String dossierCode,
      String messageId,
      Duration timeToLive,
      Map<String, Object> variables) {
    return Failures.await(publishAsync(name, dossierCode, messageId, timeToLive, variables));
  }

  public CompletableFuture<CommandResult> publishAsync(
      String name,
      String dossierCode,
      String messageId,
      Duration timeToLive,
      Map<String, Object> variables) {
    return Failures.send(
        client
            .newPublishMessageCommand()
            .messageName(name)
            .correlationKey(dossierCode)
            .messageId(messageId)
            .timeToLive(timeToLive)
            .variables(variables)
            .send(),
        response -> new CommandResult.Done(),
        MessageCommands::known);
  }

  private static @Nullable CommandResult known(Throwable failure) {
    if (Failures.grpc(failure, Status.Code.ALREADY_EXISTS) || Failures.httpStatus(failure) == 409) {
      return new CommandResult.Done();
    }
    return new CommandResult.Refused(String.valueOf(failure.getMessage()));
  }
}

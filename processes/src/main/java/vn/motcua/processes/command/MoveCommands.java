package vn.motcua.processes.command;

import io.camunda.client.CamundaClient;
import io.grpc.Status;
import java.util.concurrent.CompletableFuture;

/** Moves a running dossier to another element; each move may be sent again. */
public final class MoveCommands {

  private final CamundaClient client;

  MoveCommands(CamundaClient client) {
    this.client = client;
  }

  /**
   * Ends an element instance and activates an element of the same process in its place. Where the
   * instance is no longer there, nothing happens: it was moved, or went on, before.
   *
   * @param instance key of the process instance
   * @param from key of the element instance that ends
   * @param to id of the element that is activated
   */
  public CommandResult move(long instance, long from, String to) {
    return Failures.await(moveAsync(instance, from, to));
  }

  public CompletableFuture<CommandResult> moveAsync(long instance, long from, String to) {
    return Failures.send(
        client
            .newModifyProcessInstanceCommand(instance)
            .activateElement(to)
            .and()
            .terminateElement(from)
            .send(),
        response -> new CommandResult.Done(),
        failure -> gone(failure, from));
  }

  private static CommandResult gone(Throwable failure, long from) {
    String message = String.valueOf(failure.getMessage());
    boolean gone =
        Failures.grpc(failure, Status.Code.NOT_FOUND)
            || Failures.grpc(failure, Status.Code.INVALID_ARGUMENT)
                && message.contains("could not be found")
                && message.contains(Long.toString(from));
    return gone ? new CommandResult.AlreadyDone() : new CommandResult.Refused(message);
  }
}

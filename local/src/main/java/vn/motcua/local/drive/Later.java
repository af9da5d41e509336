package vn.motcua.local.drive;

import io.camunda.client.api.CamundaFuture;
import io.grpc.Status;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import vn.motcua.processes.command.EngineUnavailable;

/** Tells a busy engine from one that refuses, for commands that go past the engine's door. */
final class Later {
  private static final Set<Status.Code> BUSY =
      Set.of(
          Status.Code.RESOURCE_EXHAUSTED, Status.Code.UNAVAILABLE, Status.Code.DEADLINE_EXCEEDED);

  private Later() {}

  static <T> CompletableFuture<T> sorted(CamundaFuture<T> sent) {
    return sent.toCompletableFuture()
        .exceptionally(failure -> {
          Throwable cause =
              failure instanceof CompletionException && failure.getCause() != null
                  ? failure.getCause()
                  : failure;
          if (BUSY.contains(Status.fromThrowable(cause).getCode())) {
            throw new EngineUnavailable(String.valueOf(cause.getMessage()), cause);
          }
          throw new CompletionException(cause);
        });
  }
}

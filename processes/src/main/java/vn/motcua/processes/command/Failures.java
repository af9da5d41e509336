package vn.motcua.processes.command;

import io.camunda.client.api.CamundaFuture;
import io.camunda.client.api.command.ClientHttpException;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sorts what the client throws: try later, already there, or refused for good. */
final class Failures {

  private static final Set<Status.Code> LATER =
      Set.of(
          Status.Code.UNAVAILABLE,
          Status.Code.RESOURCE_EXHAUSTED,
          Status.Code.DEADLINE_EXCEEDED,
          Status.Code.CANCELLED,
          Status.Code.ABORTED,
          Status.Code.INTERNAL,
          Status.Code.UNKNOWN,
          Status.Code.UNAUTHENTICATED,
          Status.Code.PERMISSION_DENIED);

  private Failures() {}

  /**
   * Sends a command.
   *
   * @param known turns a failure into an answer; null = it is none
   */
  static <R, T> CompletableFuture<T> send(
      CamundaFuture<R> sent, Function<R, T> answer, Function<Throwable, @Nullable T> known) {
    return sent.toCompletableFuture()
        .handle((response, failure) -> {
          if (failure == null) {
            return answer.apply(response);
          }
          Throwable cause = root(failure);
          T result = later(cause) ? null : known.apply(cause);
          if (result == null) {
            throw translated(cause);
          }
          return result;
        });
  }

  /** Waits; what was thrown inside comes out as it is. */
  static <T> T await(CompletableFuture<T> future) {
    try {
      return future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException inner) {
        throw inner;
      }
      throw e;
    }
  }

  static RuntimeException translated(Throwable cause) {
    String message = "The engine answered: " + cause.getMessage();
    return later(cause) ? new EngineUnavailable(message, cause) : new EngineRefused(message, cause);
  }

  static boolean grpc(Throwable cause, Status.Code code) {
    return code == grpcCode(cause);
  }

  static int httpStatus(Throwable cause) {
    return cause instanceof ClientHttpException http ? http.code() : 0;
  }

  /** What the engine did not judge at all may be sent again. */
  static boolean later(Throwable cause) {
    Status.Code code = grpcCode(cause);
    if (code != null) {
      return LATER.contains(code);
    }
    int http = httpStatus(cause);
    return http == 0 || http == 401 || http == 403 || http == 408 || http == 429 || http >= 500;
  }

  /** The client wraps gRPC failures when it waits itself, not when its future is used. */
  private static Status.@Nullable Code grpcCode(Throwable cause) {
    return switch (cause) {
      case ClientStatusException status -> status.getStatusCode();
      case StatusRuntimeException status -> status.getStatus().getCode();
      default -> null;
    };
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure;
    while ((cause instanceof CompletionException || cause instanceof ExecutionException)
        && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}

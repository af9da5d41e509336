package vn.motcua.local.drive;

import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.processes.command.CommandResult;
import vn.motcua.processes.command.EngineUnavailable;

/** Few commands in flight, and a growing pause where the engine asks for one. */
final class Patience {
  private static final int IN_FLIGHT = 16;
  private static final int TRIES = 12;
  private static final long FIRST_PAUSE = 50;
  private static final long LONGEST_PAUSE = 5_000;

  private final Semaphore inFlight = new Semaphore(IN_FLIGHT);
  private final Queue<String> problems = new ConcurrentLinkedQueue<>();

  /** Sends a command; waits for room first. */
  void send(String what, Supplier<CompletableFuture<CommandResult>> command) {
    inFlight.acquireUninterruptibly();
    attempt(what, command, 1);
  }

  /** What was refused, or went on failing. */
  Queue<String> problems() {
    return problems;
  }

  private void attempt(
      String what, Supplier<CompletableFuture<CommandResult>> command, int attempt) {
    command
        .get()
        .whenComplete((result, failure) -> {
          if (failure != null && unavailable(failure) && attempt < TRIES) {
            long pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE << attempt);
            long jittered = ThreadLocalRandom.current().nextLong(pause / 2, pause);
            CompletableFuture.delayedExecutor(jittered, TimeUnit.MILLISECONDS)
                .execute(() -> attempt(what, command, attempt + 1));
          } else {
            settle(what, result, failure);
          }
        });
  }

  private void settle(String what, @Nullable CommandResult result, @Nullable Throwable failure) {
    inFlight.release();
    if (failure != null) {
      problems.add(what + ": " + failure.getMessage());
    } else if (result instanceof CommandResult.Refused(String reason)) {
      problems.add(what + ": " + reason);
    }
  }

  private static boolean unavailable(Throwable failure) {
    return failure instanceof EngineUnavailable || failure.getCause() instanceof EngineUnavailable;
  }
}

package vn.motcua.local.drive;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.processes.command.CommandResult;
import vn.motcua.processes.command.EngineUnavailable;

/**
 * Few commands in flight, fewer when the engine says that it has too many, and a growing pause
 * before a command is sent again.
 */
final class Patience {
  private static final int FEWEST = 2;
  private static final int MOST = 32;
  private static final int GAINED_AFTER = 50;
  private static final long FIRST_PAUSE = 50;
  private static final long LONGEST_PAUSE = 5_000;
  private static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(4);

  private final Queue<String> problems = new ConcurrentLinkedQueue<>();
  private int allowed = MOST / 2;
  private int inFlight;
  private int good;
  private long narrowed;

  /** What was refused, or went on failing. */
  Queue<String> problems() {
    return problems;
  }

  /** Sends a command that tells only whether it was done; waits for room first. */
  void send(String what, Supplier<CompletableFuture<CommandResult>> command) {
    submit(
        what,
        command,
        (result, failure) -> {
          if (result instanceof CommandResult.Refused(String reason)) {
            problems.add(what + ": " + reason);
          }
        });
  }

  /**
   * Sends a command; waits for room first.
   *
   * @param then is told the answer, or null and the failure that was final
   */
  <T> void submit(
      String what,
      Supplier<CompletableFuture<T>> command,
      BiConsumer<@Nullable T, @Nullable Throwable> then) {
    enter();
    attempt(new Attempt<>(what, command, then, System.nanoTime()), 1);
  }

  /** Waits until nothing is in flight. */
  synchronized void settle() throws InterruptedException {
    while (inFlight > 0) {
      wait();
    }
  }

  private record Attempt<T>(
      String what,
      Supplier<CompletableFuture<T>> command,
      BiConsumer<@Nullable T, @Nullable Throwable> then,
      long begun) {

    boolean hasTime() {
      return System.nanoTime() - begun < GIVEN_UP_AFTER.toNanos();
    }
  }

  private <T> void attempt(Attempt<T> attempt, int number) {
    attempt
        .command()
        .get()
        .whenComplete((result, failure) -> {
          if (failure == null) {
            attempt.then().accept(result, null);
            leave(true);
          } else if (unavailable(failure) && attempt.hasTime()) {
            narrow();
            long pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(number, 10));
            long jittered = ThreadLocalRandom.current().nextLong(pause / 2, pause);
            CompletableFuture.delayedExecutor(jittered, TimeUnit.MILLISECONDS)
                .execute(() -> attempt(attempt, number + 1));
          } else {
            problems.add(attempt.what() + ": " + failure.getMessage());
            attempt.then().accept(null, failure);
            leave(false);
          }
        });
  }

  private synchronized void enter() {
    while (inFlight >= allowed) {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("Interrupted while the engine had no room", e);
      }
    }
    inFlight++;
  }

  private synchronized void leave(boolean well) {
    inFlight--;
    good = well ? good + 1 : 0;
    if (good >= GAINED_AFTER && allowed < MOST) {
      allowed++;
      good = 0;
    }
    notifyAll();
  }

  /** At most ten times a second, so that one burst of refusals counts once. */
  private synchronized void narrow() {
    long now = System.nanoTime();
    if (now - narrowed > 100_000_000L) {
      narrowed = now;
      good = 0;
      allowed = Math.max(FEWEST, allowed * 2 / 3);
    }
  }

  private static boolean unavailable(Throwable failure) {
    return failure instanceof EngineUnavailable || failure.getCause() instanceof EngineUnavailable;
  }
}

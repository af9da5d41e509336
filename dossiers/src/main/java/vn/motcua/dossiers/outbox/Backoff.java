package vn.motcua.dossiers.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Waiting times that double, with jitter, so that retries do not come in waves. */
public final class Backoff {

  private static final long FIRST_MILLIS = 200;

  private Backoff() {}

  /** Between half and the whole of {@code 200 ms × 2^(attempt-1)}, at most {@code longest}. */
  public static Duration after(int attempt, Duration longest, RandomGenerator random) {
    int doublings = Math.clamp(attempt - 1L, 0, 20);
    long whole = Math.min(FIRST_MILLIS << doublings, longest.toMillis());
    return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
  }
}

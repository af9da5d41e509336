package vn.motcua.dossiers.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  @Test
  void waitsDoubleUpToTheLongestWithJitter() {
    Random random = new Random(1);
    for (int attempt = 1; attempt < 100; attempt++) {
      long whole = Math.min(200L << Math.min(attempt - 1, 20), 30_000);
      assertThat(Backoff.after(attempt, LONGEST, random))
          .isBetween(Duration.ofMillis(whole / 2), Duration.ofMillis(whole));
    }
  }
}

package vn.motcua.workers.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class QuietFailuresTest {

  private static final Duration BASE = Duration.ofSeconds(5);

  @Test
  void noAttemptIsCountedWhilePostgresIsAway() {
    assertThat(QuietFailures.retries(5, new DataAccessResourceFailureException("away")))
        .isEqualTo(5);
    assertThat(QuietFailures.retries(1, new CannotCreateTransactionException("away"))).isEqualTo(1);
    assertThat(QuietFailures.retries(5, new DataIntegrityViolationException("bug"))).isEqualTo(4);
  }

  @Test
  void otherFailuresBecomeAnIncidentAfterTheLastAttempt() {
    assertThat(QuietFailures.retries(1, new IllegalStateException("bug"))).isZero();
    assertThat(QuietFailures.retries(0, new IllegalStateException("bug"))).isZero();
  }

  @Test
  void theWaitGrowsAndStaysUnderFiveMinutes() {
    assertThat(QuietFailures.backoff(5, BASE)).isEqualTo(BASE);
    assertThat(QuietFailures.backoff(4, BASE)).isEqualTo(Duration.ofSeconds(20));
    assertThat(QuietFailures.backoff(2, BASE)).isEqualTo(Duration.ofMinutes(5));
    assertThat(QuietFailures.backoff(-50, BASE)).isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void theEngineIsToldWhereItFailedButNotTheWordsOfTheException() {
    String said =
        QuietFailures.describe(new IllegalStateException("Nguyễn Thị Thử Nghiệm 999000000001"));

    assertThat(said)
        .startsWith("IllegalStateException[QuietFailuresTest.java:")
        .doesNotContain("999000");
  }
}

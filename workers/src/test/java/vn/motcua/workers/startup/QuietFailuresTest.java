package vn.motcua.workers.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;
import vn.motcua.workers.service.ServiceFailure;
import vn.motcua.workers.service.ServiceFailureForTests;

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
  void aServiceThatIsAwayNeverMakesAnIncidentAndIsAskedEveryMinuteOrTwo() {
    ServiceFailure away = ServiceFailureForTests.of(ServiceFailure.Kind.UNAVAILABLE);

    assertThat(QuietFailures.retries(5, away)).isEqualTo(4);
    assertThat(QuietFailures.retries(3, away)).isEqualTo(3);
    assertThat(QuietFailures.retries(3, ServiceFailureForTests.of(ServiceFailure.Kind.NOT_THERE)))
        .as("perhaps a wrong address")
        .isEqualTo(3);
    assertThat(QuietFailures.backoff(3, BASE)).isEqualTo(Duration.ofSeconds(80));
    assertThat(QuietFailures.retries(1, away)).as("after other faults").isEqualTo(1);
  }

  @Test
  void aServiceThatAnswersWrongOrRefusesIsAFault() {
    for (var kind : List.of(ServiceFailure.Kind.BROKEN, ServiceFailure.Kind.TAKEN)) {
      assertThat(QuietFailures.retries(3, ServiceFailureForTests.of(kind))).isEqualTo(2);
      assertThat(QuietFailures.retries(1, ServiceFailureForTests.of(kind))).isZero();
    }
    assertThat(QuietFailures.retries(5, ServiceFailureForTests.of(ServiceFailure.Kind.REFUSED)))
        .isZero();
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

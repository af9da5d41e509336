package vn.motcua.dossiers.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AskingQuotaTest {

  private final Moving clock = new Moving();
  private final AskingQuota quota = new AskingQuota(clock);

  @Test
  void whoAskedSixtyTimesInAnHourWaitsUntilTheFirstIsAnHourOld() {
    for (int question = 0; question < AskingQuota.MOST; question++) {
      assertThat(quota.take("motcua")).isTrue();
      clock.pass(Duration.ofSeconds(10));
    }

    assertThat(quota.take("motcua")).isFalse();
    assertThat(quota.take("another")).isTrue();

    clock.pass(AskingQuota.WINDOW.minusSeconds(599));
    assertThat(quota.take("motcua")).isTrue();
    assertThat(quota.take("motcua")).isFalse();
  }

  private static final class Moving extends Clock {
    private Instant now = Instant.parse("2026-11-22T01:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}

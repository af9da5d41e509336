package vn.motcua.tasklist.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class LocalSignInTest {

  @Test
  void passwordsAreKeptByArgon2AndOlderOnesAreToBeEncodedAgain() {
    PasswordEncoder encoder = PasswordEncoding.encoder();
    String old = "{bcrypt}" + new BCryptPasswordEncoder(4).encode("chè sen đá");

    assertThat(encoder.encode("chè sen đá")).startsWith("{argon2}$argon2id$");
    assertThat(encoder.matches("chè sen đá", old)).isTrue();
    assertThat(encoder.upgradeEncoding(old)).isTrue();
    assertThat(encoder.matches("-", "{noop}-")).as("a password that is not encoded").isFalse();
  }

  @Test
  void anAddressThatFailedThirtyTimesWaitsAMinute() {
    Moving clock = new Moving();
    FailuresByAddress addresses = new FailuresByAddress(clock);
    for (int failure = 0; failure < FailuresByAddress.MOST; failure++) {
      assertThat(addresses.tooMany("10.0.0.1")).isFalse();
      addresses.failed("10.0.0.1");
    }

    assertThat(addresses.tooMany("10.0.0.1")).isTrue();
    assertThat(addresses.tooMany("10.0.0.2")).isFalse();

    clock.now = clock.now.plus(Duration.ofSeconds(61));
    assertThat(addresses.tooMany("10.0.0.1")).isFalse();
  }

  @Test
  void everyPageHasItsOwnNumberAndNothingForeignIsLetIn() {
    assertThat(ContentPolicy.policy("abc"))
        .contains("script-src 'self' 'nonce-abc'", "object-src 'none'", "base-uri 'self'")
        .doesNotContain("*", "http:");
  }

  private static final class Moving extends Clock {
    private Instant now = Instant.parse("2026-11-22T01:00:00Z");

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

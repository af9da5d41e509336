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
      assertThat(addresses.attempt("10.0.0.1")).isTrue();
    }

    assertThat(addresses.attempt("10.0.0.1")).isFalse();
    assertThat(addresses.attempt("10.0.0.2")).isTrue();

    clock.now = clock.now.plus(Duration.ofSeconds(61));
    assertThat(addresses.attempt("10.0.0.1")).isTrue();
  }

  @Test
  void whatWasRightDoesNotCount() {
    FailuresByAddress addresses = new FailuresByAddress(new Moving());
    for (int attempt = 0; attempt < 2 * FailuresByAddress.MOST; attempt++) {
      assertThat(addresses.attempt("10.0.0.1")).isTrue();
      addresses.succeeded("10.0.0.1");
    }
  }

  @Test
  void noMoreAddressesAreRememberedThanTheBound() {
    FailuresByAddress addresses = new FailuresByAddress(new Moving());
    for (int number = 0; number < FailuresByAddress.MOST_ADDRESSES + 500; number++) {
      addresses.attempt("address-" + number);
    }

    assertThat(addresses.addresses()).isEqualTo(FailuresByAddress.MOST_ADDRESSES);
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

package vn.motcua.tasklist.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class FormatsTest {

  private static final Instant NOW = Instant.parse("2026-12-30T03:00:00Z");

  @Test
  void aMomentOfThisYearIsShortAndOneOfAnotherYearSaysTheYear() {
    assertThat(Formats.nearMoment(Instant.parse("2026-12-31T09:30:00Z"), NOW))
        .isEqualTo("31/12 16:30");
    assertThat(Formats.nearMoment(Instant.parse("2026-12-31T17:30:00Z"), NOW))
        .isEqualTo("01/01/2027");
    assertThat(Formats.nearMoment(Instant.parse("2025-12-31T09:30:00Z"), NOW))
        .isEqualTo("31/12/2025");
  }
}

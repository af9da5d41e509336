package vn.motcua.dossiers.official;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignInsTest {

  @Test
  void fourWrongPasswordsCostNothing() {
    assertThat(SignIns.lock(1)).isZero();
    assertThat(SignIns.lock(SignIns.FREE)).isZero();
  }

  @Test
  void ofANameThatIsNoAccountOnlyALittleOfItsHashIsKept() {
    String typed = "MậtKhẩuGõNhầm#2026";

    assertThat(SignIns.stranger(typed)).matches("#[0-9a-f]{6}").isEqualTo(SignIns.stranger(typed));
    assertThat(SignIns.stranger("khac")).isNotEqualTo(SignIns.stranger(typed));
  }

  @Test
  void eachFurtherOneDoublesTheWaitUpToAnHour() {
    assertThat(SignIns.lock(5)).isEqualTo(Duration.ofSeconds(30));
    assertThat(SignIns.lock(6)).isEqualTo(Duration.ofMinutes(1));
    assertThat(SignIns.lock(7)).isEqualTo(Duration.ofMinutes(2));
    assertThat(SignIns.lock(12)).isEqualTo(Duration.ofHours(1));
    assertThat(SignIns.lock(1_000_000)).isEqualTo(Duration.ofHours(1));
  }
}

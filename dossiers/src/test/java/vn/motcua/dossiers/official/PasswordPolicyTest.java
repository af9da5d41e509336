package vn.motcua.dossiers.official;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordPolicyTest {

  @Test
  void aShortSentenceIsGood() {
    assertThat(PasswordPolicy.problem("lan.nguyen", "Chè sen đá buổi chiều")).isEmpty();
    assertThat(PasswordPolicy.problem("lan.nguyen", "correct horse battery")).isEmpty();
  }

  @Test
  void whatIsShortIsNot() {
    assertThat(PasswordPolicy.problem("lan.nguyen", "Aa1!Aa1!xyz")).isPresent();
    assertThat(PasswordPolicy.problem("lan.nguyen", "x".repeat(201))).isPresent();
  }

  @Test
  void theOwnNameIsNotAPassword() {
    assertThat(PasswordPolicy.problem("lan.nguyen", "LanNguyen-hai-nghin")).isPresent();
  }

  @Test
  void whatEverybodyTriesFirstIsNotAPassword() {
    assertThat(PasswordPolicy.problem("lan.nguyen", "MậtKhẩu12345")).isPresent();
    assertThat(PasswordPolicy.problem("lan.nguyen", "password2026")).isPresent();
    assertThat(PasswordPolicy.problem("lan.nguyen", "aaaaaaaaaaaa")).isPresent();
  }
}

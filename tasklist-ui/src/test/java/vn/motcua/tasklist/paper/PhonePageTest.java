package vn.motcua.tasklist.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhonePageTest {

  @Test
  void thePhonesCookieGoesOverHttpsOnlyWhereTheSessionsDoes() {
    assertThat(PhonePage.cookie("t", "own", true).toString())
        .contains("Path=/chup/t", "Secure", "HttpOnly", "SameSite=Strict");
    assertThat(PhonePage.cookie("t", "own", false).toString()).doesNotContain("Secure");
  }
}

package vn.motcua.dossiers.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdCardTest {

  private static final String CODE =
      "999190123456|201234567|Nguyễn Thị Thử Nghiệm|15051990|Nữ|1 Đường Thử, Đà Nẵng|01062021";

  @Test
  void theCodeOfACardSaysWhoItIs() {
    IdCard card = IdCard.read(CODE + "\n").orElseThrow();

    assertThat(card.personalId()).isEqualTo("999190123456");
    assertThat(card.oldId()).isEqualTo("201234567");
    assertThat(card.fullName()).isEqualTo("Nguyễn Thị Thử Nghiệm");
    assertThat(card.dateOfBirth()).isEqualTo(LocalDate.of(1990, 5, 15));
    assertThat(card.address()).isEqualTo("1 Đường Thử, Đà Nẵng");
    assertThat(card).hasToString("IdCard[]");
  }

  @Test
  void aFirstCardHasNoNumberBefore() {
    IdCard card = IdCard.read(CODE.replace("201234567", "")).orElseThrow();

    assertThat(card.oldId()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/?a=1|2",
        "99919012345|201234567|Nguyễn Thị Thử Nghiệm|15051990|Nữ|x|01062021",
        "999190123456|2012|Nguyễn Thị Thử Nghiệm|15051990|Nữ|x|01062021",
        "999190123456|201234567| |15051990|Nữ|x|01062021",
        "999190123456|201234567|Nguyễn Thị Thử Nghiệm|31021990|Nữ|x|01062021",
        "999190123456|201234567|Nguyễn Thị Thử Nghiệm"
      })
  void whatIsNotTheCodeOfACardFillsNothing(String typed) {
    assertThat(IdCard.read(typed)).isEmpty();
  }

  @Test
  void aNumberTypedByHandIsNoCard() {
    assertThat(IdCard.looksLike("999190123456")).isFalse();
    assertThat(IdCard.looksLike(CODE)).isTrue();
  }
}

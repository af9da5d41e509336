package vn.motcua.tasklist.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentReceptionTest {

  @ParameterizedTest
  @CsvSource({"1250000, 1250000", "1.250.000, 1250000", "3.250.000.000, 3250000000", "0, 0"})
  void aSumIsReadWithOrWithoutItsDots(String typed, long dong) {
    assertThat(PaymentReception.dong(typed)).hasValue(dong);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "1,5", "-5", "1250000 đ", "1234567890123456"})
  void whatIsNoWholeSumOfDongIsNotTakenForOne(String typed) {
    assertThat(PaymentReception.dong(typed)).isEmpty();
  }
}

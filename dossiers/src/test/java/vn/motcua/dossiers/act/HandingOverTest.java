package vn.motcua.dossiers.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Text;

class HandingOverTest {

  private static final String FORM =
      """
      {"components":[{"key":"receivedBy"},{"key":"handover"},{"key":"idSeen"},
        {"key":"trackingNumber"}]}
      """;

  @Test
  void atTheCounterTheReceiverIsNamedAndTheIdWasSeen() {
    assertThat(missing(Map.of("handover", "desk", "receivedBy", "Người nhận", "idSeen", true)))
        .isEmpty();
    assertThat(missing(Map.of("handover", "desk", "receivedBy", "Người nhận", "idSeen", "true")))
        .isEmpty();
    assertThat(missing(Map.of("handover", "desk", "receivedBy", " ", "idSeen", true)))
        .hasValueSatisfying(why -> assertThat(why.vi()).contains("người nhận"));
    assertThat(missing(Map.of("handover", "desk", "receivedBy", "Người nhận", "idSeen", false)))
        .hasValueSatisfying(why -> assertThat(why.vi()).contains("đối chiếu"));
  }

  @Test
  void whereNoWayIsChosenItIsTheCounter() {
    assertThat(missing(Map.of("receivedBy", "Người nhận", "idSeen", true))).isEmpty();
    assertThat(missing(Map.of("receivedBy", "Người nhận"))).isPresent();
    assertThat(missing(Map.of())).isPresent();
  }

  @Test
  void aLetterHasATrackingNumber() {
    assertThat(missing(Map.of("handover", "postal", "trackingNumber", "EB123456789VN"))).isEmpty();
    assertThat(missing(Map.of("handover", "postal", "receivedBy", "Bưu tá", "idSeen", true)))
        .hasValueSatisfying(why -> assertThat(why.vi()).contains("bưu gửi"));
  }

  @Test
  void anElectronicResultNeedsNothingAndAWayNobodyKnowsIsNone() {
    assertThat(missing(Map.of("handover", "electronic"))).isEmpty();
    assertThat(missing(Map.of("handover", "pigeon"))).isPresent();
  }

  @Test
  void formsFromBeforeTheWayWasAskedBindNobody() {
    assertThat(HandingOver.missing("{\"components\":[{\"key\":\"receivedBy\"}]}", Map.of()))
        .isEmpty();
    assertThat(HandingOver.missing("{}", Map.of())).isEmpty();
  }

  private static Optional<Text> missing(Map<String, @Nullable Object> data) {
    return HandingOver.missing(FORM, data);
  }
}

package vn.motcua.local.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.StepKind;

/** A citizen pays what the tax agency asked for and shows the receipt at the counter. */
@ExtendWith(JourneyExtension.class)
final class ObligationJourneyIT {
  private static final ProcedureCode LAND = new ProcedureCode("1.013962");
  private static final String RECORD = "Ghi nhận đã nộp";

  private final House house;

  ObligationJourneyIT(House house) {
    this.house = house;
  }

  @Test
  void aReceiptOnPaperIsTakenNoteOfAtTheCounterAndTheDossierGoesOn() throws Exception {
    String dossier = house.backstage().dossierAt(LAND, StepKind.ASSESS_OBLIGATION);
    assess(dossier);
    List<Integer> asked = house.heardByPortal(dossier, 3);
    assertThat(asked).last().isEqualTo(6);
    notForOthers(dossier);
    record(dossier);
    assertThat(house.heardByPortal(dossier, asked.size() + 1)).last().isEqualTo(4);
    try (Official specialist = house.signIn("chuyenvien")) {
      new Queue(specialist).find(dossier);
    }
  }

  private void assess(String dossier) {
    try (Official tax = house.signIn("thue")) {
      Queue queue = new Queue(tax);
      queue.find(dossier);
      queue.claimAndOpen(dossier);
      queue.answer("Số tiền phải nộp (đồng)", "1250000");
      queue.act("Có nghĩa vụ tài chính", dossier);
    }
  }

  private void notForOthers(String dossier) {
    try (Official specialist = house.signIn("chuyenvien")) {
      specialist.open("ho-so/" + dossier);
      specialist.sees("Chờ công dân nộp 1.250.000 đ");
      assertThat(specialist.button(RECORD)).hasCount(0);
    }
  }

  private void record(String dossier) {
    String number = "AA/26P " + dossier;
    try (Official desk = house.signIn("tiepnhan")) {
      desk.open("ho-so/" + dossier);
      desk.sees("Đang chờ người nộp thực hiện nghĩa vụ tài chính: 1.250.000 đ.");
      desk.picture("16-waits-for-payment");
      desk.press(RECORD);
      assertThat(desk.textbox("Số tiền đã nộp")).hasValue("1.250.000");
      desk.textbox("Ký hiệu và số chứng từ").fill(number);
      desk.textbox("Số tiền đã nộp").fill("1000000");
      desk.answer(RECORD);
      desk.sees("Chưa đủ: phải nộp 1.250.000 đ.");
      desk.picture("16-receipt-too-small");
      desk.textbox("Số tiền đã nộp").fill("1250000");
      desk.answer(RECORD);
      desk.sees("Hồ sơ " + dossier + ": đã ghi nhận nộp nghĩa vụ tài chính.");
      desk.sees("đã ghi nhận người nộp đã nộp 1.250.000 đ: chứng từ " + number);
      desk.sees("Hết lý do tạm dừng: công dân đã thực hiện nghĩa vụ tài chính.");
      assertThat(desk.button(RECORD)).hasCount(0);
      desk.picture("16-paid");
    }
  }
}

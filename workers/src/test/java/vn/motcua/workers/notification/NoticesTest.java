package vn.motcua.workers.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.casefile.Subject;
import vn.motcua.dossiers.intake.Applicant;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.ReturnWay;

class NoticesTest {

  private static final Subject SUBJECT =
      new Subject(
          new DossierCode("H17.20242-261123-0001"),
          new ProcedureCode("1.000001"),
          1,
          "Cấp giấy phép thử",
          new Applicant("Người Thử Nghiệm", "048190000001", null, null, null, null),
          new UnitCode("20242"),
          new UnitCode("20242"),
          new UnitCode("48.so-xay-dung"),
          "H17",
          Map.of(),
          ReturnWay.DESK,
          4);

  @Test
  void theApologyNamesTheNewDateInVietnameseTime() {
    assertThat(Notices.text("apology", SUBJECT, "2026-11-30T10:00:00Z"))
        .contains("H17.20242-261123-0001", "17:00 ngày 30/11/2026")
        .doesNotContain("Người Thử Nghiệm");
  }

  @Test
  void aMissedDateIsToldWithTheDateThatWasPromised() {
    assertThat(Notices.text("overdue", SUBJECT, "2026-11-23T04:30:00Z"))
        .contains("quá hạn trả kết quả (ngày hẹn trả: 11:30 ngày 23/11/2026)");
  }

  @Test
  void aNoticeWithoutADateSaysWhereToFindIt() {
    assertThat(Notices.text("apology", SUBJECT, "")).contains("xem tại Cổng Dịch vụ công quốc gia");
  }
}

package vn.motcua.workers.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.notice.Notice;
import vn.motcua.dossiers.notice.NoticeKind;
import vn.motcua.dossiers.notice.NoticeMails.Digest;
import vn.motcua.dossiers.notice.NoticeMails.Recipient;

class MailTextTest {

  private static final DossierCode CODE = new DossierCode("H17.20242-261122-0001");
  private static final Map<String, String> DETAIL =
      Map.of(
          "by", "Lê Văn Trưởng", "due", "2026-11-24T09:00:00Z", "until", "x", "unit", "Sở Tư pháp");

  private final MailText text = new MailText("https://motcua.example.vn/");

  @Test
  void everyKindHasASentenceWithoutAnOpenPlace() {
    for (NoticeKind kind : NoticeKind.values()) {
      assertThat(text.subject(notice(kind))).startsWith("[Motcua] ").doesNotContain("{", "}");
    }
  }

  @Test
  void aMailNamesTheDossierAndLeadsToIt() {
    assertThat(text.body(notice(NoticeKind.OVERDUE)))
        .contains(CODE.value(), "16:00 ngày 24/11/2026")
        .contains("https://motcua.example.vn/ho-so/" + CODE.value());
  }

  @Test
  void aMailToASubstituteSaysForWhom() {
    Map<String, String> detail = new HashMap<>(DETAIL);
    detail.put(NoticeKind.FOR, "Trần Thị Vắng");

    assertThat(text.subject(notice(NoticeKind.AT_RISK, detail)))
        .contains(CODE.value(), "sắp đến hạn")
        .endsWith("(bạn đang thay Trần Thị Vắng)");
    assertThat(text.subject(notice(NoticeKind.AT_RISK))).doesNotContain("thay");
  }

  @Test
  void theDigestCountsTheWorkAndListsTheNotices() {
    Recipient to = new Recipient("a.b", "A B", new UnitCode("20242"), "a.b@example.org", true);
    Digest digest =
        new Digest(to, LocalDate.of(2026, 11, 23), List.of(notice(NoticeKind.ASSIGNED)), 12, 3, 1);

    assertThat(text.subject(digest)).contains("23/11/2026");
    assertThat(text.body(digest)).contains("12 việc", "quá hạn: 1", "Lê Văn Trưởng");
  }

  private static Notice notice(NoticeKind kind) {
    return notice(kind, DETAIL);
  }

  private static Notice notice(NoticeKind kind, Map<String, String> detail) {
    return new Notice(1, kind, CODE, null, detail, Instant.parse("2026-11-22T02:00:00Z"), false);
  }
}

package vn.motcua.tasklist.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.history.HistoryEntry;
import vn.motcua.dossiers.history.HistoryEntry.Kind;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.tasklist.shell.Outcomes;

class SentencesTest {

  @Test
  void theTwoActsOfAPostingReadAsWhatTheOfficialDid() {
    assertThat(act("Niêm yết công khai", "posted"))
        .isEqualTo("Nguyễn Văn A đã niêm yết ở bước “Niêm yết công khai”.");
    assertThat(act("Kết thúc niêm yết", "done"))
        .isEqualTo("Nguyễn Văn A đã hoàn thành ở bước “Kết thúc niêm yết”.");
    assertThat(Outcomes.button(StepKind.POST, "posted")).isEqualTo("Đã niêm yết");
    assertThat(Outcomes.isForward("posted")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "STOPPED, posting, Thời hạn tạm dừng: niêm yết công khai.",
    "STOPPED, supplement, Thời hạn tạm dừng: chờ công dân bổ sung.",
    "RESUMED, posting, Hết lý do tạm dừng: đã kết thúc niêm yết công khai.",
    "RESUMED, supplement, Hết lý do tạm dừng: công dân đã bổ sung.",
    "RESUMED, weather, Thời hạn tiếp tục tính.",
  })
  void theClockSaysWhyItStandsStillAndWhichReasonIsOver(String fact, String reason, String words) {
    assertThat(Sentences.of(entry(Kind.CLOCK, null, Map.of("fact", fact, "reason", reason))))
        .contains(words);
  }

  @Test
  void aPaymentSaysWithWhichReceiptAndWhoTookNoteOfItOnPaper() {
    Map<String, String> paid =
        Map.of("dong", "1250000", "receipt", "BL 7", "paidAt", "2026-11-20T05:00:00+00:00");
    Map<String, String> onPaper = new HashMap<>(paid);
    onPaper.put("byName", "Nguyễn Văn A");

    assertThat(Sentences.of(entry(Kind.PAYMENT, null, paid)))
        .contains("Người nộp đã nộp 1.250.000 đ: chứng từ BL 7, ngày 20/11/2026.");
    assertThat(Sentences.of(entry(Kind.PAYMENT, null, onPaper)))
        .contains(
            "Nguyễn Văn A đã ghi nhận người nộp đã nộp 1.250.000 đ: chứng từ BL 7, ngày 20/11/2026.");
  }

  @ParameterizedTest
  @EnumSource(StepKind.class)
  void everyEndOfEveryKindOfStepHasItsWords(StepKind kind) {
    assertThat(EngineNames.outcomes(kind))
        .allSatisfy(outcome -> {
          assertThat(Outcomes.button(kind, outcome)).isNotBlank().doesNotContain("shell.");
          assertThat(Outcomes.past(outcome)).startsWith("đã ");
        });
  }

  private static String act(String step, String outcome) {
    Map<String, String> data = Map.of("outcome", outcome, "byName", "Nguyễn Văn A");
    return Sentences.of(entry(Kind.ACT, new Text(step, step), data)).orElseThrow();
  }

  private static HistoryEntry entry(Kind kind, @Nullable Text step, Map<String, String> data) {
    return new HistoryEntry(kind, Instant.EPOCH, "a", "step", step, data);
  }
}

package vn.motcua.dossiers.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Text;

class ForecastWordsTest {

  private static final Instant SINCE = Instant.parse("2026-11-17T06:56:00Z");
  private static final Text EXAMINE = new Text("Thẩm định", "Examine");

  @Test
  void aReasonSaysWhereItStandsWhatIsUsualAndWhatIsLeft() {
    Text reason =
        ForecastWords.reason(
            new Basis("examine", SINCE, 2400, 960, 2880, 2640, 40, "", true), EXAMINE);

    assertThat(reason.vi())
        .isEqualTo(
            "Đang ở bước “Thẩm định” từ 13:56 ngày 17/11/2026; bước này thường mất 5 ngày làm việc,"
                + " các bước sau đó thường mất 2 ngày làm việc. Dự kiến cần thêm khoảng 6 ngày làm"
                + " việc, trong khi còn 5,5 ngày làm việc là đến hạn.");
    assertThat(reason.en()).contains("“Examine”", "13:56 on 17 November 2026", "5.5 working days");
  }

  @Test
  void aPauseALackOfLimitAndALackOfHistoryAreSaid() {
    Text paused =
        ForecastWords.reason(new Basis(null, null, 0, 90, 90, null, 0, "supplement", true), null);
    Text unknown = ForecastWords.reason(new Basis(null, null, 0, 0, 0, null, 0, "", false), null);
    Text few =
        ForecastWords.reason(new Basis("examine", SINCE, 60, 60, 100, -480, 3, "", true), EXAMINE);

    assertThat(paused.vi())
        .startsWith("Thời hạn đang tạm dừng chờ công dân bổ sung hồ sơ. Sau đó")
        .contains("không có thời hạn");
    assertThat(unknown.vi()).isEqualTo("Chưa đủ hồ sơ đã giải quyết xong để dự báo.");
    assertThat(few.vi()).contains("Đã quá hạn 1 ngày làm việc", "mới có 3 lượt qua bước đó");
  }

  @Test
  void timesAreRoundedAsExpectationsAre() {
    assertThat(ForecastWords.time(0).vi()).isEqualTo("1 phút làm việc");
    assertThat(ForecastWords.time(200).vi()).isEqualTo("3 giờ làm việc");
    assertThat(ForecastWords.time(480).en()).isEqualTo("1 working day");
    assertThat(ForecastWords.time(700).vi()).isEqualTo("1,5 ngày làm việc");
  }

  @Test
  void aForecastThatIsNotBetterSaysSoPlainly() {
    assertThat(ForecastWords.verdict(figures(0.09)).vi())
        .contains("1.200 lần", "0,0900", "KHÔNG tốt hơn");
    assertThat(ForecastWords.verdict(figures(0.05)).en())
        .contains("1,200 forecasts", "0.0500", "better than always");
  }

  private static Figures figures(double brier) {
    LocalDate day = LocalDate.of(2026, 7, 1);
    return new Figures(
        day, day, day, day, 1, 1, 1200, 0.1, brier, 0.11, 0.08, 0.5, 0.9, 1, List.of());
  }
}

package vn.motcua.dossiers.steptime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

class MonthsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void withoutDaysTheMonthsAreTheLastTwelve() {
    assertThat(Months.of(null, null, TODAY))
        .isEqualTo(new Months(YearMonth.of(2025, 12), YearMonth.of(2026, 11)));
  }

  @Test
  void daysStandForTheirMonthsInEitherOrder() {
    Months months = new Months(YearMonth.of(2026, 2), YearMonth.of(2026, 3));

    assertThat(Months.of(LocalDate.of(2026, 2, 20), LocalDate.of(2026, 3, 1), TODAY))
        .isEqualTo(months);
    assertThat(Months.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 2, 20), TODAY))
        .isEqualTo(months);
  }
}

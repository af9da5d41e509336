package vn.motcua.tasklist.report;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Arrays;
import java.util.Optional;

/** The periods a report is asked for with one choice. */
enum ReportPeriod {
  THIS_MONTH,
  LAST_MONTH,
  THIS_QUARTER,
  THIS_YEAR,
  LAST_YEAR;

  LocalDate from(LocalDate today) {
    return switch (this) {
      case THIS_MONTH -> today.withDayOfMonth(1);
      case LAST_MONTH -> today.minusMonths(1).withDayOfMonth(1);
      case THIS_QUARTER ->
          LocalDate.of(today.getYear(), today.getMonth().firstMonthOfQuarter().getValue(), 1);
      case THIS_YEAR -> today.withDayOfYear(1);
      case LAST_YEAR -> today.minusYears(1).withDayOfYear(1);
    };
  }

  /** The last day; of a period that lasts its real end, not today. */
  LocalDate until(LocalDate today) {
    LocalDate from = from(today);
    return switch (this) {
      case THIS_MONTH, LAST_MONTH -> from.plusMonths(1).minusDays(1);
      case THIS_QUARTER -> IsoFields.QUARTER_YEARS.addTo(from, 1).minusDays(1);
      case THIS_YEAR, LAST_YEAR -> from.plusYears(1).minusDays(1);
    };
  }

  /** The choice two days stand for, if any. */
  static Optional<ReportPeriod> of(LocalDate from, LocalDate until, LocalDate today) {
    return Arrays.stream(values())
        .filter(period -> period.from(today).equals(from) && period.until(today).equals(until))
        .findFirst();
  }
}

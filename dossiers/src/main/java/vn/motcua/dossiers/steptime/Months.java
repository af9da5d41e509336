package vn.motcua.dossiers.steptime;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Whole months over which figures are added up: the month in which a step ended, in Vietnam.
 *
 * @param from the first month
 * @param until the last month
 */
public record Months(YearMonth from, YearMonth until) {

  private static final int DEFAULT = 12;

  /**
   * @throws IllegalArgumentException if they end before they begin
   */
  public Months {
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("The months end before they begin.");
    }
  }

  /** So many months up to and including that day's. */
  public static Months last(int months, LocalDate today) {
    YearMonth until = YearMonth.from(today);
    return new Months(until.minusMonths(months - 1L), until);
  }

  /**
   * The months of two days as they stand in an address; where one is missing, twelve months in all,
   * and where they are in the wrong order, the earlier first.
   */
  public static Months of(@Nullable LocalDate from, @Nullable LocalDate until, LocalDate today) {
    YearMonth last = YearMonth.from(until == null ? today : until);
    YearMonth first = from == null ? last.minusMonths(DEFAULT - 1L) : YearMonth.from(from);
    return first.isAfter(last) ? new Months(last, first) : new Months(first, last);
  }

  /** The first day of the first month. */
  public LocalDate firstDay() {
    return from.atDay(1);
  }

  /** The first day of the last month. */
  public LocalDate lastMonth() {
    return until.atDay(1);
  }
}

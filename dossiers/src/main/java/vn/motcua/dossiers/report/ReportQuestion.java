package vn.motcua.dossiers.report;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.unit.UnitCode;

/**
 * Which report, about whom and when.
 *
 * @param units with everything below them; empty = all the official sees
 * @param field id of a field of administration, null = all
 * @param from the first day, in Vietnam
 * @param until the last day, inclusive
 */
public record ReportQuestion(
    ReportKind kind,
    List<UnitCode> units,
    @Nullable String field,
    LocalDate from,
    LocalDate until) {

  /**
   * @throws IllegalArgumentException if the period ends before it begins
   */
  public ReportQuestion {
    units = List.copyOf(units);
    if (until.isBefore(from)) {
      throw new IllegalArgumentException("The period ends before it begins.");
    }
  }
}

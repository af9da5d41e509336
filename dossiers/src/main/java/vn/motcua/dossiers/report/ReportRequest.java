package vn.motcua.dossiers.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.Actor;

/**
 * A question with everything its statements want to know.
 *
 * @param units codes whose dossiers are meant; null = all the official sees, which is a province
 * @param totals codes under which figures of steps are kept for these units
 * @param limit at most so many rows
 * @param personal whether names and addresses may be read
 */
record ReportRequest(
    ReportQuestion question,
    Actor actor,
    String @Nullable [] units,
    String[] totals,
    Instant now,
    int limit,
    boolean personal) {

  OffsetDateTime from() {
    return midnight(question.from());
  }

  /** The moment after the last day. */
  OffsetDateTime until() {
    return midnight(question.until().plusDays(1));
  }

  /** The end of the period, or now where that is still to come. */
  OffsetDateTime at() {
    OffsetDateTime present = now.atOffset(ZoneOffset.UTC);
    return lasting() ? present : until();
  }

  /** Whether the period is not over yet. */
  boolean lasting() {
    return until().toInstant().isAfter(now);
  }

  /** Conditions on units and field, over {@code d}; begin with {@code and}, may be empty. */
  String conditions(String unitColumn) {
    return (units == null ? "" : "  and " + unitColumn + " = any (:units::text[])\n")
        + (question.field() == null
            ? ""
            : """
              and d.procedure_code = any (array(
                select f.code from casefile.procedure_version f where f.field = :field))
            """);
  }

  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("from", from());
    parameters.put("until", until());
    parameters.put("at", at());
    parameters.put("limit", limit);
    if (units != null) {
      parameters.put("units", units);
    }
    if (question.field() != null) {
      parameters.put("field", question.field());
    }
    return parameters;
  }

  private static OffsetDateTime midnight(LocalDate day) {
    return day.atStartOfDay(WorkingCalendar.ZONE).toOffsetDateTime();
  }
}

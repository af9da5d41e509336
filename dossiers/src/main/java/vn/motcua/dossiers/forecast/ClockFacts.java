package vn.motcua.dossiers.forecast;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.dossiers.clock.ClockPolicy;
import vn.motcua.dossiers.clock.ClockReading;
import vn.motcua.dossiers.clock.LegalClock;
import vn.motcua.dossiers.clock.Pause;

/** The clock facts of many dossiers, read at once. */
final class ClockFacts {

  private static final String FACTS =
      """
      select dossier_code, kind, at, reason, new_due_at from casefile.clock_fact
      where dossier_code = any (:codes)
      """;

  private final Map<String, List<ClockFact>> facts = new HashMap<>();

  static ClockFacts read(JdbcClient jdbc, String[] codes) {
    ClockFacts read = new ClockFacts();
    jdbc.sql(FACTS).param("codes", codes).query(read::add);
    return read;
  }

  /** The pauses of a dossier; none where its clock never stopped. */
  List<Pause> pauses(String code, WorkingCalendar calendar) {
    return has(code, ClockFact.Kind.STOPPED)
        ? LegalClock.dates(null, of(code), calendar, ClockPolicy.USUAL).pauses()
        : List.of();
  }

  /** Whether it was appointed anew. */
  boolean extended(String code) {
    return has(code, ClockFact.Kind.EXTENDED);
  }

  /** The due date as it would be had nothing been appointed anew. */
  @Nullable Instant dueWithoutExtension(
      String code, DeadlineRule rule, WorkingCalendar calendar, ClockPolicy policy) {
    List<ClockFact> others =
        of(code).stream().filter(fact -> fact.kind() != ClockFact.Kind.EXTENDED).toList();
    ClockReading reading = LegalClock.dates(rule, others, calendar, policy);
    return reading.dueAt();
  }

  private boolean has(String code, ClockFact.Kind kind) {
    return of(code).stream().anyMatch(fact -> fact.kind() == kind);
  }

  private List<ClockFact> of(String code) {
    return facts.getOrDefault(code, List.of());
  }

  private void add(ResultSet row) throws SQLException {
    facts
        .computeIfAbsent(row.getString("dossier_code"), code -> new ArrayList<>())
        .add(
            new ClockFact(
                ClockFact.Kind.valueOf(row.getString("kind")),
                Rows.instantOf(row, "at"),
                row.getString("reason"),
                Rows.instant(row, "new_due_at")));
  }
}

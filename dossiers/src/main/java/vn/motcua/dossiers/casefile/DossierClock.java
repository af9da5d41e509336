package vn.motcua.dossiers.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.dossiers.clock.ClockReading;
import vn.motcua.dossiers.clock.LegalClock;
import vn.motcua.dossiers.clock.RestartPolicy;
import vn.motcua.dossiers.intake.DossierCode;

/** Keeps the facts of the legal clock and, beside each dossier, what follows from them. */
public final class DossierClock {

  private final JdbcClient jdbc;
  private final WorkingCalendar calendar;
  private final RestartPolicy policy;

  public DossierClock(JdbcClient jdbc, WorkingCalendar calendar, RestartPolicy policy) {
    this.jdbc = jdbc;
    this.calendar = calendar;
    this.policy = policy;
  }

  /** The fact that follows a completed supplement (R10). */
  public ClockFact afterSupplement(Instant at) {
    return policy == RestartPolicy.RESTART
        ? ClockFact.restarted(at)
        : ClockFact.resumed(at, ClockFact.SUPPLEMENT);
  }

  /**
   * Adds a fact in the open transaction and brings the dossier's due date and clock up to date. A
   * fact that can happen only once is kept as it was first recorded.
   *
   * @param by user name, or {@code system}
   */
  public ClockReading record(DossierCode code, ClockFact fact, String by) {
    insert(code, fact, by);
    ClockReading reading = reading(code);
    update(code, reading);
    return reading;
  }

  /** The reading of a dossier whose only fact is its acceptance; nothing is written. */
  public ClockReading accepted(@Nullable DeadlineRule rule, Instant at) {
    return LegalClock.fold(rule, List.of(ClockFact.accepted(at)), calendar);
  }

  /** Keeps the acceptance of a dossier that was written together with its reading. */
  public void recordAccepted(DossierCode code, Instant at, String by) {
    insert(code, ClockFact.accepted(at), by);
  }

  /** What the facts say now, with the reasons. */
  public ClockReading reading(DossierCode code) {
    return LegalClock.fold(rule(code).orElse(null), facts(code), calendar);
  }

  private void insert(DossierCode code, ClockFact fact, String by) {
    jdbc.sql(
            """
            insert into casefile.clock_fact (dossier_code, kind, at, reason, new_due_at, by)
            values (:code, :kind, :at, :reason, :newDueAt, :by) on conflict do nothing
            """)
        .param("code", code.value())
        .param("kind", fact.kind().name())
        .param("at", timestamp(fact.at()))
        .param("reason", fact.reason())
        .param("newDueAt", timestamp(fact.newDueAt()))
        .param("by", by)
        .update();
  }

  private Optional<DeadlineRule> rule(DossierCode code) {
    return jdbc.sql("select deadline from casefile.dossier where code = :code")
        .param("code", code.value())
        .query((row, number) -> Optional.ofNullable(row.getString(1)))
        .optional()
        .flatMap(json -> json)
        .map(json -> JsonMapper.shared().readValue(json, DeadlineRule.class));
  }

  private List<ClockFact> facts(DossierCode code) {
    return jdbc.sql(
            """
            select kind, at, reason, new_due_at from casefile.clock_fact
            where dossier_code = :code order by id
            """)
        .param("code", code.value())
        .query((row, number) -> fact(row))
        .list();
  }

  private void update(DossierCode code, ClockReading reading) {
    jdbc.sql(
            """
            update casefile.dossier set clock_state = :state, due_at = :dueAt,
              early_until = :earlyUntil, at_risk_from = :atRiskFrom, settled_at = :settledAt,
              returned_at = :returnedAt
            where code = :code
            """)
        .param("state", reading.state().name())
        .param("dueAt", timestamp(reading.dueAt()))
        .param("earlyUntil", timestamp(reading.earlyUntil()))
        .param("atRiskFrom", timestamp(reading.atRiskFrom()))
        .param("settledAt", timestamp(reading.settledAt()))
        .param("returnedAt", timestamp(reading.returnedAt()))
        .param("code", code.value())
        .update();
  }

  private static ClockFact fact(ResultSet row) throws SQLException {
    Timestamp newDueAt = row.getTimestamp("new_due_at");
    return new ClockFact(
        ClockFact.Kind.valueOf(row.getString("kind")),
        row.getTimestamp("at").toInstant(),
        row.getString("reason"),
        newDueAt == null ? null : newDueAt.toInstant());
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}

package vn.motcua.dossiers.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.dossiers.clock.ClockMove;
import vn.motcua.dossiers.clock.ClockPolicy;
import vn.motcua.dossiers.clock.ClockReading;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.clock.LegalClock;
import vn.motcua.dossiers.clock.RestartPolicy;
import vn.motcua.dossiers.intake.DossierCode;

/** Keeps the facts of the legal clock and, beside each dossier, what follows from them. */
public final class DossierClock {

  private final JdbcClient jdbc;
  private final CurrentCalendars calendars;
  private final ClockPolicy policy;

  /**
   * @param policy what holds for dossiers accepted from now on
   */
  public DossierClock(JdbcClient jdbc, CurrentCalendars calendars, ClockPolicy policy) {
    this.jdbc = jdbc;
    this.calendars = calendars;
    this.policy = policy;
  }

  /** What holds for dossiers accepted from now on. */
  public ClockPolicy policy() {
    return policy;
  }

  /** The fact that follows a completed supplement, by the dossier's own policy (R10). */
  public ClockFact afterSupplement(DossierCode code, Instant at) {
    return clocked(code).policy().afterSupplement() == RestartPolicy.RESTART
        ? ClockFact.restarted(at)
        : ClockFact.resumed(at, ClockFact.SUPPLEMENT);
  }

  /**
   * Adds a fact in the open transaction and brings the dossier's due date and clock up to date. A
   * fact that can happen only once is kept as it was first recorded.
   *
   * @param by user name, or {@code system}
   * @return the dates, without their explanation
   */
  public ClockReading record(DossierCode code, ClockFact fact, String by) {
    if (fact.kind() == ClockFact.Kind.ACCEPTED) {
      hold();
      keepPolicy(code);
    }
    insert(code, fact, by);
    Clocked clocked = clocked(code);
    ClockReading reading =
        LegalClock.dates(clocked.rule(), facts(code), clocked.calendar(), clocked.policy());
    update(code, reading, fact.at());
    return reading;
  }

  /**
   * The dates of a dossier whose only fact is its acceptance; nothing is written. Until the end of
   * the transaction the calendar does not change.
   */
  public ClockReading accepted(@Nullable DeadlineRule rule, UnitCode competent, Instant at) {
    WorkingCalendar calendar = calendars.at(hold()).of(competent);
    return LegalClock.dates(rule, List.of(ClockFact.accepted(at)), calendar, policy);
  }

  /** What would hold for a dossier accepted at that moment; only to be shown. */
  public ClockReading preview(@Nullable DeadlineRule rule, UnitCode competent, Instant at) {
    return LegalClock.dates(rule, List.of(ClockFact.accepted(at)), calendars.of(competent), policy);
  }

  /** Keeps the acceptance of a dossier that was written together with its reading. */
  public void recordAccepted(DossierCode code, Instant at, String by) {
    insert(code, ClockFact.accepted(at), by);
  }

  /** What the facts say now, with the reasons, and how the due date was moved. */
  public ClockReading reading(DossierCode code) {
    Clocked clocked = clocked(code);
    return LegalClock.fold(clocked.rule(), facts(code), clocked.calendar(), clocked.policy())
        .explaining(moves(code));
  }

  private long hold() {
    return jdbc.sql("select casefile.calendar_held()").query(Long.class).single();
  }

  private void keepPolicy(DossierCode code) {
    jdbc.sql(
            """
            update casefile.dossier set clock_policy = cast(:policy as jsonb)
            where code = :code and clock_policy is null
            """)
        .param("policy", JsonMapper.shared().writeValueAsString(policy))
        .param("code", code.value())
        .update();
  }

  private void insert(DossierCode code, ClockFact fact, String by) {
    jdbc.sql(
            """
            insert into casefile.clock_fact (dossier_code, kind, at, reason, new_due_at, by)
            values (:code, :kind, :at, :reason, :newDueAt, :by) on conflict do nothing
            """)
        .param("code", code.value())
        .param("kind", fact.kind().name())
        .param("at", Rows.timestamp(fact.at()))
        .param("reason", fact.reason())
        .param("newDueAt", Rows.timestamp(fact.newDueAt()))
        .param("by", by)
        .update();
  }

  /** What the limit is counted by; of a dossier that is not seen, nothing and the usual. */
  private Clocked clocked(DossierCode code) {
    return jdbc.sql(
            """
            select deadline, clock_policy, competent_unit, casefile.calendar_revision() revision
            from casefile.dossier where code = :code
            """)
        .param("code", code.value())
        .query((row, number) -> clocked(row))
        .optional()
        .orElseGet(() -> new Clocked(null, policy, calendars.get().standard()));
  }

  private Clocked clocked(ResultSet row) throws SQLException {
    JsonMapper json = JsonMapper.shared();
    String rule = row.getString("deadline");
    String kept = row.getString("clock_policy");
    return new Clocked(
        rule == null ? null : json.readValue(rule, DeadlineRule.class),
        kept == null ? ClockPolicy.USUAL : json.readValue(kept, ClockPolicy.class),
        calendars.at(row.getLong("revision")).of(new UnitCode(row.getString("competent_unit"))));
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

  /** How the due date was moved by counting again, the oldest first. */
  public List<ClockMove> moves(DossierCode code) {
    return jdbc.sql(
            """
            select m.at, m.old_due_at, m.new_due_at, a.year, a.source
            from casefile.clock_move m
            left join casefile.calendar_announcement a on a.id = m.announcement_id
            where m.dossier_code = :code order by m.id
            """)
        .param("code", code.value())
        .query((row, number) ->
            new ClockMove(
                Rows.instantOf(row, "at"),
                Rows.instantOf(row, "old_due_at"),
                Rows.instantOf(row, "new_due_at"),
                row.getObject("year", Integer.class),
                row.getString("source")))
        .list();
  }

  /** A warning already given is given again once the moved limit comes near. */
  private void update(DossierCode code, ClockReading reading, Instant now) {
    jdbc.sql(
            """
            update casefile.dossier set clock_state = :state, due_at = :dueAt,
              early_until = :earlyUntil, at_risk_from = :atRiskFrom, settled_at = :settledAt,
              returned_at = :returnedAt, stopped_at = :stoppedAt, stop_reason = :stopReason,
              at_risk_told_at = case when cast(:atRiskFrom as timestamptz) > :now then null
                else at_risk_told_at end
            where code = :code
            """)
        .param("state", reading.state().name())
        .param("dueAt", Rows.timestamp(reading.dueAt()))
        .param("earlyUntil", Rows.timestamp(reading.earlyUntil()))
        .param("atRiskFrom", Rows.timestamp(reading.atRiskFrom()))
        .param("settledAt", Rows.timestamp(reading.settledAt()))
        .param("returnedAt", Rows.timestamp(reading.returnedAt()))
        .param("stoppedAt", Rows.timestamp(reading.stoppedAt()))
        .param("stopReason", reading.stopReason())
        .param("now", Rows.timestamp(now))
        .param("code", code.value())
        .update();
  }

  /** A fact from a row with {@code kind, at, reason, new_due_at}. */
  public static ClockFact fact(ResultSet row) throws SQLException {
    return new ClockFact(
        ClockFact.Kind.valueOf(row.getString("kind")),
        Rows.instantOf(row, "at"),
        row.getString("reason"),
        Rows.instant(row, "new_due_at"));
  }

  private record Clocked(
      @Nullable DeadlineRule rule, ClockPolicy policy, WorkingCalendar calendar) {}
}

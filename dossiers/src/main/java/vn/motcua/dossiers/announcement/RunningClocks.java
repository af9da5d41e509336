package vn.motcua.dossiers.announcement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.announcement.RunningClock.Dates;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.dossiers.clock.ClockPolicy;

/** Reads the clocks of dossiers in process, many at once, in the transaction that is open. */
final class RunningClocks {

  /** Every visible dossier in process that has a due date. */
  static final String CODES =
      """
      select code from casefile.dossier
      where clock_state <> 'SETTLED' and accepted_at is not null
        and coalesce(due_at, 'infinity'::timestamptz) < 'infinity'::timestamptz
      order by coalesce(due_at, 'infinity'::timestamptz), code
      """;

  static final String CLOCKS =
      """
      select code, deadline, clock_policy, competent_unit, due_at, early_until, at_risk_from
      from casefile.dossier
      where code = any (:codes) and clock_state <> 'SETTLED' and due_at is not null
      order by code
      """;

  static final String FACTS =
      """
      select f.dossier_code, f.kind, f.at, f.reason, f.new_due_at
      from unnest(cast(:codes as text[])) wanted(code)
      cross join lateral (select * from casefile.clock_fact where dossier_code = wanted.code) f
      order by f.id
      """;

  private final JdbcClient jdbc;
  private final Map<String, DeadlineRule> rules = new HashMap<>();
  private final Map<String, ClockPolicy> policies = new HashMap<>();

  RunningClocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<String> codes() {
    return jdbc.sql(CODES).query(String.class).list();
  }

  /**
   * The clocks of those that are still in process.
   *
   * @param locked whether nobody may add a fact to them before the end of the transaction
   */
  List<RunningClock> read(List<String> codes, boolean locked) {
    String[] wanted = codes.toArray(String[]::new);
    List<Row> rows =
        jdbc.sql(locked ? CLOCKS + " for update" : CLOCKS)
            .param("codes", wanted)
            .query((row, number) -> row(row))
            .list();
    Map<String, List<ClockFact>> facts = facts(wanted);
    return rows.stream()
        .map(row ->
            new RunningClock(
                row.code(),
                row.rule(),
                row.policy(),
                row.unit(),
                row.kept(),
                facts.getOrDefault(row.code(), List.of())))
        .toList();
  }

  private Map<String, List<ClockFact>> facts(String[] codes) {
    Map<String, List<ClockFact>> facts = new HashMap<>();
    jdbc.sql(FACTS)
        .param("codes", codes)
        .query(row -> {
          facts
              .computeIfAbsent(row.getString("dossier_code"), code -> new ArrayList<>())
              .add(DossierClock.fact(row));
        });
    return facts;
  }

  private Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getString("code"),
        rule(row.getString("deadline")),
        policy(row.getString("clock_policy")),
        new UnitCode(row.getString("competent_unit")),
        new Dates(
            Rows.instantOf(row, "due_at"),
            Rows.instantOf(row, "early_until"),
            Rows.instantOf(row, "at_risk_from")));
  }

  /** Few limits, many dossiers: each is read once. */
  private @Nullable DeadlineRule rule(@Nullable String json) {
    return json == null
        ? null
        : rules.computeIfAbsent(
            json, text -> JsonMapper.shared().readValue(text, DeadlineRule.class));
  }

  private ClockPolicy policy(@Nullable String json) {
    return json == null
        ? ClockPolicy.USUAL
        : policies.computeIfAbsent(
            json, text -> JsonMapper.shared().readValue(text, ClockPolicy.class));
  }

  private record Row(
      String code, @Nullable DeadlineRule rule, ClockPolicy policy, UnitCode unit, Dates kept) {}
}

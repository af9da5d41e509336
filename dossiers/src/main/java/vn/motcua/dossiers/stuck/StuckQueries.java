package vn.motcua.dossiers.stuck;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;

/** Reads what the finder found; row-level security decides what is seen. */
public final class StuckQueries {

  private final JdbcClient jdbc;
  private final Access access;
  private final Clock clock;

  public StuckQueries(JdbcClient jdbc, Access access, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
  }

  /** The stuck dossiers, the longest stuck first. */
  public StuckPage page(StuckFilter filter, Actor actor, @Nullable StuckCursor after, int size) {
    List<StuckDossier> rows =
        access.as(
            actor,
            () ->
                filtered(StuckSql.PAGE, filter)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param(
                        "since",
                        after == null ? null : after.since().atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("afterCode", after == null ? "" : after.dossierCode())
                    .param("size", size + 1)
                    .query(StuckQueries::row)
                    .list());
    if (rows.size() <= size) {
      return new StuckPage(rows, null);
    }
    StuckDossier last = rows.get(size - 1);
    return new StuckPage(
        rows.subList(0, size), new StuckCursor(last.since(), last.dossierCode().value()));
  }

  /** How many for each reason, the most frequent first; reasons without any are left out. */
  public List<StuckCount> counts(StuckFilter filter, Actor actor) {
    return access.as(
        actor,
        () ->
            filtered(StuckSql.COUNTS, filter)
                .query((row, number) ->
                    new StuckCount(
                        StuckReason.valueOf(row.getString("reason")), row.getLong("dossiers")))
                .list());
  }

  /**
   * What is wrong with one dossier; empty where something moves it or the actor does not see it.
   */
  public Optional<StuckDossier> ofDossier(DossierCode code, Actor actor) {
    return access.as(
        actor,
        () ->
            jdbc.sql(StuckSql.ONE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("code", code.value())
                .query(StuckQueries::row)
                .optional());
  }

  /** When all running dossiers were last looked at; empty before the first time. */
  public Optional<StuckLook> lastLook() {
    return jdbc.sql("select looked_at, running, stuck from readmodel.stuck_look")
        .query((row, number) ->
            new StuckLook(
                Rows.instantOf(row, "looked_at"), row.getLong("running"), row.getLong("stuck")))
        .optional();
  }

  private StatementSpec filtered(String sql, StuckFilter filter) {
    StuckReason reason = filter.reason();
    String units = String.join(",", filter.units().stream().map(UnitCode::value).toList());
    return jdbc.sql(sql)
        .param("units", units.isEmpty() ? null : units, Types.VARCHAR)
        .param("reason", reason == null ? null : reason.name(), Types.VARCHAR);
  }

  private static StuckDossier row(ResultSet row, int number) throws SQLException {
    StuckReason reason = StuckReason.valueOf(row.getString("reason"));
    return new StuckDossier(
        new DossierCode(row.getString("code")),
        new ProcedureCode(row.getString("procedure_code")),
        new Text(row.getString("name_vi"), row.getString("name_en")),
        row.getString("applicant_masked"),
        new UnitCode(row.getString("competent_unit")),
        Rows.instantOf(row, "received_at"),
        Rows.instant(row, "due_at"),
        ClockState.valueOf(row.getString("clock_state")),
        ClockColour.valueOf(row.getString("colour")),
        reason,
        reason.why(),
        reason.remedy(),
        row.getString("detail"),
        Rows.instantOf(row, "since"),
        Rows.instantOf(row, "found_at"),
        Rows.instant(row, "retried_at"),
        row.getBoolean("synthetic"));
  }
}

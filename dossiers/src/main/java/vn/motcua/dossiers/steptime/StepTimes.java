package vn.motcua.dossiers.steptime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.clock.Pause;

/**
 * Writes how long ended steps took, in the transaction that projects their end and once only; the
 * figures follow by trigger.
 */
public final class StepTimes {

  /** An official is done when the act is recorded; the engine may hear of it later. */
  private static final String ENDED =
      """
      select t.task_key, t.dossier_code, d.procedure_code, d.procedure_version, t.element_id, s.kind,
        t.role, t.unit, case when t.state = 'COMPLETED' then coalesce(a.by, c.by, t.assignee) end official,
        t.created_at, greatest(t.created_at, least(t.completed_at, a.at)) ended_at,
        round(s.budget_hours * 60)::integer budget, t.state = 'CANCELED' canceled, d.synthetic
      from readmodel.task t
      join casefile.dossier d on d.code = t.dossier_code
      left join casefile.procedure_step s on s.procedure_code = d.procedure_code
        and s.version = d.procedure_version and s.element_id = t.element_id
      left join casefile.task_act a on a.task_key = t.task_key
      left join casefile.task_claim c on c.task_key = t.task_key
      where t.%s = any (:keys) and t.state <> 'CREATED' and t.role is not null and t.unit is not null
        and not exists (select 1 from readmodel.step_time x where x.task_key = t.task_key)
      """;

  private static final String BY_TASK = ENDED.formatted("task_key");
  private static final String BY_INSTANCE = ENDED.formatted("process_instance_key");

  private static final String INSERT =
      """
      insert into readmodel.step_time (task_key, dossier_code, procedure_code, procedure_version,
        element_id, kind, role, unit, province, official, started_at, ended_at, working_minutes,
        budget_minutes, canceled, synthetic)
      select r.task, r.dossier, r.procedure, r.version, r.element, r.kind, r.role, r.unit, r.province,
        r.official, r."from", r.until, r.minutes, r.budget, r.canceled, r.synthetic
      from jsonb_to_recordset(cast(:rows as jsonb)) as r (task bigint, dossier text, procedure text,
        version integer, element text, kind text, role text, unit text, province text, official text,
        "from" timestamptz, until timestamptz, minutes integer, budget integer, canceled boolean,
        synthetic boolean)
      order by r.task
      on conflict (task_key) do nothing
      """;

  private final Units units;
  private final Function<UnitCode, WorkingCalendar> calendars;

  /**
   * @param calendars the calendar of a unit
   */
  public StepTimes(Units units, Function<UnitCode, WorkingCalendar> calendars) {
    this.units = units;
    this.calendars = calendars;
  }

  /**
   * Writes the steps that have ended of these tasks.
   *
   * @param jdbc the open transaction
   */
  public void ofTasks(NamedParameterJdbcTemplate jdbc, Collection<Long> tasks) {
    write(jdbc, BY_TASK, tasks);
  }

  /** The same for processes whose dossier became known only after their tasks. */
  public void ofInstances(NamedParameterJdbcTemplate jdbc, Collection<Long> instances) {
    write(jdbc, BY_INSTANCE, instances);
  }

  private void write(NamedParameterJdbcTemplate jdbc, String sql, Collection<Long> keys) {
    if (keys.isEmpty()) {
      return;
    }
    List<Ended> ended =
        jdbc.query(
            sql,
            new MapSqlParameterSource("keys", keys.toArray(Long[]::new)),
            (row, number) -> Ended.of(row));
    if (ended.isEmpty()) {
      return;
    }
    Pauses pauses = new Pauses();
    String[] codes = ended.stream().map(Ended::dossier).distinct().toArray(String[]::new);
    jdbc.query(Pauses.FACTS, new MapSqlParameterSource("codes", codes), pauses::add);
    // One statement: the figures' trigger then takes its rows in one order, whoever else writes.
    List<Row> rows = ended.stream().map(step -> row(step, pauses)).toList();
    jdbc.update(
        INSERT, new MapSqlParameterSource("rows", JsonMapper.shared().writeValueAsString(rows)));
  }

  private Row row(Ended step, Pauses pauses) {
    UnitCode unit = new UnitCode(step.unit());
    WorkingCalendar calendar = calendars.apply(unit);
    List<Pause> stopped = pauses.of(step.dossier(), calendar);
    int minutes =
        WorkedTime.minutes(step.from().toInstant(), step.until().toInstant(), stopped, calendar);
    return new Row(
        step.task(),
        step.dossier(),
        step.procedure(),
        step.version(),
        step.element(),
        step.kind(),
        step.role(),
        step.unit(),
        province(unit),
        step.official(),
        step.from().toString(),
        step.until().toString(),
        minutes,
        step.budget(),
        step.canceled(),
        step.synthetic());
  }

  /** A unit the catalogue no longer knows stands for itself. */
  private String province(UnitCode unit) {
    return units.province(unit).map(province -> province.code().value()).orElse(unit.value());
  }

  /** What is written, moments as ISO texts. */
  private record Row(
      long task,
      String dossier,
      String procedure,
      int version,
      String element,
      @Nullable String kind,
      String role,
      String unit,
      String province,
      @Nullable String official,
      String from,
      String until,
      int minutes,
      @Nullable Integer budget,
      boolean canceled,
      boolean synthetic) {}

  private record Ended(
      long task,
      String dossier,
      String procedure,
      int version,
      String element,
      @Nullable String kind,
      String role,
      String unit,
      @Nullable String official,
      OffsetDateTime from,
      OffsetDateTime until,
      @Nullable Integer budget,
      boolean canceled,
      boolean synthetic) {

    static Ended of(ResultSet row) throws SQLException {
      return new Ended(
          row.getLong("task_key"),
          row.getString("dossier_code"),
          row.getString("procedure_code"),
          row.getInt("procedure_version"),
          row.getString("element_id"),
          row.getString("kind"),
          row.getString("role"),
          row.getString("unit"),
          row.getString("official"),
          row.getObject("created_at", OffsetDateTime.class),
          row.getObject("ended_at", OffsetDateTime.class),
          row.getObject("budget", Integer.class),
          row.getBoolean("canceled"),
          row.getBoolean("synthetic"));
    }
  }
}

package vn.motcua.dossiers.steptime;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.motcua.catalog.calendar.Holidays;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.projection.Projector;
import vn.motcua.dossiers.projection.Rebuild;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

/** From the engine's records to step times and figures, in a database of its own. */
@MotcuaIT
class StepTimesIT {

  private static final String DOSSIER = "H17.TEST-260302-0001";
  private static final String UNIT = "20242";
  private static final String GROUP = "specialist@" + UNIT;
  private static final Instant MONDAY = at("2026-03-02T07:00");

  private final StepTimes stepTimes =
      new StepTimes(House.catalog().units(), unit -> WorkingCalendar.of(Holidays.none()));
  private final EngineTape tape = new EngineTape();
  private Addresses addresses;
  private String database;
  private DriverManagerDataSource workers;
  private JdbcClient jdbc;

  @BeforeEach
  void anEmptyDatabase(Addresses given) {
    addresses = given;
    database = FilledDatabase.empty(given, "motcua_steps");
    workers = new DriverManagerDataSource(database, "motcua_workers", given.workersPassword());
    jdbc = JdbcClient.create(workers);
    jdbc.sql(PROCEDURE).update();
    jdbc.sql(STEP).update();
    dossier(DOSSIER, false);
  }

  @Test
  void theEndOfATaskWritesItsStepOnceHoweverOftenItIsRead() {
    tape.startMessage(100, DOSSIER);
    tape.task("CREATED", 1, 100, GROUP, MONDAY);
    project();
    act(1, at("2026-03-03T09:00"));
    assertThat(steps()).isEmpty();

    tape.task("COMPLETED", 1, 100, GROUP, at("2026-03-03T15:00"));
    project();
    jdbc.sql("delete from readmodel.engine_position").update();
    project();

    assertThat(steps()).hasSize(1);
    assertThat(steps().getFirst())
        .containsEntry("working_minutes", 10 * 60)
        .containsEntry("budget_minutes", 960)
        .containsEntry("official", "thu.nghiem")
        .containsEntry("kind", "examine")
        .containsEntry("province", "48")
        .containsEntry("canceled", false);
    assertThat(counted(UNIT)).isEqualTo(1);
    assertThat(counted("48")).isEqualTo(1);
    assertThat(sum("select sum(steps) from readmodel.work_histogram where official <> ''"))
        .isEqualTo(1);
    assertThat(sum("select sum(within_budget) from readmodel.step_month where unit = '48'"))
        .isEqualTo(1);
  }

  @Test
  void timeInWhichTheClockStoodStillIsNotTheOfficials() {
    fact("STOPPED", at("2026-03-02T11:00"), "supplement");
    fact("RESUMED", at("2026-03-04T11:00"), "supplement");
    tape.startMessage(100, DOSSIER);
    tape.task("CREATED", 1, 100, GROUP, MONDAY);
    tape.task("COMPLETED", 1, 100, GROUP, at("2026-03-04T17:00"));

    project();

    assertThat(steps().getFirst()).containsEntry("working_minutes", 8 * 60);
  }

  @Test
  void aStepWhoseDossierBecomesKnownLaterIsWrittenThen() {
    tape.task("CREATED", 1, 100, GROUP, MONDAY);
    tape.task("COMPLETED", 1, 100, GROUP, at("2026-03-02T08:00"));
    project();
    assertThat(steps()).isEmpty();

    tape.startMessage(100, DOSSIER);
    project();

    assertThat(steps().getFirst()).containsEntry("working_minutes", 60);
    assertThat(counted("48")).isEqualTo(1);
  }

  @Test
  void aCanceledRoundIsKeptButNotCounted() {
    tape.startMessage(100, DOSSIER);
    tape.task("CREATED", 1, 100, GROUP, MONDAY);
    tape.task("CANCELED", 1, 100, GROUP, at("2026-03-02T08:00"));

    project();

    assertThat(steps().getFirst()).containsEntry("canceled", true).containsEntry("official", null);
    assertThat(counted("48")).isZero();
  }

  @Test
  void aRebuildWritesTheSameAgainAndKeepsHistoryThatNeverWasInTheEngine() {
    tape.startMessage(100, DOSSIER);
    tape.task("CREATED", 1, 100, GROUP, MONDAY);
    tape.task("COMPLETED", 1, 100, GROUP, at("2026-03-02T08:00"));
    project();
    dossier("H17.TEST-260302-0002", true);
    jdbc.sql(HISTORY).update();
    List<Map<String, Object>> before = steps();
    assertThat(counted("48")).isEqualTo(2);

    new Rebuild(workers, tape, stepTimes, Clock.systemUTC()).run();

    assertThat(steps()).isEqualTo(before).hasSize(2);
    assertThat(counted("48")).isEqualTo(2);
    assertThat(counted(UNIT)).isEqualTo(2);
  }

  @Test
  void aUnitSeesItsOwnStepsAndFiguresOnly() {
    tape.startMessage(100, DOSSIER);
    tape.task("CREATED", 1, 100, GROUP, MONDAY);
    tape.task("COMPLETED", 1, 100, GROUP, at("2026-03-02T08:00"));
    project();

    for (String table : List.of("step_time", "step_histogram", "step_month", "work_histogram")) {
      assertThat(seen(table, UNIT)).as(table).isEqualTo(1);
      assertThat(seen(table, "20263")).as(table).isZero();
      assertThat(seen(table, "")).as(table).isZero();
    }
  }

  @Test
  void bucketsAreTheSameInSqlAndJava() {
    jdbc.sql("select n, readmodel.minutes_bucket(n) from generate_series(0, 100000) n")
        .query(row -> {
          assertThat(row.getInt(2)).isEqualTo(Buckets.of(row.getInt(1)));
        });
  }

  private void project() {
    try (Projector projector =
        new Projector(workers, tape, stepTimes, Clock.systemUTC(), Duration.ZERO)) {
      int read;
      do {
        read = projector.round();
      } while (read > 0);
    }
  }

  private List<Map<String, Object>> steps() {
    return jdbc.sql("select * from readmodel.step_time order by task_key").query().listOfRows();
  }

  private long counted(String unit) {
    return jdbc.sql("select coalesce(sum(steps), 0) from readmodel.step_histogram where unit = ?")
        .param(unit)
        .query(Long.class)
        .single();
  }

  private long sum(String sql) {
    return jdbc.sql(sql).query(Long.class).single();
  }

  private long seen(String table, String units) {
    return asScreens(
        units,
        screens ->
            screens.sql("select count(*) from readmodel." + table).query(Long.class).single());
  }

  private void act(long task, Instant at) {
    asScreens(
        UNIT,
        screens ->
            screens
                .sql(
                    """
                    insert into casefile.task_act (task_key, dossier_code, element_id, outcome, unit, by,
                      by_name, at)
                    values (:task, :code, 'step-examine', 'pass', :unit, 'thu.nghiem', 'Thử', :at)
                    """)
                .param("task", EngineTape.key(task))
                .param("code", DOSSIER)
                .param("unit", UNIT)
                .param("at", Timestamp.from(at))
                .update());
  }

  private <T> T asScreens(String units, Function<JdbcClient, T> work) {
    var connection =
        new SingleConnectionDataSource(database, "motcua_ui", addresses.uiPassword(), true);
    try {
      JdbcClient screens = JdbcClient.create(connection);
      screens
          .sql(
              """
              select set_config('motcua.official', 'thu.nghiem', false)
                || set_config('motcua.roles', 'specialist,supervisor', false)
                || set_config('motcua.units', :units, false)
                || set_config('motcua.duties', 'specialist@' || :units, false)
              """)
          .param("units", units)
          .query(String.class)
          .single();
      return work.apply(screens);
    } finally {
      connection.destroy();
    }
  }

  private void dossier(String code, boolean synthetic) {
    jdbc.sql(
            """
            insert into casefile.dossier (code, procedure_code, procedure_version, channel,
              receiving_unit, commune_unit, competent_unit, units, return_way, state, accepted_at,
              registered_by, applicant_masked, search_text, synthetic)
            values (:code, '1.000001', 1, 'DIRECT', :unit, :unit, :unit, array[:unit], 'DESK',
              'ACCEPTED', :at, 'test', 'Nguyễn … A', 'nguyen', :synthetic)
            """)
        .param("code", code)
        .param("unit", UNIT)
        .param("at", Timestamp.from(MONDAY))
        .param("synthetic", synthetic)
        .update();
    jdbc.sql(
            """
            insert into casefile.clock_fact (dossier_code, kind, at, by)
            values (:code, 'ACCEPTED', :at, 'test')
            """)
        .param("code", code)
        .param("at", Timestamp.from(MONDAY))
        .update();
  }

  private void fact(String kind, Instant at, @Nullable String reason) {
    jdbc.sql(
            """
            insert into casefile.clock_fact (dossier_code, kind, at, reason, by)
            values (:code, :kind, :at, :reason, 'test')
            """)
        .param("code", DOSSIER)
        .param("kind", kind)
        .param("at", Timestamp.from(at))
        .param("reason", reason)
        .update();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
  }

  private static final String PROCEDURE =
      """
      insert into casefile.procedure_version (code, version, name_vi, field, levels, channels, online,
        open_points, deadlines, fees, origin, state, effective_from, yaml, bpmn, decisions, forms,
        outline, hash, yaml_hash, published_by, search_text)
      values ('1.000001', 1, 'Thủ tục thử', 'ho-tich', array['COMMUNE'], array['DIRECT'], 'FULL', '{}',
        '[]', '[]', 'SHIPPED', 'PUBLISHED', date '2025-01-01', '-', '-', '[]', '[]', '[]',
        repeat('0', 64), repeat('0', 64), 'test', 'thu tuc thu')
      """;

  private static final String STEP =
      """
      insert into casefile.procedure_step (procedure_code, version, element_id, position, name_vi, kind,
        role, unit, clock, budget_hours)
      values ('1.000001', 1, 'step-examine', 1, 'Thẩm định', 'examine', 'specialist', 'commune',
        'running', 16)
      """;

  private static final String HISTORY =
      """
      insert into readmodel.step_time (task_key, dossier_code, procedure_code, procedure_version,
        element_id, kind, role, unit, province, official, started_at, ended_at, working_minutes,
        budget_minutes, synthetic)
      values (7, 'H17.TEST-260302-0002', '1.000001', 1, 'step-examine', 'examine', 'specialist', '20242',
        '48', 'thu.nghiem', timestamptz '2026-01-05 08:00+07', timestamptz '2026-01-06 08:00+07', 480,
        960, true)
      """;
}

package vn.motcua.dossiers.stuck;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.dossiers.outbox.Outbox;
import vn.motcua.local.platform.Addresses;

/** Dossiers as case file and projector leave them, in a database of their own. */
final class HangingDossiers implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");
  static final UnitCode UNIT = new UnitCode("20242");
  static final Actor HEAD =
      new Actor("truongphong", "Trưởng phòng thử", UNIT, Set.of(Role.APPROVER));
  static final Actor SUPERVISOR =
      new Actor("giamsat", "Giám sát thử", UNIT, Set.of(Role.SUPERVISOR));
  static final Actor STRANGER =
      new Actor("noikhac", "Người nơi khác", new UnitCode("20263"), Set.of(Role.APPROVER));

  private static final Units UNITS = CatalogLoader.shippedWords().orThrow().units();
  private static final long ENGINE_KEYS = 1L << 52;
  private static final AtomicLong NUMBERS = new AtomicLong();

  final JdbcClient owner;
  private final HikariDataSource workers;
  private final HikariDataSource screens;

  HangingDossiers(Addresses addresses) {
    String url = FilledDatabase.empty(addresses, "motcua_stuck");
    this.owner =
        JdbcClient.create(
            new DriverManagerDataSource(url, "motcua_owner", addresses.ownerPassword()));
    this.workers = source(url, "motcua_workers", addresses.workersPassword());
    this.screens = source(url, "motcua_ui", addresses.uiPassword());
    run("alter table audit.entry no force row level security");
    for (String table :
        new String[] {
          "dossier", "outbox", "document", "task_act", "supplement_request", "payment_request"
        }) {
      run("alter table casefile." + table + " no force row level security");
    }
    run(
        """
        insert into casefile.procedure_version (code, version, name_vi, field, levels, channels,
          online, open_points, deadlines, fees, origin, state, effective_from, yaml, bpmn, decisions,
          forms, outline, hash, yaml_hash, published_by, search_text)
        values ('1.000001', 1, 'Thủ tục thử', 'ho-tich', array['commune'], array['DIRECT'], 'FULL',
          '{}', '[]', '[]', 'SHIPPED', 'PUBLISHED', date '2025-01-01', '-', '-', '[]', '[]', '[]',
          repeat('0', 64), repeat('0', 64), 'test', 'thu tuc thu')
        """);
    run(
        """
        insert into casefile.official (username, name, unit, roles, password_hash)
        values ('chuyenvien', 'Chuyên viên thử', '20242', array['specialist'], '-'),
          ('daroi', 'Người đã rời', '20242', array['specialist', 'clerk'], '-')
        """);
    run("update casefile.official set active = false where username = 'daroi'");
  }

  /** An accepted dossier of which the engine has not been told yet. */
  DossierCode dossier() {
    String code = "H17.20242-261123-" + String.format("%04d", NUMBERS.incrementAndGet());
    owner
        .sql(
            """
            insert into casefile.dossier (code, procedure_code, procedure_version, channel,
              receiving_unit, commune_unit, competent_unit, units, return_way, state, status,
              accepted_at, registered_at, clock_state, registered_by, applicant_masked, search_text)
            values (:code, '1.000001', 1, 'DIRECT', '20242', '20242', '20242', array['20242'], 'DESK',
              'ACCEPTED', 4, :at, :at, 'RUNNING', 'test', 'Người thử', 'nguoi thu')
            """)
        .param("code", code)
        .param("at", time(Duration.ofHours(3)))
        .update();
    return new DossierCode(code);
  }

  /** A dossier whose process runs. */
  DossierCode running() {
    DossierCode code = dossier();
    instance(code, "ACTIVE");
    return code;
  }

  void instance(DossierCode code, String state) {
    owner
        .sql(
            """
            insert into readmodel.process_instance (process_instance_key, dossier_code, process_id,
              state, started_at, ended_at)
            values (:key, :code, 'procedure-1.000001', :state, :at,
              case when :state <> 'ACTIVE' then :at end)
            """)
        .param("key", key())
        .param("code", code.value())
        .param("state", state)
        .param("at", time(Duration.ofHours(2)))
        .update();
  }

  /** An open task; answers its key. */
  long task(DossierCode code, String element, @Nullable String role, @Nullable String assignee) {
    long key = key();
    owner
        .sql(
            """
            insert into readmodel.task (task_key, dossier_code, process_instance_key, definition_key,
              engine_version, element_id, element_instance_key, role, unit, assignee, state,
              created_at, position)
            values (:key, :code, :key, 1, 1, :element, :key, :role, '20242', :assignee, 'CREATED',
              :at, :key)
            """)
        .param("key", key)
        .param("code", code.value())
        .param("element", element)
        .param("role", role)
        .param("assignee", assignee)
        .param("at", time(Duration.ofHours(1)))
        .update();
    return key;
  }

  void act(DossierCode code, long task, Duration ago) {
    owner
        .sql(
            """
            insert into casefile.task_act (task_key, dossier_code, element_id, outcome, unit, by,
              by_name, at)
            values (:task, :code, 'step-examine', 'pass', '20242', 'chuyenvien', 'Thử', :at)
            """)
        .param("task", task)
        .param("code", code.value())
        .param("at", time(ago))
        .update();
  }

  /** An open element that is no task. */
  void element(DossierCode code, String element, String kind, Duration ago) {
    owner
        .sql(
            """
            insert into readmodel.element (element_instance_key, dossier_code, process_instance_key,
              definition_key, element_id, kind, activated_at, position)
            values (:key, :code, :key, 1, :element, :kind, :at, :key)
            """)
        .param("key", key())
        .param("code", code.value())
        .param("element", element)
        .param("kind", kind)
        .param("at", time(ago))
        .update();
  }

  /** A message for the engine; {@code finished} ago for a delivered or dead one. */
  void message(DossierCode code, String key, String payload, String state, Duration ago) {
    message("engine", code, key, payload, state, ago);
  }

  /** The same for another topic. */
  void message(
      String topic, DossierCode code, String key, String payload, String state, Duration ago) {
    owner
        .sql(
            """
            insert into casefile.outbox (topic, dossier_code, key, payload, state, created_at,
              finished_at, last_error)
            values (:topic, :code, :key, cast(:payload as jsonb), :state, :at,
              case when :state <> 'pending' then :at end,
              case when :state = 'dead' then 'no such message' end)
            """)
        .param("topic", topic)
        .param("code", code.value())
        .param("key", key)
        .param("payload", payload)
        .param("state", state)
        .param("at", time(ago))
        .update();
  }

  void run(String sql) {
    owner.sql(sql).update();
  }

  void run(String sql, DossierCode code) {
    owner.sql(sql).param("code", code.value()).update();
  }

  StuckLook look() {
    return finder().look().orElseThrow();
  }

  /** What the finder's statement is given. */
  Map<String, Object> parameters() {
    return finder().parameters();
  }

  private StuckFinder finder() {
    JdbcClient jdbc = JdbcClient.create(workers);
    return new StuckFinder(jdbc, access(jdbc, workers), UNITS, clock(), StuckSettings.USUAL);
  }

  /** As the screens' user starts stopped steps again; {@code later} than now. */
  StepRetries retries(Duration later) {
    JdbcClient jdbc = JdbcClient.create(screens);
    Clock clock = Clock.offset(clock(), later);
    Access access = access(jdbc, screens);
    return new StepRetries(
        jdbc,
        access,
        new EngineOutbox(new Outbox(jdbc)),
        new AuditTrail(jdbc, access, clock),
        clock);
  }

  /** What the retries write, without asking them. */
  void writeRetry(DossierCode code, Actor actor) {
    JdbcClient jdbc = JdbcClient.create(screens);
    access(jdbc, screens)
        .as(
            actor,
            () -> {
              jdbc.sql(
                      """
                      insert into casefile.step_retry (incident_key, dossier_code, by, by_name,
                        asked_at) values (:key, :code, :by, :by, now())
                      """)
                  .param("key", key())
                  .param("code", code.value())
                  .param("by", actor.username())
                  .update();
            });
  }

  /** A step that stopped for a fault of its job. */
  void incident(DossierCode code) {
    owner
        .sql(
            """
            insert into readmodel.incident (incident_key, dossier_code, process_instance_key,
              element_id, element_instance_key, job_key, error_type, error_message, created_at,
              position)
            select element_instance_key, dossier_code, process_instance_key, element_id,
              element_instance_key, element_instance_key + 1, 'JOB_NO_RETRIES', 'away', now(), 1
            from readmodel.element where dossier_code = :code
            """)
        .param("code", code.value())
        .update();
  }

  StuckQueries queries() {
    JdbcClient jdbc = JdbcClient.create(screens);
    return new StuckQueries(jdbc, access(jdbc, screens), clock());
  }

  private static OffsetDateTime time(Duration ago) {
    return NOW.minus(ago).atOffset(ZoneOffset.UTC);
  }

  @Override
  public void close() {
    workers.close();
    screens.close();
  }

  private static Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private static Access access(JdbcClient jdbc, HikariDataSource source) {
    return new Access(jdbc, new TransactionTemplate(new JdbcTransactionManager(source)), UNITS);
  }

  private static long key() {
    return ENGINE_KEYS + NUMBERS.incrementAndGet();
  }

  private static HikariDataSource source(String url, String user, String password) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(2);
    return new HikariDataSource(config);
  }
}

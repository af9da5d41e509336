package vn.motcua.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.Acts;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.CaseFiles;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.clock.ClockPolicy;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.dossiers.outbox.Outbox;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.storage.Contents;
import vn.motcua.dossiers.storage.ObjectStore;
import vn.motcua.dossiers.task.TaskCounts;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskQueries;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

/**
 * A database of the release before the queue became a table, with what people had done in it,
 * brought up to date: nothing is lost, and work goes on where it stood.
 */
@MotcuaIT
class UpgradeIT {

  private static final String BEFORE = "0110";
  private static final String NAME = "motcua_upgrade";

  private static final Actor SPECIALIST =
      new Actor("cu.chuyenvien", "Cán bộ Cũ", House.HAI_CHAU, Set.of(Role.SPECIALIST));

  private static DriverManagerDataSource everything;
  private static Map<String, Long> before;
  private static Map<String, Long> after;
  private static DriverManagerDataSource screens;

  @TempDir private static Path files;

  @BeforeAll
  static void upgrade(Addresses addresses) {
    String url = FilledDatabase.empty(addresses, NAME, BEFORE);
    everything = FilledDatabase.everything(url);
    new JdbcTemplate(everything).execute(PEOPLE_WORKED);
    before = rows();
    DossiersSchema.migrate(url, "motcua_owner", addresses.ownerPassword());
    after = rows();
    screens = new DriverManagerDataSource(url, "motcua_ui", addresses.uiPassword());
  }

  @AfterAll
  static void drop(Addresses addresses) {
    new JdbcTemplate(
            FilledDatabase.everything(
                addresses.postgres().substring(0, addresses.postgres().lastIndexOf('/') + 1)
                    + "postgres"))
        .execute("drop database " + NAME + " with (force)");
  }

  @Test
  void noTableLosesARow() {
    assertThat(before.get("casefile.dossier")).isEqualTo(1_200);
    assertThat(before.get("casefile.attachment")).isEqualTo(300);
    assertThat(after).containsAllEntriesOf(before);
  }

  @Test
  void theQueueHoldsWhatWaitsAndNothingElse() {
    assertThat(strays("select * from readmodel.queue except select * from readmodel.waiting"))
        .isZero();
    assertThat(strays("select * from readmodel.waiting except select * from readmodel.queue"))
        .isZero();
    // Of 1,200 every third still waits; of those every eighth was done a moment ago, which the
    // engine does not know yet, and every tenth was withdrawn.
    assertThat(strays("select 1 from readmodel.queue"))
        .isEqualTo(
            strays(
                """
                select 1 from generate_series(1, 1200) n
                where n % 3 = 0 and n % 8 <> 0 and n % 10 <> 0
                """));
    assertThat(
            strays(
                """
                select 1 from readmodel.queue q join casefile.dossier d on d.code = q.dossier_code
                left join casefile.task_claim c on c.task_key = q.task_key
                where q.due_at is distinct from d.due_at or q.holder is distinct from c.by
                  or q.field <> 'ho-tich' or q.kind <> 'EXAMINE'
                """))
        .isZero();
  }

  @Test
  void papersTakenInBeforeThereWasAStoreAreReadAndWaitForTheirText() {
    Side side = new Side();
    DossierCode code = new DossierCode("H17.20242-260105-0012");
    long attachment =
        JdbcClient.create(everything)
            .sql("select id from casefile.attachment where dossier_code = :code")
            .param("code", code.value())
            .query(Long.class)
            .single();

    assertThat(side.files.open(code, SPECIALIST)).isPresent();
    assertThat(side.files.file(code, attachment, SPECIALIST).orElseThrow().content())
        .isEqualTo("%PDF-1.4 12".getBytes(StandardCharsets.US_ASCII));
    assertThat(strays("select 1 from casefile.attachment_text where state = 'TO_READ'"))
        .isEqualTo(300);
  }

  @Test
  void anOfficialGoesOnWhereTheyStood() {
    Side side = new Side();
    TaskCounts counts = side.tasks.counts(TaskFilter.of(TaskTab.UNIT), SPECIALIST);
    assertThat(counts.mine()).isPositive();
    assertThat(counts.unit()).isPositive();
    long free =
        side.tasks
            .page(TaskFilter.of(TaskTab.UNIT), SPECIALIST, null, 1)
            .rows()
            .getFirst()
            .taskKey();

    assertThat(side.acts.claim(free, SPECIALIST)).isEqualTo(new ActResult.Done());

    TaskCounts after = side.tasks.counts(TaskFilter.of(TaskTab.UNIT), SPECIALIST);
    assertThat(after.mine()).isEqualTo(counts.mine() + 1);
    assertThat(after.unit()).isEqualTo(counts.unit() - 1);
  }

  /** What the tasklist works with, on the upgraded database. */
  private static final class Side {

    final CaseFiles files;
    final TaskQueries tasks;
    final Acts acts;

    Side() {
      JdbcClient jdbc = JdbcClient.create(screens);
      Clock clock = Clock.systemUTC();
      Access access =
          new Access(
              jdbc,
              new TransactionTemplate(new JdbcTransactionManager(screens)),
              House.catalog().units());
      AuditTrail audit = new AuditTrail(jdbc, access, clock);
      EngineOutbox engine = new EngineOutbox(new Outbox(jdbc));
      ObjectStore store = ObjectStore.in(UpgradeIT.files, clock);
      files = new CaseFiles(jdbc, access, audit, new Contents(jdbc, store));
      tasks = new TaskQueries(jdbc, access, clock);
      acts =
          new Acts(
              jdbc,
              access,
              new ProcedureStore(screens, jdbc, access, engine, audit, clock),
              new Officials(jdbc),
              new DossierClock(
                  jdbc, new CurrentCalendars(jdbc, House.catalog().calendars()), ClockPolicy.USUAL),
              engine,
              new Notices(jdbc, House.catalog().units()),
              audit,
              clock);
    }
  }

  private static long strays(String sql) {
    return JdbcClient.create(everything)
        .sql("select count(*) from (" + sql + ") found")
        .query(Long.class)
        .single();
  }

  /** How many rows each table of ours has. */
  private static Map<String, Long> rows() {
    JdbcClient jdbc = JdbcClient.create(everything);
    List<String> tables =
        jdbc.sql(
                """
                select schemaname || '.' || tablename from pg_tables
                where schemaname in ('casefile', 'audit', 'readmodel')
                """)
            .query(String.class)
            .list();
    Map<String, Long> rows = new TreeMap<>();
    tables.forEach(table ->
        rows.put(table, jdbc.sql("select count(*) from " + table).query(Long.class).single()));
    return rows;
  }

  /** Every constraint and trigger of that release is in force while this is written. */
  private static final String PEOPLE_WORKED =
      """
      insert into casefile.official (username, name, unit, roles, password_hash)
      values ('cu.chuyenvien', 'Cán bộ Cũ', '20242', '{specialist}', '{noop}-');

      insert into casefile.procedure_version (code, version, name_vi, field, levels, channels, online,
        open_points, deadlines, fees, origin, state, effective_from, yaml, bpmn, decisions, forms,
        outline, hash, yaml_hash, definition_key, published_by, search_text)
      values ('1.001193', 1, 'Đăng ký khai sinh', 'ho-tich', '{commune}', '{DIRECT}', 'FULL', '{}',
        '[]', '[]', 'SHIPPED', 'DEPLOYED', '2025-07-01', '-', '-', '[]', '[]', '[]', repeat('0', 64),
        repeat('0', 64), 1, 'test', 'dang ky khai sinh');
      insert into casefile.procedure_step (procedure_code, version, element_id, position, name_vi,
        kind, role, unit, clock)
      values ('1.001193', 1, 'step-tham-tra', 1, 'Thẩm tra', 'EXAMINE', 'specialist', 'commune',
        'RUNNING');

      insert into casefile.dossier (code, procedure_code, procedure_version, channel, receiving_unit,
        commune_unit, competent_unit, units, return_way, state, received_at, accepted_at, due_at,
        settled_at, clock_state, registered_by, applicant_masked, search_text)
      select 'H17.20242-260105-' || lpad(n::text, 4, '0'), '1.001193', 1, 'DIRECT', '20242', '20242',
        '20242', '{20242}', 'DESK', case when n % 10 = 0 then 'WITHDRAWN' else 'ACCEPTED' end, at, at,
        case when n % 7 > 0 then at + interval '5 days' end,
        case when n % 3 > 0 then at + interval '3 days' end,
        case when n % 3 > 0 then 'SETTLED' when n % 4 = 0 then 'STOPPED' else 'RUNNING' end, 'test',
        'Nguyễn … ' || n, 'nguyen ' || n
      from (select n, timestamptz '2026-01-05 08:00+07' + n * interval '1 minute' as at
            from generate_series(1, 1200) n) made;
      insert into casefile.applicant (dossier_code, full_name, personal_id, folded_name)
      select code, 'Nguyễn Thị Thử ' || right(code, 4), '99919000' || right(code, 4), 'nguyen thi thu'
      from casefile.dossier;
      insert into casefile.clock_fact (dossier_code, kind, at, by)
      select code, 'ACCEPTED', accepted_at, 'test' from casefile.dossier;

      insert into casefile.paper (dossier_code, component_id, copies, received_by)
      select code, 'to-khai', 1, 'test' from casefile.dossier where right(code, 4)::int % 4 = 0;
      insert into casefile.attachment (dossier_code, paper_id, file_name, media_type, size, sha256,
        content)
      select dossier_code, id, 'to-khai.pdf', 'application/pdf', length(content),
        encode(sha256(content), 'hex'), content
      from (select *, ('%PDF-1.4 ' || right(dossier_code, 4)::int)::bytea as content
            from casefile.paper) papers;

      insert into readmodel.process_instance (process_instance_key, dossier_code, process_id)
      select 10000 + right(code, 4)::int, code, 'p' from casefile.dossier;
      insert into readmodel.task (task_key, dossier_code, process_instance_key, procedure_code,
        definition_key, engine_version, element_id, element_instance_key, role, unit, state,
        created_at, position)
      select 20000 + n, code, 10000 + n, '1.001193', 1, 1, 'step-tham-tra', 30000 + n, 'specialist',
        '20242', case when n % 3 = 0 then 'CREATED' else 'COMPLETED' end, accepted_at, n
      from (select *, right(code, 4)::int n from casefile.dossier) d;
      insert into casefile.task_act (task_key, dossier_code, element_id, kind, outcome, unit, by,
        by_name)
      select task_key, dossier_code, element_id, 'EXAMINE', 'pass', unit, 'cu.chuyenvien', 'Cán bộ Cũ'
      from readmodel.task where state = 'COMPLETED' or position % 8 = 0;
      insert into casefile.task_claim (task_key, dossier_code, by, by_name)
      select task_key, dossier_code, 'cu.chuyenvien', 'Cán bộ Cũ'
      from readmodel.task where state = 'CREATED' and position % 5 = 0;
      insert into casefile.supplement_request (dossier_code, task_key, round, element_id, items,
        reason, requested_by)
      select dossier_code, task_key, 1, element_id, '["x"]', 'Thiếu', 'cu.chuyenvien'
      from readmodel.task where state = 'CREATED' and position % 8 = 0;
      """;
}

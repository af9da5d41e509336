package vn.motcua.dossiers;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.motcua.local.platform.Addresses;

/**
 * A province after two years, in a database of its own beside the shared one: 200,000 dossiers of
 * 100 units, one in twenty still in process; 1,196 procedures in five versions. Only for reading
 * plans.
 */
public final class FilledDatabase implements AutoCloseable {

  /** A commune among the hundred units. */
  public static final String COMMUNE = "20042";

  private static final String NAME = "motcua_plans";

  private final String server;
  private final Addresses addresses;
  private final String superuserPassword;

  private FilledDatabase(Addresses addresses, String superuserPassword) {
    this.server = addresses.postgres().substring(0, addresses.postgres().lastIndexOf('/') + 1);
    this.addresses = addresses;
    this.superuserPassword = superuserPassword;
  }

  /** Made once and kept for the tests of a run that come after. */
  public static FilledDatabase of(Addresses addresses) {
    FilledDatabase database = new FilledDatabase(addresses, superuserPassword());
    database.make();
    return database;
  }

  /** JDBC address of an empty database with the whole schema, made anew under this name. */
  public static String empty(Addresses addresses, String name) {
    String url = without(addresses, name);
    DossiersSchema.migrate(url, "motcua_owner", addresses.ownerPassword());
    return url;
  }

  /** The same with the schema as it was after a migration. */
  static String empty(Addresses addresses, String name, String version) {
    String url = without(addresses, name);
    Flyway.configure()
        .dataSource(url, "motcua_owner", addresses.ownerPassword())
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
    return url;
  }

  private static String without(Addresses addresses, String name) {
    FilledDatabase made = new FilledDatabase(addresses, superuserPassword());
    JdbcTemplate admin = new JdbcTemplate(made.superuser("postgres"));
    admin.execute("drop database if exists " + name + " with (force)");
    admin.execute("create database " + name + " owner motcua_owner");
    return made.server + name;
  }

  /** A database as nobody works with it: without row-level security. */
  public static DriverManagerDataSource everything(String url) {
    return new DriverManagerDataSource(url, "postgres", superuserPassword());
  }

  /**
   * The plan of a query as the screens' database user gets it.
   *
   * @param units what the official may see, joined by commas; the official is that of the first
   * @param sql the query with named parameters
   */
  public String explain(String units, String sql, Map<String, ?> parameters) {
    var connection =
        new SingleConnectionDataSource(server + NAME, "motcua_ui", addresses.uiPassword(), true);
    try {
      JdbcTemplate session = new JdbcTemplate(connection);
      session.queryForObject(
          """
          select set_config('motcua.roles', 'specialist', false)
            || set_config('motcua.units', ?, false)
            || set_config('motcua.official', ?, false)
          """,
          String.class,
          units,
          "official." + units.split(",")[0]);
      return String.join(
          "\n",
          new NamedParameterJdbcTemplate(connection)
              .queryForList(
                  "explain (analyze, costs off, timing off, summary on) " + sql,
                  parameters,
                  String.class));
    } finally {
      connection.destroy();
    }
  }

  /** The plan as the owner of a function gets it: without row-level security. */
  public String explainAsSuperuser(String sql, Map<String, ?> parameters) {
    return String.join(
        "\n",
        new NamedParameterJdbcTemplate(superuser(NAME))
            .queryForList("explain (analyze, costs off) " + sql, parameters, String.class));
  }

  /** A connection with an open transaction that may do everything; roll it back. */
  public SingleConnectionDataSource changing() {
    var connection =
        new SingleConnectionDataSource(server + NAME, "postgres", superuserPassword, true);
    new JdbcTemplate(connection).execute("begin");
    return connection;
  }

  @Override
  public void close() {
    // The database goes with the platform's data folder.
  }

  private void make() {
    JdbcTemplate admin = new JdbcTemplate(superuser("postgres"));
    Boolean there =
        admin.queryForObject(
            "select exists (select from pg_database where datname = ?)", Boolean.class, NAME);
    if (Boolean.TRUE.equals(there)) {
      return;
    }
    admin.execute("create database " + NAME + " owner motcua_owner");
    Flyway.configure()
        .dataSource(server + NAME, "motcua_owner", addresses.ownerPassword())
        .load()
        .migrate();
    JdbcTemplate filled = new JdbcTemplate(superuser(NAME));
    filled.execute(FILL);
    filled.execute("call readmodel.roll_up_steps()");
    filled.execute("vacuum analyze");
  }

  private DriverManagerDataSource superuser(String database) {
    return new DriverManagerDataSource(server + database, "postgres", superuserPassword);
  }

  private static String superuserPassword() {
    Path home = Path.of(System.getProperty("motcua.root", ".."), "local/target/it");
    Properties secrets = new Properties();
    try (Reader in = Files.newBufferedReader(home.resolve("secrets.properties"))) {
      secrets.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("Plans are read on the PostgreSQL that the build starts.", e);
    }
    return secrets.getProperty("superuser");
  }

  private static final String FILL =
      """
      set session_replication_role = replica;

      insert into casefile.procedure_version (code, version, name_vi, field, levels, channels, online,
        open_points, deadlines, fees, origin, state, effective_from, yaml, bpmn, decisions, forms,
        outline, hash, yaml_hash, definition_key, published_by, search_text)
      select '1.' || lpad(n::text, 6, '0'), 1, 'Thủ tục thử ' || n, 'ho-tich', array['commune'],
        array['DIRECT'], 'FULL', '{}', '[]', '[]', 'SHIPPED', 'DEPLOYED', date '2025-01-01', '-', '-',
        '[]', '[]', '[]', repeat('0', 64), repeat('0', 64), n, 'test', 'thu tuc thu'
      from generate_series(1, 40) n;

      insert into casefile.procedure_version (code, version, newest, name_vi, field, department,
        levels, channels, online, open_points, deadlines, fees, origin, state, effective_from, yaml,
        bpmn, decisions, forms, outline, hash, yaml_hash, published_by, search_text)
      select '2.' || lpad(n::text, 6, '0'), version, version = 5, 'Cấp giấy phép thử ' || n,
        'field-' || n % 150, case when n % 3 > 0 then 'department-' || n % 20 end,
        array[case when n % 3 > 0 then 'PROVINCE' else 'COMMUNE' end], array['DIRECT'], 'FULL',
        array['FEE', 'FLOW'], jsonb_build_array(jsonb_build_object('unit', 'DAY', 'amount', n % 40 + 1)),
        '[]', 'SHIPPED', case when version = 5 then 'PUBLISHED' else 'RETIRED' end, date '2025-01-01',
        repeat('-', 4000), '-', '[]', '[]', '[]', repeat('0', 64), repeat('0', 64), 'test',
        '2.' || n || ' cap giay phep thu'
      from generate_series(1, 1196) n, generate_series(1, 5) version;

      insert into casefile.procedure_step (procedure_code, version, element_id, position, name_vi,
        role, unit, clock)
      select code, 1, 'step-examine', 1, 'Thẩm định', 'specialist', 'commune', 'RUNNING'
      from casefile.procedure_version where version = 1 and code < '2';

      insert into casefile.dossier (code, procedure_code, procedure_version, channel, receiving_unit,
        commune_unit, competent_unit, units, return_way, state, received_at, accepted_at, due_at,
        early_until, at_risk_from, settled_at, clock_state, stopped_at, stop_reason, registered_by,
        applicant_masked, search_text)
      select 'H17.' || unit || '-' || to_char(at, 'YYMMDD') || '-' || lpad(n::text, 6, '0'),
        '1.' || lpad((n % 40 + 1)::text, 6, '0'), 1, 'DIRECT', unit, unit, unit, array[unit], 'DESK',
        'ACCEPTED', at, at, case when n % 50 = 1 then null else at + interval '10 days' end,
        at + interval '3 days', at + interval '9 days',
        case when n % 20 = 0 then null else at + interval '8 days' end,
        case when n % 20 <> 0 then 'SETTLED' when n % 100 = 0 then 'STOPPED' else 'RUNNING' end,
        case when n % 100 = 0 then at + interval '1 day' end,
        case when n % 200 = 0 then 'supplement' when n % 100 = 0 then 'obligation' end,
        'test', 'Nguyễn … ' || n,
        'h17.' || unit || '-' || n || ' nguyen thi ' || substr(md5(n::text), 1, 5) || ' thu tuc thu'
      from (select n, lpad((20000 + n % 97)::text, 5, '0') unit,
              timestamptz '2026-11-20 08:00+07' - n * interval '5 minutes' as at
            from generate_series(1, 200000) n) made;

      insert into casefile.applicant (dossier_code, full_name, folded_name, personal_id)
      select code, 'Nguyễn Thử', 'nguyen thu', '999190000000' from casefile.dossier;

      insert into readmodel.process_instance (process_instance_key, dossier_code, process_id)
      select 1000000 + row_number() over (), code, 'p' from casefile.dossier;

      insert into readmodel.task (task_key, dossier_code, process_instance_key, procedure_code,
        definition_key, engine_version, element_id, element_instance_key, role, unit, state,
        created_at, position)
      select 5000000 + p.process_instance_key, d.code, p.process_instance_key, d.procedure_code, 1, 1,
        'step-examine', 7000000 + p.process_instance_key, 'specialist', d.competent_unit,
        case when d.clock_state = 'SETTLED' then 'COMPLETED' else 'CREATED' end, d.accepted_at,
        p.process_instance_key
      from casefile.dossier d join readmodel.process_instance p on p.dossier_code = d.code;

      insert into readmodel.element (element_instance_key, dossier_code, process_instance_key,
        definition_key, element_id, kind, activated_at, completed_at, position)
      select t.element_instance_key, t.dossier_code, t.process_instance_key, 1, t.element_id,
        'USER_TASK', t.created_at, case when t.state = 'COMPLETED' then t.created_at end, t.position
      from readmodel.task t;

      insert into casefile.task_act (task_key, dossier_code, element_id, outcome, unit, by, by_name, at)
      select task_key, dossier_code, element_id, 'pass', unit, 'official.' || unit, 'Thử', created_at
      from readmodel.task where state = 'COMPLETED';

      insert into casefile.task_claim (task_key, dossier_code, by, by_name)
      select task_key, dossier_code, 'official.' || unit, 'Thử'
      from readmodel.task where state = 'CREATED' and task_key % 3 = 0;

      insert into readmodel.step_time (task_key, dossier_code, procedure_code, procedure_version,
        element_id, role, unit, province, official, started_at, ended_at, working_minutes,
        budget_minutes)
      select task_key, dossier_code, procedure_code, 1, element_id, role, unit, '48',
        'official.' || unit || '.' || task_key % 5, created_at, created_at + interval '1 day',
        (task_key % 1000)::integer, 480
      from readmodel.task where state = 'COMPLETED';

      insert into casefile.official (username, name, unit, roles, password_hash)
      select 'official.' || unit || '.' || number, 'Thử', unit, array['specialist'], '-'
      from (select distinct competent_unit unit from casefile.dossier) u, generate_series(0, 4) number;

      insert into casefile.clock_fact (dossier_code, kind, at, by)
      select code, 'ACCEPTED', accepted_at, 'test' from casefile.dossier;

      insert into casefile.status (dossier_code, status, element_key)
      select code, 2, 1 from casefile.dossier;

      insert into readmodel.incident (incident_key, dossier_code, process_instance_key, element_id,
        element_instance_key, error_type, error_message, created_at, position)
      select 9000000 + position, dossier_code, process_instance_key, element_id,
        element_instance_key, 'JOB_NO_RETRIES', 'x', created_at, position
      from readmodel.task where task_key % 1000 = 0;

      insert into casefile.calendar_announcement (year, content, source, unit, proposed_by,
        proposed_by_name, proposed_at)
      select year, '{}', 'test', '48', 'test', 'Thử', now() from generate_series(2027, 2029) year;

      insert into casefile.calendar_effect (announcement_id, dossier_code, old_due_at, new_due_at)
      select a.id, d.code, d.due_at, d.due_at + interval '1 day'
      from casefile.dossier d, casefile.calendar_announcement a
      where d.clock_state <> 'SETTLED' and d.due_at is not null;

      insert into casefile.clock_move (dossier_code, announcement_id, old_due_at, new_due_at, at, by)
      select dossier_code, announcement_id, old_due_at, new_due_at, now(), 'test'
      from casefile.calendar_effect;

      insert into readmodel.forecast (dossier_code, procedure_code, unit, units, due_at, probability,
        finish_50, finish_90, budget_minutes, rest_minutes, load_roles, load_units, load_shares,
        step_unit, reason, computed_at)
      select code, procedure_code, competent_unit, units, due_at,
        case when due_at is not null then random() end, accepted_at + interval '9 days',
        accepted_at + interval '12 days', case when due_at is not null then 900 end,
        array(select 60.0 * n from generate_series(1, 20) n), array['specialist'], units, array[0.8],
        competent_unit, '{"element": "step-examine", "learnt": true}', now()
      from casefile.dossier where clock_state <> 'SETTLED';

      insert into readmodel.forecast_staff (unit, role, officials)
      select distinct competent_unit, 'specialist', 4 from casefile.dossier;

      insert into casefile.draft (dossier_code, place, field, value, by, by_name)
      select code, 'task:1', 'field-' || n, '"x"', 'test', 'Thử'
      from (select code from casefile.dossier limit 20000) d, generate_series(1, 2) n;

      insert into casefile.note (dossier_code, audience, words, unit, by, by_name)
      select code, 'COLLEAGUES', 'x', competent_unit, 'test', 'Thử'
      from casefile.dossier limit 20000;

      insert into casefile.component_check (dossier_code, component_id, verdict, by, by_name)
      select code, 'c', 'FITS', 'test', 'Thử' from casefile.dossier limit 20000;

      select readmodel.requeue_all();

      analyze;
      """;
}

package vn.motcua.dossiers.deadline;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.dossiers.outbox.Outbox;
import vn.motcua.local.platform.Addresses;

/** Running dossiers in a database of their own, so that the clock can be moved over them alone. */
final class WatchedDossiers implements AutoCloseable {

  static final String UNIT = "20242";

  private static final Catalog WORDS = CatalogLoader.shippedWords().orThrow();

  final JdbcClient owner;

  /** The workers' database user: may break the connections of its like. */
  final JdbcClient colleague;

  private final String url;
  private final Addresses addresses;

  WatchedDossiers(Addresses addresses) {
    this.addresses = addresses;
    this.url = FilledDatabase.empty(addresses, "motcua_deadlines");
    this.owner =
        JdbcClient.create(
            new DriverManagerDataSource(url, "motcua_owner", addresses.ownerPassword()));
    this.colleague =
        JdbcClient.create(
            new DriverManagerDataSource(url, "motcua_workers", addresses.workersPassword()));
    owner
        .sql(
            """
            alter table casefile.dossier no force row level security;
            alter table casefile.clock_fact no force row level security;
            alter table casefile.outbox no force row level security;
            alter table audit.entry no force row level security;
            insert into casefile.procedure_version (code, version, name_vi, field, levels, channels,
              online, open_points, deadlines, fees, origin, state, effective_from, yaml, bpmn,
              decisions, forms, outline, hash, yaml_hash, published_by, search_text)
            values ('1.000001', 1, 'Thủ tục thử', 'ho-tich', array['commune'], array['DIRECT'], 'FULL',
              '{}', '[]', '[]', 'SHIPPED', 'PUBLISHED', date '2025-01-01', '-', '-', '[]', '[]', '[]',
              repeat('0', 64), repeat('0', 64), 'test', 'thu tuc thu')
            """)
        .update();
  }

  /** Dossiers with one due date, in three units by turns. */
  List<String> running(String series, int number, Instant atRiskFrom, Instant dueAt) {
    return owner
        .sql(
            """
            insert into casefile.dossier (code, procedure_code, procedure_version, channel,
              receiving_unit, commune_unit, competent_unit, units, return_way, state, status,
              accepted_at, due_at, early_until, at_risk_from, clock_state, registered_by,
              applicant_masked, search_text)
            select :series || '-261123-' || lpad(n::text, 5, '0'), '1.000001', 1, 'DIRECT', unit, unit,
              unit, array[unit], 'DESK', 'ACCEPTED', 4, now(), :due, :risk, :risk, 'RUNNING', 'test',
              'Người thử', 'nguoi thu'
            from generate_series(1, :number) n,
              lateral (select (array['20242', '20263', '48.so-xay-dung'])[n % 3 + 1]) u(unit)
            returning code
            """)
        .param("series", series)
        .param("number", number)
        .param("due", Rows.timestamp(dueAt))
        .param("risk", Rows.timestamp(atRiskFrom))
        .query(String.class)
        .list();
  }

  /** One replica's watch, on connections of its own. */
  Replica replica(String name, Clock clock) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url + (url.contains("?") ? "&" : "?") + "ApplicationName=" + name);
    config.setUsername("motcua_workers");
    config.setPassword(addresses.workersPassword());
    config.setMaximumPoolSize(2);
    HikariDataSource source = new HikariDataSource(config);
    JdbcClient jdbc = JdbcClient.create(source);
    Access access =
        new Access(
            jdbc, new TransactionTemplate(new JdbcTransactionManager(source)), WORDS.units());
    AuditTrail audit = new AuditTrail(jdbc, access, clock);
    Outbox outbox = new Outbox(jdbc);
    DeadlineWatch watch =
        new DeadlineWatch(
            jdbc,
            access,
            new CurrentCalendars(jdbc, WORDS.calendars()),
            new EngineOutbox(outbox),
            outbox,
            audit,
            new Notices(jdbc, WORDS.units()),
            clock,
            2);
    return new Replica(source, watch, audit);
  }

  /** How often a message or a notice lies in the outbox, for the dossiers of a series. */
  List<Long> told(String series, String what) {
    return owner
        .sql(
            """
            select count(o.id) from casefile.dossier d
            left join casefile.outbox o on o.dossier_code = d.code
              and :what in (o.payload ->> 'message', o.payload ->> 'template')
            where d.code like :series || '-%' group by d.code
            """)
        .param("what", what)
        .param("series", series)
        .query(Long.class)
        .list();
  }

  /** How often an audit entry says it, for the dossiers of a series. */
  List<Long> audited(String series, String action) {
    return owner
        .sql(
            """
            select count(e.seq) from casefile.dossier d
            left join audit.entry e on e.dossier_code = d.code and e.action = :action
            where d.code like :series || '-%' group by d.code
            """)
        .param("action", action)
        .param("series", series)
        .query(Long.class)
        .list();
  }

  @Override
  public void close() {
    // The database goes with the platform's data folder.
  }

  record Replica(HikariDataSource source, DeadlineWatch watch, AuditTrail audit)
      implements AutoCloseable {

    @Override
    public void close() {
      source.close();
    }
  }
}

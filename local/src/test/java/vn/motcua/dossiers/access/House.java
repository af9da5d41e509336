package vn.motcua.dossiers.access;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.act.Acts;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.CaseFiles;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.casefile.ServiceRecords;
import vn.motcua.dossiers.clock.ClockPolicy;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.Intake;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.official.Account;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.dossiers.outbox.Outbox;
import vn.motcua.dossiers.paper.PaperGate;
import vn.motcua.dossiers.paper.VirusScan;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.storage.Contents;
import vn.motcua.dossiers.storage.ObjectStore;
import vn.motcua.local.platform.Addresses;

/**
 * The module's parts against the real PostgreSQL, once as the workers' database user and once as
 * the screens' one.
 */
public final class House implements AutoCloseable {

  public static final UnitCode HAI_CHAU = new UnitCode("20242");
  public static final UnitCode SON_TRA = new UnitCode("20263");

  public static final Actor DESK = actor("nha.tiepnhan", HAI_CHAU, Role.DESK);
  public static final Actor SPECIALIST = actor("nha.chuyenvien", HAI_CHAU, Role.SPECIALIST);
  public static final Actor COLLEAGUE = actor("nha.dongnghiep", HAI_CHAU, Role.SPECIALIST);
  public static final Actor STRANGER = actor("nha.noikhac", SON_TRA, Role.DESK, Role.SPECIALIST);
  public static final Actor DESIGNER = actor("nha.thietke", HAI_CHAU, Role.DESIGNER);

  private static final Catalog CATALOG = CatalogLoader.shipped().orThrow();

  public static final ObjectStore STORE =
      ObjectStore.in(Path.of("target/house-files"), Clock.systemUTC());

  public final Side workers;
  public final Side screens;
  private final Addresses addresses;

  public House(Addresses addresses) {
    this(addresses, Clock.systemUTC());
  }

  public House(Addresses addresses, Clock clock) {
    this.addresses = addresses;
    this.workers = side(addresses, "motcua_workers", addresses.workersPassword(), clock);
    this.screens = side(addresses, "motcua_ui", addresses.uiPassword(), clock);
    workers.procedures().seed(CATALOG);
    for (Actor actor : Set.of(DESK, SPECIALIST, COLLEAGUE, STRANGER, DESIGNER)) {
      workers.officials().save(new Account(actor, "{noop}-"));
    }
  }

  /** The parts that one database user's application has. */
  public record Side(
      HikariDataSource source,
      JdbcClient jdbc,
      Access access,
      Officials officials,
      AuditTrail audit,
      Outbox outbox,
      ProcedureStore procedures,
      Intake intake,
      Acts acts,
      CaseFiles files,
      ServiceRecords records) {}

  public static Catalog catalog() {
    return CATALOG;
  }

  /** The database as its owner. */
  public JdbcClient owner() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            addresses.postgres(), "motcua_owner", addresses.ownerPassword()));
  }

  /** A task waits for somebody, as the projector writes it. */
  public void waiting(long key, DossierCode code, String element, Role role, UnitCode unit) {
    workers
        .jdbc()
        .sql(
            """
            insert into readmodel.task (task_key, dossier_code, process_instance_key,
              definition_key, engine_version, element_id, element_instance_key, role, unit, state,
              created_at, position)
            values (:key, :code, :key, 1, 1, :element, :key, :role, :unit, 'CREATED',
              clock_timestamp(), :key)
            """)
        .param("key", key)
        .param("code", code.value())
        .param("element", element)
        .param("role", role.key())
        .param("unit", unit.value())
        .update();
  }

  @Override
  public void close() {
    workers.source().close();
    screens.source().close();
  }

  private static Actor actor(String username, UnitCode unit, Role... roles) {
    return new Actor(username, "Cán bộ " + username, unit, Set.of(roles));
  }

  private static Side side(Addresses addresses, String user, String password, Clock clock) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(addresses.postgres());
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(20);
    config.setMinimumIdle(1);
    HikariDataSource source = new HikariDataSource(config);
    JdbcClient jdbc = JdbcClient.create(source);
    Access access =
        new Access(
            jdbc, new TransactionTemplate(new JdbcTransactionManager(source)), CATALOG.units());
    Officials officials = new Officials(jdbc);
    AuditTrail audit = new AuditTrail(jdbc, access, clock);
    Outbox outbox = new Outbox(jdbc);
    Contents contents = new Contents(jdbc, STORE);
    EngineOutbox engine = new EngineOutbox(outbox);
    DossierClock dossierClock =
        new DossierClock(jdbc, new CurrentCalendars(jdbc, CATALOG.calendars()), ClockPolicy.USUAL);
    ProcedureStore procedures = new ProcedureStore(source, jdbc, access, engine, audit, clock);
    return new Side(
        source,
        jdbc,
        access,
        officials,
        audit,
        outbox,
        procedures,
        new Intake(
            jdbc,
            access,
            procedures,
            CATALOG.units(),
            contents,
            new PaperGate(VirusScan.OFF),
            dossierClock,
            engine,
            audit,
            clock),
        new Acts(
            jdbc,
            access,
            procedures,
            officials,
            dossierClock,
            engine,
            new Notices(jdbc, CATALOG.units()),
            audit,
            clock),
        new CaseFiles(jdbc, access, audit, contents),
        new ServiceRecords(jdbc, access, CATALOG.units(), dossierClock, outbox, audit, clock));
  }
}

package vn.motcua.local.traffic.history;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.dossiers.outbox.Outbox;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.PlatformProblem;
import vn.motcua.local.platform.Progress;

/**
 * Fills a migrated database with a year of invented dossiers, marked synthetic: real procedures and
 * units, people who do not exist. No engine takes part: what is in process at its end waits in the
 * lists, but nothing would move it.
 */
public final class DossierTraffic {
  private static final int BATCH = 2_000;
  private static final int FAST_FROM = 100_000;
  private static final int TOLD_EVERY = 20_000;

  private final String url;
  private final String ownerPassword;
  private final Progress progress;
  private final int fastFrom;
  private final Catalog catalog;
  private final DriverManagerDataSource source;

  /**
   * @param url JDBC address of a database with the whole schema
   * @param ownerPassword of the database user motcua_owner
   */
  public DossierTraffic(String url, String ownerPassword, Progress progress) {
    this(url, ownerPassword, progress, FAST_FROM);
  }

  /**
   * @param fastFrom from so many dossiers on indexes and keys are made after the rows
   */
  DossierTraffic(String url, String ownerPassword, Progress progress, int fastFrom) {
    this.fastFrom = fastFrom;
    this.url = url;
    this.ownerPassword = ownerPassword;
    this.progress = progress;
    this.catalog = CatalogLoader.shipped().orThrow();
    this.source = new DriverManagerDataSource(url, "motcua_owner", ownerPassword);
  }

  /**
   * Writes what the plan says, all of it or nothing.
   *
   * @param known officials who have accounts; they take part
   * @return what was written; nothing where there is a history already
   * @throws PlatformProblem if there are dossiers that nobody invented
   */
  public HistoryTally fill(HistoryPlan plan, Collection<Actor> known) {
    HistoryTally tally = new HistoryTally();
    try (HistoryStore store = new HistoryStore(url, ownerPassword)) {
      store.mark();
      long[] there = store.dossiers();
      if (there[2] > 0) {
        throw new PlatformProblem(
            "There are %d dossiers that nobody invented: no history is mixed with them."
                .formatted(there[2]));
      }
      if (there[0] > 0) {
        progress.say("a history of %,d dossiers is there".formatted(there[0]));
        return tally;
      }
      List<Matter> matters = matters(plan);
      WorkingCalendar calendar = WorkingCalendar.of(catalog.holidays());
      write(new History(plan, catalog.units(), calendar, matters, known), plan, store, tally);
    } catch (SQLException e) {
      throw new PlatformProblem("The history could not be written: " + e.getMessage(), e);
    }
    progress.say("history: " + tally);
    return tally;
  }

  /**
   * Brings dossiers that live in the engine, unless officials have taken some on already; what was
   * interrupted before goes on. Needs the workers and a deployed catalogue.
   *
   * @param shown the commune that gets most of them
   */
  public void bring(Addresses addresses, HistoryPlan plan, int number, UnitCode shown) {
    try (HistoryStore store = new HistoryStore(url, ownerPassword)) {
      long there = store.dossiers()[1];
      if (there > 0) {
        progress.say("%,d dossiers of the history are being worked on".formatted(there));
        return;
      }
    } catch (SQLException e) {
      throw new PlatformProblem("The database does not answer: " + e.getMessage(), e);
    }
    try (RunningDossiers running = new RunningDossiers(addresses, progress)) {
      int brought = running.bring(plan, number, matters(plan), shown);
      progress.say("%,d dossiers are in process".formatted(brought));
    } catch (SQLException e) {
      throw new PlatformProblem("The dossiers could not be marked: " + e.getMessage(), e);
    }
  }

  private void write(History history, HistoryPlan plan, HistoryStore store, HistoryTally tally)
      throws SQLException {
    HistoryRows rows = new HistoryRows(plan, history.axis());
    List<String> names = rows.tables().stream().map(CopyText::table).toList();
    store.aside(names);
    if (plan.dossiers() >= fastFrom) {
      store.fast(names);
    }
    store.officials(history.officials());
    try (Feed feed = new Feed(store)) {
      long begun = System.nanoTime();
      history.live(course -> {
        rows.add(course);
        tally.add(course);
        if (tally.dossiers() % BATCH == 0) {
          feed.take(rows);
        }
        if (tally.dossiers() % TOLD_EVERY == 0) {
          Duration passed = Duration.ofNanos(System.nanoTime() - begun);
          progress.say("%,d dossiers, %d s".formatted(tally.dossiers(), passed.toSeconds()));
        }
      });
      feed.take(rows);
    }
    store.numbers(history.numbers());
    store.finish(progress::say);
  }

  /** What people bring; an empty catalogue gets the procedures first, as if they were deployed. */
  private List<Matter> matters(HistoryPlan plan) {
    Matters choice = new Matters(catalog, plan.seed(), plan.province());
    List<Procedure> frequent = choice.frequent(plan.procedures());
    JdbcClient jdbc = JdbcClient.create(source);
    ProcedureStore store = store(jdbc);
    if (empty(jdbc)) {
      progress.say("compiling %d procedures".formatted(frequent.size()));
      store.seed(
          new Catalog(
              frequent,
              catalog.flows(),
              catalog.fields(),
              catalog.units(),
              catalog.holidays(),
              Map.of()));
      jdbc.sql(
              """
              update casefile.procedure_version v set state = 'DEPLOYED', engine_version = 1,
                deployed_at = published_at, definition_key = n.number
              from (select code, row_number() over (order by code) number
                    from casefile.procedure_version) n
              where n.code = v.code
              """)
          .update();
    }
    List<ProcedureVersion> versions =
        frequent.stream().flatMap(known -> store.current(known.code()).stream()).toList();
    return choice.of(versions, DossierTraffic::key);
  }

  private ProcedureStore store(JdbcClient jdbc) {
    Access access =
        new Access(
            jdbc,
            new TransactionTemplate(new DataSourceTransactionManager(source)),
            catalog.units());
    Clock clock = Clock.systemUTC();
    return new ProcedureStore(
        source,
        jdbc,
        access,
        new EngineOutbox(new Outbox(jdbc)),
        new AuditTrail(jdbc, access, clock),
        clock);
  }

  private static boolean empty(JdbcClient jdbc) {
    return jdbc.sql("select not exists (select from casefile.procedure_version)")
        .query(Boolean.class)
        .single();
  }

  private static long key(ProcedureVersion version) {
    Long key = version.definitionKey();
    return key == null ? 0 : key;
  }
}

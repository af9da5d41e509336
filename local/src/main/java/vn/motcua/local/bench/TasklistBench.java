package vn.motcua.local.bench;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.motcua.dossiers.DossiersSchema;
import vn.motcua.local.launcher.Bench;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.DatabaseAddress;
import vn.motcua.local.platform.Folders;
import vn.motcua.local.platform.Platform;
import vn.motcua.local.platform.PlatformSettings;
import vn.motcua.local.platform.Progress;
import vn.motcua.local.traffic.history.Copies;
import vn.motcua.local.traffic.history.DossierTraffic;
import vn.motcua.local.traffic.history.HistoryPlan;

/**
 * The officials' queue over 1,000,000 tasks that wait and 5,000,000 that were done: on a PostgreSQL
 * of its own, which is made for the bench and deleted after it ({@code -Dmotcua.bench.keep=true}
 * keeps it for the next run, {@code -Dmotcua.bench.parts=look} measures only a part).
 */
public final class TasklistBench implements Bench {
  /** Now, for the bench: the history ends here, and every query asks as of this moment. */
  static final Instant NOW = ClockBench.NOW;

  private static final long OPEN = Long.getLong("motcua.bench.open", 1_000_000);
  private static final long DONE = Long.getLong("motcua.bench.done", 5_000_000);
  private static final int BASE = Integer.getInteger("motcua.bench.base", 12_000);
  private static final int COMPLETES = Integer.getInteger("motcua.bench.completes", 10_000);
  private static final String PARTS =
      System.getProperty("motcua.bench.parts", "look,search,officials,writes");
  private static final Duration SPAN = Duration.ofDays(30);
  private static final long MEBIBYTE = 1 << 20;
  private static final int DISK = 24_000;
  private static final int INDEX_DISK = 6_000;

  /** Public for the service loader. */
  public TasklistBench() {}

  @Override
  public String name() {
    return "tasklist";
  }

  @Override
  public Map<String, Figure> run(Progress progress) throws Exception {
    PlatformSettings standard = PlatformSettings.standard();
    Path home = standard.root().resolve("local/target/bench-tasklist");
    PlatformSettings settings = standard.withHome(home).withEnvironment(Map.of());
    boolean keep = Boolean.getBoolean("motcua.bench.keep");
    Platform.stop(settings, progress);
    if (!keep) {
      Folders.delete(home);
    }
    Files.createDirectories(home);
    Map<String, Figure> figures = new LinkedHashMap<>();
    try {
      DatabaseAddress database = Platform.startDatabase(settings, progress, DISK);
      fill(database, figures, progress);
      if (PARTS.contains("look")) {
        figures.putAll(new QueueLook(database, progress).measure());
      }
      if (PARTS.contains("search")) {
        URI index = Platform.startElasticsearch(settings, progress, INDEX_DISK);
        figures.putAll(new SearchLook(database, index, progress).measure());
      }
      if (PARTS.contains("officials")) {
        figures.putAll(
            new ManyOfficials(QueueUsers.addresses(database), settings, progress).measure());
      }
      if (PARTS.contains("writes")) {
        figures.putAll(writes(QueueUsers.addresses(database), progress));
      }
    } finally {
      Platform.stop(settings, progress);
      if (!keep) {
        Folders.delete(home);
      }
    }
    return figures;
  }

  private static Map<String, Figure> writes(Addresses addresses, Progress progress)
      throws Exception {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    return new ReadYourWrites(addresses, clock, COMPLETES, Duration.ofSeconds(10), progress)
        .measure();
  }

  private static void fill(
      DatabaseAddress database, Map<String, Figure> figures, Progress progress) {
    DossiersSchema.migrate(database.url(), "motcua_owner", database.ownerPassword());
    long begun = System.nanoTime();
    HistoryPlan plan = HistoryPlan.year(BASE, NOW).since(NOW.minus(SPAN));
    new DossierTraffic(database.url(), database.ownerPassword(), progress).fill(plan, List.of());
    new Copies(database.url(), database.ownerPassword(), progress).make(OPEN, DONE);
    JdbcClient jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(
                database.url(), "motcua_workers", database.workersPassword()));
    figures.put("open_tasks", count(jdbc, "readmodel.queue"));
    figures.put("free_tasks", count(jdbc, "readmodel.queue where holder is null"));
    figures.put("finished_tasks", count(jdbc, "readmodel.task where state <> 'CREATED'"));
    figures.put("dossiers", count(jdbc, "casefile.dossier"));
    long bytes = jdbc.sql("select pg_database_size(current_database())").query(Long.class).single();
    figures.put("database_mib", new Figure(bytes / MEBIBYTE, "MiB"));
    figures.put("fill_s", ClockBench.rounded((System.nanoTime() - begun) / 1e9, "s"));
    progress.say("filled: " + figures);
  }

  private static Figure count(JdbcClient jdbc, String from) {
    return new Figure(jdbc.sql("select count(*) from " + from).query(Long.class).single(), "1");
  }
}

package vn.motcua.local.bench;

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
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.dossiers.DossiersSchema;
import vn.motcua.local.launcher.Bench;
import vn.motcua.local.platform.DatabaseAddress;
import vn.motcua.local.platform.Folders;
import vn.motcua.local.platform.Platform;
import vn.motcua.local.platform.PlatformSettings;
import vn.motcua.local.platform.Progress;
import vn.motcua.local.traffic.history.DossierTraffic;
import vn.motcua.local.traffic.history.HistoryPlan;
import vn.motcua.local.traffic.history.HistoryTally;

/**
 * The legal clock and what supervisors see of it, over a province's year of 1,000,000 invented
 * dossiers, 20,000 of them in process: on a PostgreSQL of its own, which is made for the bench and
 * deleted after it ({@code -Dmotcua.bench.keep=true} keeps it for the next run).
 */
public final class ClockBench implements Bench {
  /** Now, for the bench: the history ends here, and every query asks as of this moment. */
  static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");

  /** A few more than a million come: those in process beyond the 20,000 are not written. */
  private static final int DOSSIERS = Integer.getInteger("motcua.bench.dossiers", 1_002_500);

  private static final int RUNNING_ONE_IN = 50;
  private static final Duration DETAILED = Duration.ofDays(45);
  private static final long MEBIBYTE = 1 << 20;
  private static final int DISK = 12_000;

  /** Public for the service loader. */
  public ClockBench() {}

  @Override
  public String name() {
    return "clock";
  }

  @Override
  public Map<String, Figure> run(Progress progress) throws Exception {
    Map<String, Figure> figures = new LinkedHashMap<>();
    ClockArithmetic.Result arithmetic = ClockArithmetic.measure();
    figures.put("deadlines_per_s", new Figure(Math.round(arithmetic.perSecond()), "1/s"));
    figures.put("ratio_to_day_loop", rounded(arithmetic.ratioToDayLoop(), "1"));
    PlatformSettings standard = PlatformSettings.standard();
    Path home = standard.root().resolve("local/target/bench-clock");
    PlatformSettings settings = standard.withHome(home).withEnvironment(Map.of());
    boolean keep = Boolean.getBoolean("motcua.bench.keep");
    Platform.stop(settings, progress);
    if (!keep) {
      Folders.delete(home);
    }
    Files.createDirectories(home);
    try {
      DatabaseAddress database = Platform.startDatabase(settings, progress, DISK);
      fill(database, figures, progress);
      figures.putAll(new SupervisorLook(database, at(), progress).measure());
      recompute(database, figures, progress);
    } finally {
      Platform.stop(settings, progress);
      if (!keep) {
        Folders.delete(home);
      }
    }
    return figures;
  }

  private static void fill(
      DatabaseAddress database, Map<String, Figure> figures, Progress progress) {
    DossiersSchema.migrate(database.url(), "motcua_owner", database.ownerPassword());
    long begun = System.nanoTime();
    HistoryPlan plan =
        HistoryPlan.year(DOSSIERS, NOW)
            .withRunning(DOSSIERS / RUNNING_ONE_IN)
            .detailedFrom(NOW.minus(DETAILED));
    HistoryTally tally =
        new DossierTraffic(database.url(), database.ownerPassword(), progress)
            .fill(plan, List.of());
    JdbcClient jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(
                database.url(), "motcua_workers", database.workersPassword()));
    figures.put("dossiers", count(jdbc, "casefile.dossier"));
    figures.put(
        "dossiers_in_process",
        count(jdbc, "casefile.dossier where clock_state <> 'SETTLED' and accepted_at is not null"));
    figures.put(
        "ledger_facts",
        count(
            jdbc,
            "(select from casefile.clock_fact union all select from readmodel.step_time) facts"));
    if (tally.dossiers() > 0) {
      figures.put("late_share", rounded(tally.lateShare(), "1"));
      figures.put("fill_s", rounded((System.nanoTime() - begun) / 1e9, "s"));
    }
    long bytes = jdbc.sql("select pg_database_size(current_database())").query(Long.class).single();
    figures.put("database_mib", new Figure(bytes / MEBIBYTE, "MiB"));
  }

  private static void recompute(
      DatabaseAddress database, Map<String, Figure> figures, Progress progress) {
    ClockRecompute.Result result =
        new ClockRecompute(progress, CatalogLoader.shipped().orThrow(), at())
            .run(database.url(), database.workersPassword());
    figures.put("recompute_20k_ms", new Figure(result.millis(), "ms"));
    figures.put("recomputed", new Figure(result.checked(), "1"));
    figures.put("recompute_moved", new Figure(result.moved(), "1"));
  }

  private static Clock at() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  private static Figure count(JdbcClient jdbc, String from) {
    return new Figure(jdbc.sql("select count(*) from " + from).query(Long.class).single(), "1");
  }

  static Figure rounded(double value, String unit) {
    return new Figure(Math.round(value * 10_000) / 10_000.0, unit);
  }
}

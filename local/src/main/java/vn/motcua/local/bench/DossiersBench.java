package vn.motcua.local.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.local.launcher.Bench;
import vn.motcua.local.launcher.FullStack;
import vn.motcua.local.platform.Folders;
import vn.motcua.local.platform.PartName;
import vn.motcua.local.platform.PlatformSettings;
import vn.motcua.local.platform.Progress;

/**
 * Dossiers a second from the counter to the end of their process, with case file, audit trail,
 * outbox, projection and data services, against the same BPMN driven straight through the engine's
 * client. Both with the exporter on, on the same engine, with the same number alive at once. The
 * bare engine is measured before and after, and the mean taken, so that neither side gains from a
 * warm or a full engine.
 */
public final class DossiersBench implements Bench {
  static final List<String> PROCEDURES = List.of("1.001193", "1.004837", "1.014862");
  private static final int WARM_UP = 150;
  private static final int DOSSIERS = 300;
  private static final int ALIVE = 60;
  private static final int PACED = 150;
  private static final int PER_SECOND = 5;

  /** Public for the service loader. */
  public DossiersBench() {}

  @Override
  public String name() {
    return "dossiers";
  }

  @Override
  public Map<String, Figure> run(Progress progress) throws Exception {
    PlatformSettings standard = PlatformSettings.standard();
    Path home = standard.root().resolve("local/target/bench");
    PlatformSettings settings = standard.withHome(home).withEnvironment(Map.of());
    FullStack.stop(settings, progress);
    Folders.delete(home);
    Catalog catalog = CatalogLoader.shipped().orThrow();
    try (FullStack stack = FullStack.engines(settings, progress)) {
      BareEngine engine =
          new BareEngine(
              stack.addresses(),
              PROCEDURES.stream()
                  .map(code -> catalog.procedure(new ProcedureCode(code)).orElseThrow())
                  .toList());
      progress.say("bare engine, first time: " + DOSSIERS + " dossiers");
      double before = engine.perSecond("BENCH1", WARM_UP, DOSSIERS, ALIVE);
      progress.say("bare engine: %.1f dossiers/s".formatted(before));
      stack.startWorkers();
      WholeHouse.Result house = house(stack, progress);
      stack.stop(PartName.WORKERS);
      progress.say("bare engine, second time: " + DOSSIERS + " dossiers");
      double after = engine.perSecond("BENCH2", WARM_UP, DOSSIERS, ALIVE);
      progress.say("bare engine: %.1f dossiers/s".formatted(after));
      return figures(house, before, after);
    }
  }

  private static WholeHouse.Result house(FullStack stack, Progress progress) throws Exception {
    List<ProcedureCode> codes = PROCEDURES.stream().map(ProcedureCode::new).toList();
    try (WholeHouse house = new WholeHouse(stack, codes, progress)) {
      progress.say("whole house, warming up: " + WARM_UP + " dossiers");
      house.perSecond(WARM_UP, ALIVE);
      progress.say("whole house: " + DOSSIERS + " dossiers");
      double perSecond = house.perSecond(DOSSIERS, ALIVE);
      progress.say("whole house: %.1f dossiers/s".formatted(perSecond));
      progress.say("whole house, %d dossiers at %d/s".formatted(PACED, PER_SECOND));
      return house.paced(perSecond, PACED, PER_SECOND);
    }
  }

  private static Map<String, Figure> figures(WholeHouse.Result house, double before, double after) {
    double engine = (before + after) / 2;
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("dossiers_per_s", new Figure(rounded(house.perSecond()), "1/s"));
    figures.put("engine_per_s", new Figure(rounded(engine), "1/s"));
    figures.put("ratio_to_engine", new Figure(rounded(house.perSecond() / engine), "1"));
    figures.put("record_to_row_p50_ms", new Figure(Math.round(house.median()), "ms"));
    figures.put("record_to_row_p95_ms", new Figure(Math.round(house.p95()), "ms"));
    figures.put("engine_before_per_s", new Figure(rounded(before), "1/s"));
    figures.put("engine_after_per_s", new Figure(rounded(after), "1/s"));
    figures.put("acts_per_s", new Figure(rounded(house.actsPerSecond()), "1/s"));
    return figures;
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}

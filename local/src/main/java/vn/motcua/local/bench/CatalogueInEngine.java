package vn.motcua.local.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.motcua.catalog.Catalog;
import vn.motcua.local.launcher.Bench;
import vn.motcua.local.launcher.CatalogueDeploy;
import vn.motcua.local.launcher.FullStack;
import vn.motcua.local.platform.Folders;
import vn.motcua.local.platform.PartName;
import vn.motcua.local.platform.PlatformProblem;
import vn.motcua.local.platform.PlatformSettings;
import vn.motcua.local.platform.Progress;

/** The whole catalogue on a real engine: told for the first time, told again, started with it. */
final class CatalogueInEngine {
  private static final double MEBIBYTE = 1 << 20;

  private final Catalog catalog;
  private final Progress progress;
  private final Map<String, Bench.Figure> figures = new LinkedHashMap<>();

  CatalogueInEngine(Catalog catalog, Progress progress) {
    this.catalog = catalog;
    this.progress = progress;
  }

  /**
   * @throws PlatformProblem if an engine does not come up or refuses a procedure
   */
  Map<String, Bench.Figure> measure() {
    PlatformSettings standard = PlatformSettings.standard();
    Path home = standard.root().resolve("local/target/bench");
    PlatformSettings settings = standard.withHome(home).withEnvironment(Map.of());
    FullStack.stop(settings, progress);
    Folders.delete(home);
    try (FullStack stack = FullStack.engines(settings, progress)) {
      figure("broker_rss_empty_mb", stack.residentBytes(PartName.ZEEBE) / MEBIBYTE, "MiB");
      try (CatalogueDeploy deploy = new CatalogueDeploy(stack.addresses(), progress)) {
        long begun = System.nanoTime();
        deploy.seed(catalog);
        millis("seed_cold_ms", begun);
        begun = System.nanoTime();
        demandAll(deploy);
        millis("deploy_cold_ms", begun);
      }
      figure("broker_rss_mb", stack.residentBytes(PartName.ZEEBE) / MEBIBYTE, "MiB");
      again(stack);
      stack.stop(PartName.ZEEBE);
      long begun = System.nanoTime();
      stack.restart(PartName.ZEEBE);
      millis("broker_restart_ms", begun);
      figure("broker_rss_restarted_mb", stack.residentBytes(PartName.ZEEBE) / MEBIBYTE, "MiB");
    }
    return figures;
  }

  private void demandAll(CatalogueDeploy deploy) {
    var deployment = deploy.deployPending();
    if (deployment.deployed() != catalog.procedures().size()) {
      throw new PlatformProblem("The engine refuses " + deployment.refused());
    }
  }

  /** As after a start of the workers: everything is compared, nothing is new. */
  private void again(FullStack stack) {
    try (CatalogueDeploy deploy = new CatalogueDeploy(stack.addresses(), progress)) {
      long begun = System.nanoTime();
      CatalogueDeploy.Result result = deploy.deploy(catalog);
      millis("deploy_unchanged_ms", begun);
      figure(
          "new_versions",
          (double) result.versions() + result.deployed() + deploy.repeatedVersions(),
          "1");
    }
  }

  private void millis(String name, long begun) {
    figure(name, Duration.ofNanos(System.nanoTime() - begun).toMillis(), "ms");
  }

  private void figure(String name, double value, String unit) {
    figures.put(name, new Bench.Figure(Math.round(value * 10) / 10.0, unit));
    progress.say("%s %.1f %s".formatted(name, value, unit));
  }
}

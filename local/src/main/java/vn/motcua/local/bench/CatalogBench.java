package vn.motcua.local.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.local.launcher.Bench;
import vn.motcua.local.platform.PlatformSettings;
import vn.motcua.local.platform.Progress;
import vn.motcua.processes.catalogue.CatalogueModels;
import vn.motcua.processes.check.ModelCheck;

/**
 * The whole catalogue: reading its files, compiling and checking every model, then telling a fresh
 * engine. Each of the first figures is that of the first time in a fresh Java machine, as {@code
 * catalog check} has it.
 */
public final class CatalogBench implements Bench {

  /** Public for the service loader. */
  public CatalogBench() {}

  @Override
  public String name() {
    return "catalog";
  }

  @Override
  public Map<String, Figure> run(Progress progress) throws Exception {
    Map<String, Figure> figures = new LinkedHashMap<>();
    Path folder = PlatformSettings.standard().root().resolve("catalog");
    long start = System.nanoTime();
    Catalog catalog = CatalogLoader.from(folder).orThrow();
    figures.put("load_ms", sinceMs(start));
    figures.put("procedures", new Figure(catalog.procedures().size(), "1"));
    progress.say("loaded %d procedures".formatted(catalog.procedures().size()));
    start = System.nanoTime();
    List<Integer> problems =
        CatalogueModels.of(catalog)
            .each(
                (procedure, model) -> ModelCheck.check(model).size(),
                done -> progress.say("compiled and checked " + done));
    figures.put("compile_check_ms", sinceMs(start));
    int found = problems.stream().mapToInt(Integer::intValue).sum();
    figures.put("problems", new Figure(found, "1"));
    figures.putAll(new CatalogueInEngine(catalog, progress).measure());
    return figures;
  }

  private static Figure sinceMs(long start) {
    return new Figure(Math.round((System.nanoTime() - start) / 1e6), "ms");
  }
}

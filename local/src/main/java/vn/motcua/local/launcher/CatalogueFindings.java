package vn.motcua.local.launcher;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.DrawnProcess;
import vn.motcua.catalog.LoadProblem;
import vn.motcua.catalog.LoadResult;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.catalog.Procedure;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.catalogue.CatalogueModels;
import vn.motcua.processes.check.ModelCheck;
import vn.motcua.processes.check.Severity;

/**
 * What a check of the catalogue found.
 *
 * @param open how many procedures leave each point open
 */
record CatalogueFindings(int procedures, List<String> problems, Map<String, Integer> open) {

  static CatalogueFindings of(LoadResult result) {
    return switch (result) {
      case LoadResult.Rejected rejected ->
          new CatalogueFindings(
              0, rejected.problems().stream().map(LoadProblem::toString).toList(), Map.of());
      case LoadResult.Loaded loaded -> of(loaded.catalog());
    };
  }

  private static CatalogueFindings of(Catalog catalog) {
    Map<OpenPoint, Integer> open = new EnumMap<>(OpenPoint.class);
    for (OpenPoint point : OpenPoint.values()) {
      open.put(point, 0);
    }
    for (Procedure procedure : catalog.procedures()) {
      procedure.open().forEach(point -> open.merge(point, 1, Integer::sum));
    }
    Map<String, Integer> byKey = new LinkedHashMap<>();
    open.forEach((point, count) -> byKey.put(point.key(), count));
    List<String> problems =
        CatalogueModels.of(catalog)
            .each((procedure, model) -> problems(model, catalog.drawn().get(procedure.code())))
            .stream()
            .flatMap(List::stream)
            .toList();
    return new CatalogueFindings(catalog.procedures().size(), problems, byKey);
  }

  /** Each with the file that is to be mended; of a compiled process only the code is known. */
  private static List<String> problems(CompiledProcess model, @Nullable DrawnProcess drawn) {
    return ModelCheck.check(model).stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(problem -> {
          String file = drawn == null ? model.code().value() : drawn.file();
          String place = drawn == null || problem.line() == 0 ? file : file + ":" + problem.line();
          String message = problem.message().vi();
          return "%s %s: %s [%s]".formatted(place, problem.elementId(), message, problem.rule());
        })
        .toList();
  }

  /** The open points as lines to read, the most frequent first. */
  List<String> table() {
    return open.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(entry -> "  %-14s left open by %,6d".formatted(entry.getKey(), entry.getValue()))
        .toList();
  }

  Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("procedures", procedures);
    document.put("problems", problems.size());
    document.put("open", open);
    return document;
  }
}

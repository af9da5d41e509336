package vn.motcua.local.launcher;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.LoadProblem;
import vn.motcua.catalog.LoadResult;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.catalog.Procedure;
import vn.motcua.processes.check.ModelCheck;
import vn.motcua.processes.check.Severity;
import vn.motcua.processes.compile.ProcedureCompiler;

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
    List<String> problems = new ArrayList<>();
    Map<OpenPoint, Integer> open = new EnumMap<>(OpenPoint.class);
    for (OpenPoint point : OpenPoint.values()) {
      open.put(point, 0);
    }
    for (Procedure procedure : catalog.procedures()) {
      procedure.open().forEach(point -> open.merge(point, 1, Integer::sum));
      problems.addAll(modelProblems(procedure));
    }
    Map<String, Integer> byKey = new LinkedHashMap<>();
    open.forEach((point, count) -> byKey.put(point.key(), count));
    return new CatalogueFindings(catalog.procedures().size(), problems, byKey);
  }

  private static List<String> modelProblems(Procedure procedure) {
    return ModelCheck.check(ProcedureCompiler.compile(procedure, 1)).stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .map(problem ->
            procedure.code().value() + " " + problem.elementId() + ": " + problem.message().vi())
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

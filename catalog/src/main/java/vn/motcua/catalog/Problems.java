package vn.motcua.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects problems so that all of them are reported, in the order of file and line. */
final class Problems {

  private final List<LoadProblem> found = new ArrayList<>();

  void add(YamlDocument document, String path, String message) {
    found.add(new LoadProblem(document.file(), document.line(path), path, message));
  }

  void add(String file, int line, String message) {
    found.add(new LoadProblem(file, line, "", message));
  }

  void addAll(Problems others) {
    found.addAll(others.found);
  }

  int count() {
    return found.size();
  }

  boolean none() {
    return found.isEmpty();
  }

  List<LoadProblem> sorted() {
    return found.stream()
        .sorted(Comparator.comparing(LoadProblem::file).thenComparing(LoadProblem::line))
        .distinct()
        .toList();
  }
}

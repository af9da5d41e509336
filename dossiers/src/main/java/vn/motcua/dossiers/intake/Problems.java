package vn.motcua.dossiers.intake;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.dossiers.Wording;

/** Collects everything that is wrong before anything is refused. */
final class Problems {

  private final List<IntakeProblem> found = new ArrayList<>();

  /** Adds a problem; its wording has the key {@code intake.<code>}. */
  void add(String field, String code, Object... values) {
    found.add(new IntakeProblem(field, code, Wording.text("intake." + code, values)));
  }

  void addAll(Problems others) {
    found.addAll(others.found);
  }

  void addAll(List<IntakeProblem> others) {
    found.addAll(others);
  }

  boolean none() {
    return found.isEmpty();
  }

  List<IntakeProblem> list() {
    return List.copyOf(found);
  }
}

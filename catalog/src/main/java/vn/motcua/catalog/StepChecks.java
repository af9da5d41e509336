package vn.motcua.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say about a list of steps. Works on files that break the schema too. */
final class StepChecks {

  private final YamlDocument document;
  private final Set<String> departmentKinds;
  private final Problems problems;

  StepChecks(YamlDocument document, Set<String> departmentKinds, Problems problems) {
    this.document = document;
    this.departmentKinds = departmentKinds;
    this.problems = problems;
  }

  void check() {
    JsonNode steps = document.root().get("steps");
    if (steps == null || !steps.isArray() || steps.isEmpty()) {
      return;
    }
    ids(steps);
    parallels(steps);
    order(steps);
    for (int i = 0; i < steps.size(); i++) {
      unit(steps.get(i), "/steps/" + i);
      List<JsonNode> parties = Json.list(steps.get(i), "parties", party -> party);
      for (int p = 0; p < parties.size(); p++) {
        unit(parties.get(p), "/steps/" + i + "/parties/" + p);
      }
    }
  }

  private void ids(JsonNode steps) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < steps.size(); i++) {
      String id = Json.stringOrNull(steps.get(i), "id");
      if (id != null && !seen.add(id)) {
        problems.add(document, "/steps/" + i + "/id", "Two steps have the id " + id + ".");
      }
    }
  }

  /** Steps with the same label stand together, and there are at least two of them. */
  private void parallels(JsonNode steps) {
    Set<String> closed = new HashSet<>();
    int length = 0;
    for (int i = 0; i < steps.size(); i++) {
      String label = Json.stringOrNull(steps.get(i), "parallel");
      String before = i == 0 ? null : Json.stringOrNull(steps.get(i - 1), "parallel");
      String after = i + 1 == steps.size() ? null : Json.stringOrNull(steps.get(i + 1), "parallel");
      length = Objects.equals(label, before) ? length + 1 : 1;
      if (label == null || label.equals(after)) {
        continue;
      }
      String path = "/steps/" + i + "/parallel";
      if (!closed.add(label)) {
        problems.add(document, path, "The steps parallel " + label + " do not stand together.");
      } else if (length == 1) {
        problems.add(document, path, "Only one step is parallel " + label + ".");
      }
    }
  }

  private void order(JsonNode steps) {
    if (!"receive".equals(kind(steps.get(0)))) {
      problems.add(document, "/steps/0", "The first step must be of kind receive.");
    }
    int last = steps.size() - 1;
    int end = last > 0 && "archive".equals(kind(steps.get(last))) ? last - 1 : last;
    if (!"return".equals(kind(steps.get(end)))) {
      problems.add(
          document, "/steps/" + last, "The last step must be of kind return, or archive after it.");
    }
    boolean decided = false;
    for (int i = 0; i < steps.size(); i++) {
      String kind = kind(steps.get(i));
      decided |= "decide".equals(kind);
      if ("issue".equals(kind) && !decided) {
        problems.add(document, "/steps/" + i, "Nobody decides before this document is issued.");
      }
    }
  }

  private void unit(JsonNode step, String path) {
    String unit = Json.stringOrNull(step, "unit");
    if (unit != null && UnitRef.isValid(unit)) {
      new UnitRef(unit)
          .departmentKind()
          .filter(kind -> !departmentKinds.contains(kind))
          .ifPresent(kind ->
              problems.add(document, path + "/unit", "No department has the kind " + kind + "."));
    }
  }

  private static @Nullable String kind(JsonNode step) {
    return Json.stringOrNull(step, "kind");
  }
}

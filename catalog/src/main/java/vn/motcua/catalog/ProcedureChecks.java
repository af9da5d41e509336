package vn.motcua.catalog;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a schema cannot say about a procedure. Works on files that break the schema too. */
final class ProcedureChecks {

  private static final Pattern FACT = Pattern.compile("\\bfacts\\.([A-Za-z_][A-Za-z0-9_]*)");

  private final YamlDocument document;
  private final JsonNode root;
  private final Vocabulary words;
  private final Problems problems;

  ProcedureChecks(YamlDocument document, Vocabulary words, Problems problems) {
    this.document = document;
    this.root = document.root();
    this.words = words;
    this.problems = problems;
  }

  void check() {
    place();
    vocabulary();
    flow();
    new StepChecks(document, words.departmentKinds(), problems).check();
    unique("facts");
    unique("components");
    choices();
    deadlines();
    factNames();
    openPoints();
  }

  /** Where the file came from a catalogue, its name is the code and its folder the field. */
  private void place() {
    String[] parts = document.file().split("/");
    if (parts.length != 3 || !parts[0].equals("procedures")) {
      return;
    }
    String code = Json.stringOrNull(root, "code");
    if (code != null && !parts[2].equals(code + ".yaml")) {
      problems.add(document, "/code", "The file is not named " + code + ".yaml.");
    }
    String field = Json.stringOrNull(root, "field");
    if (field != null && !parts[1].equals(field)) {
      problems.add(document, "/field", "The file does not lie in the folder " + field + ".");
    }
  }

  private void vocabulary() {
    String field = Json.stringOrNull(root, "field");
    if (field != null && !words.fields().contains(field)) {
      problems.add(document, "/field", "The field " + field + " is unknown.");
    }
    String department = Json.stringOrNull(root, "department");
    if (department != null && !words.departmentKinds().contains(department)) {
      problems.add(document, "/department", "No department has the kind " + department + ".");
    }
  }

  private void flow() {
    String name = Json.stringOrNull(root, "flow");
    Flow flow = name == null ? null : words.flows().get(name);
    if (name == null == !root.has("steps")) {
      problems.add(document, name == null ? "" : "/flow", "Either flow or steps, and not both.");
    }
    if (name != null && flow == null) {
      problems.add(document, "/flow", "The flow " + name + " is unknown.");
    }
    JsonNode budgets = root.get("budgets");
    if (budgets != null && name == null) {
      problems.add(document, "/budgets", "Budgets belong to a flow; own steps have budgetHours.");
    } else if (budgets != null && flow != null && budgets.isObject()) {
      List<String> ids = flow.steps().stream().map(Step::id).toList();
      for (String id : budgets.propertyNames()) {
        if (!ids.contains(id)) {
          problems.add(document, "/budgets/" + id, "The flow has no step " + id + ".");
        }
      }
    }
    if (Json.stringOrNull(root, "department") == null && needsDepartment(flow)) {
      problems.add(document, "", "A step is done by the department, but no department is named.");
    }
  }

  private boolean needsDepartment(@Nullable Flow flow) {
    List<String> units =
        flow == null
            ? Json.list(root, "steps", step -> Json.stringOr(step, "unit", ""))
            : flow.steps().stream().map(step -> step.unit().value()).toList();
    return units.contains("department");
  }

  private void unique(String list) {
    Set<String> seen = new HashSet<>();
    List<String> ids = Json.list(root, list, item -> Json.stringOr(item, "id", ""));
    for (int i = 0; i < ids.size(); i++) {
      if (!seen.add(ids.get(i))) {
        problems.add(
            document, "/" + list + "/" + i + "/id", "The id " + ids.get(i) + " occurs twice.");
      }
    }
  }

  private void choices() {
    List<JsonNode> facts = Json.list(root, "facts", fact -> fact);
    for (int i = 0; i < facts.size(); i++) {
      boolean choice = "choice".equals(Json.stringOrNull(facts.get(i), "type"));
      if (choice != facts.get(i).has("choices")) {
        problems.add(
            document, "/facts/" + i, "A fact of type choice has choices, and no other has.");
      }
    }
  }

  private void deadlines() {
    List<String> channels = Json.strings(root, "channels");
    List<JsonNode> rules = Json.list(root, "deadlines", rule -> rule);
    for (int i = 0; i < rules.size(); i++) {
      String unit = Json.stringOrNull(rules.get(i), "unit");
      boolean counted = unit != null && !unit.equals("same-day") && !unit.equals("other");
      if (unit != null && counted != rules.get(i).has("amount")) {
        problems.add(
            document,
            "/deadlines/" + i,
            counted ? "A limit in " + unit + " needs an amount." : unit + " has no amount.");
      }
      String channel = Json.stringOrNull(rules.get(i), "channel");
      if (channel != null && !channels.contains(channel)) {
        problems.add(
            document,
            "/deadlines/" + i + "/channel",
            "The channel " + channel + " is not offered.");
      }
    }
  }

  /** Expressions may only use facts that are asked for. */
  private void factNames() {
    Set<String> known = new TreeSet<>(Json.list(root, "facts", f -> Json.stringOr(f, "id", "")));
    expressions("deadlines", "when", known);
    expressions("fees", "when", known);
    expressions("fees", "per", known);
    expressions("components", "requiredWhen", known);
    expressions("steps", "when", known);
    String name = Json.stringOrNull(root, "flow");
    Flow flow = name == null ? null : words.flows().get(name);
    if (flow != null) {
      flow.steps().forEach(step -> expression(step.when(), "/flow", known));
    }
  }

  private void expressions(String list, String key, Set<String> known) {
    List<String> found = Json.list(root, list, item -> Json.stringOr(item, key, ""));
    for (int i = 0; i < found.size(); i++) {
      expression(found.get(i), "/" + list + "/" + i + "/" + key, known);
    }
  }

  private void expression(@Nullable String feel, String path, Set<String> known) {
    Matcher matcher = FACT.matcher(feel == null ? "" : feel);
    while (matcher.find()) {
      if (!known.contains(matcher.group(1))) {
        problems.add(document, path, "The fact " + matcher.group(1) + " is not asked for.");
      }
    }
  }

  /** What is missing must be said to be open. */
  private void openPoints() {
    List<String> open = Json.strings(root, "open");
    mustBeOpen("deadlines", OpenPoint.DEADLINE, open);
    mustBeOpen("components", OpenPoint.COMPONENTS, open);
    mustBeOpen("legalBasis", OpenPoint.LEGAL_BASIS, open);
    List<Boolean> sums = Json.list(root, "fees", fee -> fee.has("dong"));
    if ((sums.isEmpty() || sums.contains(false)) && !open.contains(OpenPoint.FEE.key())) {
      problems.add(document, "/fees", "No sum is stated, so open must name fee.");
    }
  }

  private void mustBeOpen(String list, OpenPoint point, List<String> open) {
    JsonNode items = root.get(list);
    if (items != null && items.isArray() && items.isEmpty() && !open.contains(point.key())) {
      problems.add(
          document, "/" + list, "Nothing is stated, so open must name " + point.key() + ".");
    }
  }
}

package vn.motcua.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A procedure's canonical text, cut into the sections a person edits as one. */
public final class ProcedureSections {

  /** The section of {@code flow}, {@code flowRule}, {@code budgets} and {@code steps}. */
  public static final String FLOW = "flow";

  /** Every section in the order of the file; the code is none. */
  public static final List<String> KEYS =
      List.of(
          "name",
          "field",
          "levels",
          "agency",
          "department",
          "channels",
          "online",
          "deadlines",
          "fees",
          "facts",
          "components",
          "result",
          "legalBasis",
          FLOW,
          "linkedWith",
          "effective",
          "provenance",
          "open");

  private static final List<String> FLOW_PARTS = List.of("steps", FLOW, "budgets", "flowRule");

  private ProcedureSections() {}

  /** The text of every section by its key; what the procedure does not have is missing. */
  public static Map<String, String> of(Procedure procedure) {
    Map<String, Object> tree = ProcedureWriter.tree(procedure);
    Map<String, String> sections = new LinkedHashMap<>();
    for (String key : KEYS) {
      Map<String, Object> part = new LinkedHashMap<>();
      for (String name : key.equals(FLOW) ? FLOW_PARTS : List.of(key)) {
        Object value = tree.get(name);
        if (value != null) {
          part.put(name, value);
        }
      }
      if (!part.isEmpty()) {
        sections.put(key, YamlText.of(part));
      }
    }
    return Collections.unmodifiableMap(sections);
  }
}

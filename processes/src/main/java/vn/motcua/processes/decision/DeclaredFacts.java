package vn.motcua.processes.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.contract.EngineNames;

/** The facts the submission form asks for, and the facts expressions refer to. */
public final class DeclaredFacts {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Pattern STRING = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"");
  private static final Pattern FACT = Pattern.compile("\\bfacts\\.([A-Za-z_][A-Za-z0-9_]*)");

  private DeclaredFacts() {}

  /** Ids of the facts a FEEL expression reads: {@code facts.<id>} outside of strings. */
  public static SortedSet<String> in(String feel) {
    SortedSet<String> facts = new TreeSet<>();
    Matcher matcher = FACT.matcher(STRING.matcher(feel).replaceAll("\"\""));
    while (matcher.find()) {
      facts.add(matcher.group(1));
    }
    return facts;
  }

  /**
   * Fact id → whether it must be answered.
   *
   * @throws DecisionFailed when the submission form is not JSON
   */
  public static Map<String, Boolean> of(CompiledProcess process) {
    String id = EngineNames.submissionForm(process.code());
    return process.forms().stream()
        .filter(form -> form.id().equals(id))
        .findFirst()
        .map(DeclaredFacts::read)
        .orElse(Map.of());
  }

  private static Map<String, Boolean> read(Resource form) {
    try {
      Map<String, Boolean> facts = new HashMap<>();
      for (JsonNode field : JSON.readTree(form.xml()).path("components")) {
        if (field.has("key")) {
          boolean required = "true".equals(field.path("properties").path("required").asString(""));
          facts.put(field.path("key").asString(""), required);
        }
      }
      return facts;
    } catch (JacksonException e) {
      throw new DecisionFailed(form.name() + ": " + e.getOriginalMessage());
    }
  }
}

package vn.motcua.processes.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
import vn.motcua.processes.feel.Domain;

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
    Map<String, Boolean> facts = new HashMap<>();
    for (JsonNode field : fields(process)) {
      if (field.has("key")) {
        facts.put(field.path("key").asString(""), required(field));
      }
    }
    return facts;
  }

  /**
   * FEEL path of each fact ({@code facts.<id>}) → the answers there can be.
   *
   * @throws DecisionFailed when the submission form is not JSON
   */
  public static Map<String, Domain> domains(CompiledProcess process) {
    Map<String, Domain> domains = new HashMap<>();
    for (JsonNode field : fields(process)) {
      if (field.has("key")) {
        domains.put(
            EngineNames.FACTS + "." + field.path("key").asString(""),
            domain(field, required(field)));
      }
    }
    return domains;
  }

  private static Domain domain(JsonNode field, boolean required) {
    List<String> values = new ArrayList<>();
    field.path("values").forEach(value -> values.add(value.path("value").asString("")));
    return switch (field.path("type").asString("")) {
      case "checkbox" -> Domain.any(Domain.Type.BOOLEAN, !required);
      case "number" -> Domain.any(Domain.Type.NUMBER, !required);
      default ->
          values.isEmpty()
              ? Domain.any(Domain.Type.STRING, !required)
              : Domain.oneOf(values, !required);
    };
  }

  private static boolean required(JsonNode field) {
    return "true".equals(field.path("properties").path("required").asString(""));
  }

  private static List<JsonNode> fields(CompiledProcess process) {
    String id = EngineNames.submissionForm(process.code());
    for (Resource form : process.forms()) {
      if (form.id().equals(id)) {
        try {
          return List.copyOf(JSON.readTree(form.xml()).path("components").values());
        } catch (JacksonException e) {
          throw new DecisionFailed(form.name() + ": " + e.getOriginalMessage());
        }
      }
    }
    return List.of();
  }
}

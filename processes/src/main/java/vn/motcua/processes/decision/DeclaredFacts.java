package vn.motcua.processes.decision;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.contract.EngineNames;

/** The facts the submission form asks for, and whether each must be answered. */
final class DeclaredFacts {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private DeclaredFacts() {}

  static Map<String, Boolean> of(CompiledProcess process) {
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

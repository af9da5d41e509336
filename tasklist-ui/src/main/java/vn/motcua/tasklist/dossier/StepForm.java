package vn.motcua.tasklist.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.contract.EngineNames;

/** The form-js schema of a step as it is shown: the field for a person becomes a choice. */
final class StepForm {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String NOTHING = "{\"type\":\"default\",\"components\":[]}";

  private StepForm() {}

  /** The step's schema; an empty form where the step has none. */
  static String schema(CompiledProcess process, String formId, List<Actor> specialists) {
    String schema =
        process.forms().stream()
            .filter(form -> form.id().equals(formId))
            .map(Resource::xml)
            .findFirst()
            .orElse(NOTHING);
    JsonNode tree = JSON.readTree(schema);
    for (JsonNode field : tree.path("components")) {
      if (field instanceof ObjectNode object
          && EngineNames.SPECIALIST.equals(object.path("key").asString(""))) {
        choose(object, specialists);
      }
    }
    removeHeading(tree.path("components"));
    return JSON.writeValueAsString(tree);
  }

  /** What the fields are called on screen, by their keys. */
  static Map<String, String> labels(String schema) {
    Map<String, String> labels = new LinkedHashMap<>();
    for (JsonNode field : JSON.readTree(schema).path("components")) {
      String key = field.path("key").asString("");
      if (!key.isEmpty()) {
        labels.put(key, field.path("label").asString(field.path("dateLabel").asString(key)));
      }
    }
    return labels;
  }

  /** The step's name already stands above the form. */
  private static void removeHeading(JsonNode components) {
    if (components instanceof ArrayNode array
        && !array.isEmpty()
        && array.get(0).path("id").asString("").equals("Heading")) {
      array.remove(0);
    }
  }

  private static void choose(ObjectNode field, List<Actor> specialists) {
    field.put("type", "select");
    field.put("searchable", true);
    ArrayNode values = field.putArray("values");
    for (Actor specialist : specialists) {
      values.addObject().put("label", specialist.name()).put("value", specialist.username());
    }
  }
}

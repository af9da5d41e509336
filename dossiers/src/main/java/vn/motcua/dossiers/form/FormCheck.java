package vn.motcua.dossiers.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks data against a form-js schema as the browser did: whether a field is there, of which kind
 * it is, how large or long. What the browser said is never taken for granted: conditions that hide
 * fields are computed again, a hidden field is not asked for and its value is dropped.
 */
public final class FormCheck {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final JsonNode schema;

  /**
   * @param schemaJson the form-js schema
   */
  public FormCheck(String schemaJson) {
    this.schema = JSON.readTree(schemaJson);
  }

  /** Everything that is wrong, in the order of the fields; empty when nothing is. */
  public List<FormFault> faults(Map<String, ? extends @Nullable Object> data) {
    List<FormFault> faults = new ArrayList<>();
    Shown shown = Shown.of(schema, data);
    walk(schema, shown, shown.data(), "", faults);
    return List.copyOf(faults);
  }

  /** The data without what the form does not ask for, hidden fields included. */
  public Map<String, @Nullable Object> known(Map<String, ? extends @Nullable Object> data) {
    JsonNode entered = JSON.valueToTree(data);
    JsonNode shown = Shown.of(schema, data).data();
    Map<String, @Nullable Object> seen = new LinkedHashMap<>();
    data.forEach((key, value) -> {
      if (shown.has(key)) {
        boolean whole = shown.path(key).equals(entered.path(key));
        seen.put(key, whole ? value : JSON.convertValue(shown.path(key), Object.class));
      }
    });
    Map<String, @Nullable Object> known = new LinkedHashMap<>();
    top(schema, known, seen);
    return known;
  }

  private void walk(
      JsonNode parent, Shown shown, JsonNode data, String path, List<FormFault> faults) {
    for (JsonNode field : parent.path("components")) {
      if (shown.hides(field)) {
        continue;
      }
      String type = field.path("type").asString("");
      if (type.equals("group")) {
        String own = field.path("path").asString("");
        walk(field, shown, own.isEmpty() ? data : in(data, own), path + prefix(own), faults);
      } else if (!field.path("key").asString("").isEmpty()) {
        String key = field.path("key").asString();
        FieldRules.check(field, in(data, key))
            .ifPresent(message ->
                faults.add(new FormFault(field.path("id").asString(key), path + key, message)));
      }
    }
  }

  private static void top(
      JsonNode parent,
      Map<String, @Nullable Object> known,
      Map<String, ? extends @Nullable Object> data) {
    for (JsonNode field : parent.path("components")) {
      String own = field.path("key").asString(field.path("path").asString(""));
      if (own.isEmpty()) {
        top(field, known, data);
      } else {
        String first = own.split("\\.", 2)[0];
        if (data.containsKey(first)) {
          known.put(first, data.get(first));
        }
      }
    }
  }

  /** Keys may name a path: {@code applicant.name}. */
  static JsonNode in(JsonNode data, String key) {
    JsonNode found = data;
    for (String part : key.split("\\.")) {
      found = found.path(part);
    }
    return found;
  }

  private static String prefix(String path) {
    return path.isEmpty() ? "" : path + ".";
  }
}

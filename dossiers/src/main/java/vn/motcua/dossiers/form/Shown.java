package vn.motcua.dossiers.form;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.processes.feel.Feel;

/**
 * What of a form is shown for such data, field by field in their order as the browser does it: a
 * field whose condition holds is hidden, with everything in it, and its value is gone for the
 * conditions after it.
 */
final class Shown {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, Object>> MAP = new TypeReference<>() {};

  private final ObjectNode data;
  private final Set<JsonNode> hidden = Collections.newSetFromMap(new IdentityHashMap<>());

  private Shown(ObjectNode data) {
    this.data = data;
  }

  static Shown of(JsonNode schema, Map<String, ? extends @Nullable Object> entered) {
    Shown shown = new Shown(JSON.valueToTree(entered));
    shown.fields(schema, shown.data, false);
    return shown;
  }

  /** The data without the values of hidden fields. */
  ObjectNode data() {
    return data;
  }

  boolean hides(JsonNode field) {
    return hidden.contains(field);
  }

  private void fields(JsonNode parent, JsonNode values, boolean within) {
    for (JsonNode field : parent.path("components")) {
      boolean gone = within || holds(field.path("conditional").path("hide").asString(""));
      if (gone) {
        hidden.add(field);
        remove(values, field.path("key").asString(""));
      }
      String own = field.path("path").asString("");
      fields(field, own.isEmpty() ? values : FormCheck.in(values, own), gone);
    }
  }

  private boolean holds(String condition) {
    String text = condition.strip();
    return text.startsWith("=") && Feel.isTrue(text.substring(1), JSON.convertValue(data, MAP));
  }

  private static void remove(JsonNode values, String key) {
    int last = key.lastIndexOf('.');
    JsonNode at = last < 0 ? values : FormCheck.in(values, key.substring(0, last));
    if (at instanceof ObjectNode object) {
      object.remove(key.substring(last + 1));
    }
  }
}

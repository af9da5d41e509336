package vn.motcua.local.traffic.vaadin;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a page can ask of the server, as Vaadin writes it. */
public final class Invocations {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int PROPERTIES = 1;

  private Invocations() {}

  /** An event of an element. */
  public static ObjectNode event(long node, String event, ObjectNode data) {
    ObjectNode invocation = JSON.createObjectNode();
    invocation.put("type", "event").put("node", node).put("event", event);
    invocation.set("data", data);
    return invocation;
  }

  /** A changed property of an element. */
  public static ObjectNode property(long node, String property, @Nullable Object value) {
    ObjectNode invocation = JSON.createObjectNode();
    invocation
        .put("type", "mSync")
        .put("node", node)
        .put("feature", PROPERTIES)
        .put("property", property);
    invocation.set("value", JSON.valueToTree(value));
    return invocation;
  }

  /** A call of a method of the server. */
  public static ObjectNode method(long node, String method, @Nullable Object... arguments) {
    ObjectNode invocation = JSON.createObjectNode();
    invocation
        .put("type", "publishedEventHandler")
        .put("node", node)
        .put("templateEventMethodName", method)
        .put("promise", -1);
    ArrayNode values = JSON.createArrayNode();
    for (Object argument : arguments) {
      values.add(JSON.<JsonNode>valueToTree(argument));
    }
    invocation.set("templateEventMethodArgs", values);
    return invocation;
  }

  /** What a page usually says of an event: no key held, left button, top left corner. */
  static JsonNode usual(String expression) {
    return expression.endsWith("Key")
        ? JSON.getNodeFactory().booleanNode(false)
        : JSON.getNodeFactory().numberNode(0);
  }
}

package vn.motcua.local.standins;

import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One request as it came in.
 *
 * @param answered the status it was answered with
 * @param repeated whether its key had been answered before: nothing was done again
 */
record Received(Instant at, String key, JsonNode body, int answered, boolean repeated) {

  boolean done() {
    return answered < 400 && !repeated;
  }

  JsonNode json() {
    var node = JsonMapper.shared().createObjectNode();
    node.put("at", at.toString()).put("key", key).put("answered", answered);
    node.put("repeated", repeated).set("body", body);
    return node;
  }
}

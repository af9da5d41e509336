package vn.motcua.local.standins;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a stand-in says: a status and a JSON body. */
record Answer(int status, JsonNode body) {

  static Answer problem(int status, String title, String detail) {
    return new Answer(
        status,
        JsonMapper.shared()
            .createObjectNode()
            .put("type", "about:blank")
            .put("title", title)
            .put("status", status)
            .put("detail", detail));
  }

  String mediaType() {
    return status >= 400 ? "application/problem+json" : "application/json";
  }
}

package vn.motcua.local.traffic.vaadin;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What the server answered to one request.
 *
 * @param status HTTP status; 200 also where the server refuses inside its protocol
 * @param body the answer's JSON; missing where it is none
 */
public record VaadinAnswer(int status, JsonNode body) {

  /** Whether the request was taken: no error of the protocol, no expired session. */
  public boolean isTaken() {
    return status == 200
        && body.has("changes")
        && !body.path("meta").has("appError")
        && !body.path("meta").path("sessionExpired").asBoolean(false);
  }

  /** The JavaScript the page was told to run; the data of grids come this way. */
  public List<String> told() {
    return StreamSupport.stream(body.path("execute").spliterator(), false)
        .map(JsonNode::toString)
        .toList();
  }

  /** Whether these words stand anywhere in the answer. */
  public boolean says(String words) {
    return body.toString().contains(words);
  }
}

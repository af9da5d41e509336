package vn.motcua.local.traffic.vaadin;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What the server answered to one request.
 *
 * @param status HTTP status; 200 also where the server refuses inside its protocol
 * @param body the answer's JSON; missing where it is none
 */
public record VaadinAnswer(int status, JsonNode body) {
  /** With the React router and without it. */
  private static final Pattern NAVIGATED =
      Pattern.compile("'vaadin-navigate'.*replace: false|history\\.pushState\\(");

  /**
   * Whether the request was taken: no error of the protocol, no expired session, no message out of
   * turn. An answer that changes nothing on the page, only tells it to run something, was taken,
   * too.
   */
  public boolean isTaken() {
    return status == 200
        && body.path("syncId").asLong(-1) >= 0
        && !body.path("resynchronize").asBoolean(false)
        && !body.path("meta").has("appError")
        && !body.path("meta").path("sessionExpired").asBoolean(false);
  }

  /** The JavaScript the page was told to run; the data of grids come this way. */
  public List<String> told() {
    return StreamSupport.stream(body.path("execute").spliterator(), false)
        .map(JsonNode::toString)
        .toList();
  }

  /** Rows a grid or a box was given: what stands in their columns, by the columns' own names. */
  public List<JsonNode> rows() {
    return StreamSupport.stream(body.path("execute").spliterator(), false)
        .filter(told -> told.path(told.size() - 1).asString("").contains("$connector.set("))
        .flatMap(told -> StreamSupport.stream(told.spliterator(), false))
        .filter(JsonNode::isArray)
        .flatMap(rows -> StreamSupport.stream(rows.spliterator(), false))
        .filter(row -> row.has("key"))
        .toList();
  }

  /**
   * Where the server sends the page on to, without its first slash; the new view comes with the
   * same answer, and the browser is only told to show its address.
   */
  public Optional<String> sentTo() {
    return StreamSupport.stream(body.path("execute").spliterator(), false)
        .filter(told -> NAVIGATED.matcher(told.path(told.size() - 1).asString("")).find())
        .map(told -> told.path(1).asString(""))
        .findFirst();
  }

  /** Whether these words stand anywhere in the answer. */
  public boolean says(String words) {
    return body.toString().contains(words);
  }
}

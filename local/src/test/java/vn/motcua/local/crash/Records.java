package vn.motcua.local.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The engine's exported records, asked by plain HTTP. */
public final class Records {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI elasticsearch;

  public Records(URI elasticsearch) {
    this.elasticsearch = elasticsearch;
  }

  /** How many tasks the engine completed. */
  long tasksCompleted() throws IOException, InterruptedException {
    return count("user-task", "{\"term\":{\"intent\":\"COMPLETED\"}}");
  }

  /** How many process instances the engine ever began. */
  long instancesBegun() throws IOException, InterruptedException {
    return count(
        "process-instance",
        """
        {"bool":{"filter":[{"term":{"intent":"ELEMENT_ACTIVATED"}},
          {"term":{"value.bpmnElementType":"PROCESS"}}]}}
        """);
  }

  private long count(String type, String query) throws IOException, InterruptedException {
    String index = "/zeebe-record_" + type + "_*";
    ask("POST", index + "/_refresh", "");
    return ask("POST", index + "/_count", "{\"query\":" + query + "}").path("count").asLong();
  }

  /** Every document of every index of the engine, as the text it is stored as. */
  public void each(Consumer<String> document) throws IOException, InterruptedException {
    ask("POST", "/zeebe-record*/_refresh", "");
    String body = "{\"size\":1000,\"sort\":[\"_doc\"],\"query\":{\"match_all\":{}}}";
    JsonNode page = ask("POST", "/zeebe-record*/_search?scroll=2m", body);
    while (!page.path("hits").path("hits").isEmpty()) {
      for (JsonNode hit : page.path("hits").path("hits")) {
        document.accept(hit.path("_source").toString());
      }
      String next =
          JSON.createObjectNode()
              .put("scroll", "2m")
              .put("scroll_id", page.path("_scroll_id").asString())
              .toString();
      page = ask("POST", "/_search/scroll", next);
    }
  }

  private JsonNode ask(String method, String path, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(elasticsearch.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(path + " was answered " + answer.statusCode() + ": " + answer.body());
    }
    return JSON.readTree(answer.body());
  }
}

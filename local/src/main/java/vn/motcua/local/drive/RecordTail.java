package vn.motcua.local.drive;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Follows the engine's exported records of one partition in the order of their position. Uses plain
 * HTTP on purpose: what a bench compares with must not run through the code that it measures.
 */
final class RecordTail {
  private static final int PAGE = 1_000;

  /**
   * Nanoseconds between two questions: asking without a pause is work for a machine of two cores.
   */
  private static final long PAUSE = 100_000_000L;

  /** An index that was made a moment ago has no shard that answers. */
  private static final int NOT_YET = 503;

  private static final String SEARCH =
      "/_search?ignore_unavailable=true&allow_no_indices=true&filter_path=hits.hits._source";

  /**
   * One position each: an index becomes visible on its own, so that a record of one may be seen
   * before an earlier one of another.
   */
  private static final List<String> INDICES =
      List.of(
          "/zeebe-record_process-instance_*",
          "/zeebe-record_user-task_*",
          "/zeebe-record_incident_*");

  private static final String WANTED =
      """
      {"size": %d, "sort": [{"position": "asc"}], "query": {"bool": {"filter": [
        {"range": {"position": {"gt": %d}}},
        {"bool": {"should": [
          {"terms": {"intent": ["CREATED", "SEQUENCE_FLOW_TAKEN", "ELEMENT_COMPLETED"]}},
          {"bool": {"filter": [
            {"term": {"intent": "ELEMENT_ACTIVATED"}},
            {"terms": {"value.bpmnElementType":
              ["INTERMEDIATE_CATCH_EVENT", "RECEIVE_TASK", "EVENT_BASED_GATEWAY"]}}]}}]}}]}}}
      """;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final JsonMapper json = JsonMapper.shared();
  private final URI elasticsearch;
  private long asked;
  private final Map<String, Long> positions = new HashMap<>();

  RecordTail(URI elasticsearch) {
    this.elasticsearch = elasticsearch;
  }

  /** What came since the last call, which is some time ago; empty when nothing did. */
  List<JsonNode> next() throws IOException, InterruptedException {
    LockSupport.parkNanos(asked + PAUSE - System.nanoTime());
    asked = System.nanoTime();
    post(
        "/zeebe-record_process-instance_*,zeebe-record_user-task_*,zeebe-record_incident_*/_refresh?ignore_unavailable=true&allow_no_indices=true",
        "");
    List<JsonNode> records = new ArrayList<>();
    for (String index : INDICES) {
      String body = WANTED.formatted(PAGE, positions.getOrDefault(index, -1L));
      for (JsonNode hit : json.readTree(post(index + SEARCH, body)).path("hits").path("hits")) {
        JsonNode record = hit.path("_source");
        positions.put(index, record.path("position").asLong());
        records.add(record);
      }
    }
    return records;
  }

  private String post(String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(elasticsearch.resolve(path))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(30))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() == NOT_YET) {
      return "{}";
    }
    if (answer.statusCode() != 200) {
      throw new IOException("Elasticsearch answered " + answer.statusCode() + " to " + path);
    }
    return answer.body();
  }
}

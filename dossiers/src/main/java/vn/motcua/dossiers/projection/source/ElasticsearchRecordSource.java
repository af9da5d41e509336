package vn.motcua.dossiers.projection.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.http.HttpHost;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads what the engine's Elasticsearch exporter wrote ({@code zeebe-record-*}).
 *
 * <p>Each kind is read by its gapless {@code sequence}, routed to the one shard that holds the
 * partition; before each search the indices are refreshed, so that the exporter's refresh interval
 * does not delay anybody. Variables stay in the store: they are never fetched. An answer of some
 * shards only is refused, because it would look like an end.
 *
 * @see "docs/decisions/0010"
 */
public final class ElasticsearchRecordSource implements RecordSource {

  /** The exporter's own prefix. */
  public static final String DEFAULT_PREFIX = "zeebe-record";

  private static final int CONNECT_MILLIS = 2_000;
  private static final int ANSWER_MILLIS = 10_000;
  private static final String LENIENT = "ignore_unavailable=true&allow_no_indices=true";

  private final RestClient client;
  private final ObjectMapper json;
  private final String prefix;

  public ElasticsearchRecordSource(URI address, String prefix, ObjectMapper json) {
    this.client =
        RestClient.builder(HttpHost.create(address.toString()))
            .setRequestConfigCallback(
                config -> config.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(ANSWER_MILLIS))
            .build();
    this.prefix = prefix;
    this.json = json;
  }

  @Override
  public Set<Integer> partitions() {
    String search =
        """
        {"size":0,"aggs":{"partitions":{"terms":{"field":"partitionId","size":1000}}}}
        """;
    JsonNode answer = ask("POST", "/" + alias(ValueType.PROCESS_INSTANCE) + "/_search", search);
    requireAllShards(answer);
    Set<Integer> found = new TreeSet<>();
    answer
        .path("aggregations")
        .path("partitions")
        .path("buckets")
        .forEach(bucket -> found.add(bucket.path("key").asInt()));
    return found;
  }

  @Override
  public Map<ValueType, List<EngineRecord>> read(
      int partition, Map<ValueType, Long> after, int limit) {
    List<ValueType> types = Arrays.stream(ValueType.values()).filter(after::containsKey).toList();
    requireAllShards(ask("POST", "/" + aliases(types) + "/_refresh", null));
    StringBuilder body = new StringBuilder();
    types.forEach(type -> append(body, partition, type, after.get(type), limit));
    JsonNode responses = ask("POST", "/_msearch", body.toString()).path("responses");
    Map<ValueType, List<EngineRecord>> records = new EnumMap<>(ValueType.class);
    for (int number = 0; number < types.size(); number++) {
      records.put(types.get(number), records(types.get(number), responses.path(number)));
    }
    return records;
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new SourceUnavailable("Elasticsearch's client does not close.", e);
    }
  }

  private void append(StringBuilder body, int partition, ValueType type, long after, int limit) {
    ObjectNode header = json.createObjectNode();
    header.put("index", alias(type)).put("routing", String.valueOf(partition));
    header.put("ignore_unavailable", true).put("allow_no_indices", true);
    header.put("allow_partial_search_results", false);
    ObjectNode search = json.createObjectNode();
    search.put("size", limit).put("track_total_hits", false);
    search.putArray("sort").addObject().put("sequence", "asc");
    search.putObject("_source").putArray("excludes").add("value.variables").add("authorizations");
    var filter = search.putObject("query").putObject("bool").putArray("filter");
    filter.addObject().putObject("term").put("partitionId", partition);
    filter.addObject().putObject("range").putObject("sequence").put("gt", after);
    body.append(header).append('\n').append(search).append('\n');
  }

  private static List<EngineRecord> records(ValueType type, JsonNode response) {
    if (response.path("status").asInt(0) == 404) {
      return List.of();
    }
    requireAllShards(response);
    List<EngineRecord> records = new ArrayList<>();
    for (JsonNode hit : response.path("hits").path("hits")) {
      records.add(record(type, hit.path("_source")));
    }
    return records;
  }

  private static EngineRecord record(ValueType type, JsonNode source) {
    return new EngineRecord(
        source.path("partitionId").asInt(),
        type,
        source.path("intent").asString(),
        source.path("key").asLong(),
        source.path("position").asLong(),
        source.path("sequence").asLong(),
        Instant.ofEpochMilli(source.path("timestamp").asLong()),
        source.path("value"));
  }

  private static void requireAllShards(JsonNode answer) {
    JsonNode shards = answer.path("_shards");
    if (!shards.isObject()
        || shards.path("failed").asInt(0) > 0
        || answer.path("timed_out").asBoolean(false)
        || answer.has("error")) {
      throw new SourceUnavailable("Elasticsearch answered only in part.", null);
    }
  }

  private JsonNode ask(String method, String path, @Nullable String body) {
    Request request = new Request(method, path);
    if (!path.endsWith("/_msearch")) {
      request = new Request(method, path + "?" + LENIENT);
    }
    if (body != null) {
      request.setJsonEntity(body);
    }
    try (InputStream answer = client.performRequest(request).getEntity().getContent()) {
      return json.readTree(answer);
    } catch (IOException | JacksonException e) {
      throw new SourceUnavailable("Elasticsearch does not answer.", e);
    }
  }

  private String alias(ValueType type) {
    return prefix + "-" + type.indexWord();
  }

  private String aliases(List<ValueType> types) {
    return types.stream().map(this::alias).collect(Collectors.joining(","));
  }
}

package vn.motcua.dossiers.search;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.http.HttpHost;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NStringEntity;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Elasticsearch as a place of indices: makes, fills, names and asks them. After it did not answer
 * it is left alone for some seconds, so that nobody waits for it again and again.
 *
 * @see "docs/decisions/0037"
 */
public final class SearchIndex implements AutoCloseable {

  private static final int CONNECT_MILLIS = 500;
  private static final int ANSWER_MILLIS = 3_000;
  private static final int FILL_MILLIS = 60_000;
  private static final long QUIET_NANOS = Duration.ofSeconds(5).toNanos();
  private static final int NOT_FOUND = 404;

  private final @Nullable RestClient client;
  private final ObjectMapper json = JsonMapper.shared();
  private volatile long quietSince = System.nanoTime() - QUIET_NANOS;

  private SearchIndex(@Nullable RestClient client) {
    this.client = client;
  }

  /** For questions of screens: gives up after seconds. */
  public static SearchIndex asked(URI address) {
    return new SearchIndex(client(address, ANSWER_MILLIS));
  }

  /** For whoever fills it: waits as long as a large batch takes. */
  public static SearchIndex filled(URI address) {
    return new SearchIndex(client(address, FILL_MILLIS));
  }

  /** None at all: every question goes to PostgreSQL. */
  public static SearchIndex none() {
    return new SearchIndex(null);
  }

  private static RestClient client(URI address, int answerMillis) {
    return RestClient.builder(HttpHost.create(address.toString()))
        .setRequestConfigCallback(
            config -> config.setConnectTimeout(CONNECT_MILLIS).setSocketTimeout(answerMillis))
        .build();
  }

  /**
   * Asks several questions at once.
   *
   * @return one answer each
   * @throws IndexUnavailable if it does not answer, answers in part, or has no such index
   */
  List<JsonNode> ask(String index, List<? extends JsonNode> searches) {
    if (client == null || System.nanoTime() - quietSince < QUIET_NANOS) {
      throw new IndexUnavailable("The index is left alone.", null);
    }
    StringBuilder body = new StringBuilder();
    for (JsonNode search : searches) {
      body.append("{\"index\":\"").append(index).append("\"}\n").append(search).append('\n');
    }
    try {
      List<JsonNode> answers = new ArrayList<>();
      for (JsonNode answer : send("POST", "/_msearch", body.toString()).path("responses")) {
        if (answer.has("error") || answer.path("_shards").path("failed").asInt(0) > 0) {
          throw new IndexUnavailable("The index answers with an error.", null);
        }
        answers.add(answer);
      }
      return answers;
    } catch (IOException e) {
      quietSince = System.nanoTime();
      throw new IndexUnavailable("Elasticsearch does not answer.", e);
    }
  }

  /** The indices an alias names, or those whose names match; empty where there is none. */
  List<String> named(String aliasOrPattern) {
    JsonNode found = tell("GET", "/" + aliasOrPattern + "?ignore_unavailable=true", null);
    return List.copyOf(found.propertyNames());
  }

  /** Makes an empty index. */
  void create(String index) {
    tell("PUT", "/" + index, IndexMapping.of());
  }

  /**
   * Writes documents.
   *
   * @param lines actions and documents, one a line
   * @return identities Elasticsearch refused for good
   */
  List<String> write(String lines) {
    JsonNode answer = tell("POST", "/_bulk", lines);
    List<String> refused = new ArrayList<>();
    if (answer.path("errors").asBoolean(false)) {
      for (JsonNode item : answer.path("items")) {
        JsonNode result = item.properties().iterator().next().getValue();
        int status = result.path("status").asInt();
        if (status == 429 || status >= 500) {
          throw new IndexUnavailable("Elasticsearch is overloaded.", null);
        }
        if (status >= 400 && status != NOT_FOUND) {
          refused.add(result.path("_id").asString());
        }
      }
    }
    return refused;
  }

  /** Lets a name mean this index and no other. */
  void point(String alias, String index) {
    tell("POST", "/" + index + "/_refresh", null);
    tell(
        "POST",
        "/_aliases",
        """
        {"actions":[{"remove":{"index":"*","alias":"%1$s","must_exist":false}},
         {"add":{"index":"%2$s","alias":"%1$s"}}]}
        """
            .formatted(alias, index));
  }

  void setting(String index, String name, String value) {
    tell("PUT", "/" + index + "/_settings", "{\"%s\":\"%s\"}".formatted(name, value));
  }

  void refresh(String index) {
    tell("POST", "/" + index + "/_refresh", null);
  }

  void delete(String index) {
    tell("DELETE", "/" + index + "?ignore_unavailable=true", null);
  }

  private JsonNode tell(String method, String path, @Nullable String body) {
    try {
      return send(method, path, body);
    } catch (ResponseException e) {
      if (method.equals("GET") && e.getResponse().getStatusLine().getStatusCode() == NOT_FOUND) {
        return json.createObjectNode();
      }
      throw new IndexUnavailable("Elasticsearch refuses " + method + " " + path + ".", e);
    } catch (IOException e) {
      throw new IndexUnavailable("Elasticsearch does not answer.", e);
    }
  }

  private JsonNode send(String method, String path, @Nullable String body) throws IOException {
    if (client == null) {
      throw new IOException("There is no index.");
    }
    Request request = new Request(method, path);
    if (body != null) {
      request.setEntity(new NStringEntity(body, ContentType.APPLICATION_JSON));
    }
    try (InputStream answer = client.performRequest(request).getEntity().getContent()) {
      return json.readTree(answer);
    } catch (JacksonException e) {
      throw new IOException("Elasticsearch answers something else than JSON.", e);
    }
  }

  @Override
  public void close() {
    if (client != null) {
      try {
        client.close();
      } catch (IOException e) {
        throw new IndexUnavailable("Elasticsearch's client does not close.", e);
      }
    }
  }
}

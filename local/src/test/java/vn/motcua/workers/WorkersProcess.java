package vn.motcua.workers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.standins.StandIns;

/** The packaged workers application as a process of its own, with stand-ins beside it. */
final class WorkersProcess implements AutoCloseable {

  private static final List<String> SERVICES =
      List.of(
          "population",
          "person",
          "land",
          "civil-status",
          "document",
          "notification",
          "portal",
          "payment");
  private static final Path ROOT = Path.of(System.getProperty("motcua.root", ".."));

  private final StandIns standIns;
  private final Process process;
  private final URI address;
  private final String token;
  private final Path log;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  private WorkersProcess(StandIns standIns, Process process, URI address, String token, Path log) {
    this.standIns = standIns;
    this.process = process;
    this.address = address;
    this.token = token;
    this.log = log;
  }

  /** Starts it and waits until it takes requests; the engine may still be away. */
  static WorkersProcess start(Addresses addresses) throws IOException {
    StandIns standIns = StandIns.start(0);
    int port = freePort();
    Path log = ROOT.resolve("local/target/workers-it-" + port + ".log");
    Files.createDirectories(log.getParent());
    var builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx384m",
            "-jar",
            jar().toString());
    builder.environment().putAll(environment(addresses, standIns, port));
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    var workers =
        new WorkersProcess(
            standIns,
            builder.start(),
            URI.create("http://127.0.0.1:" + port),
            addresses.apiToken(),
            log);
    try {
      workers.awaitReady();
    } catch (RuntimeException | AssertionError e) {
      workers.close();
      throw e;
    }
    return workers;
  }

  /** An environment in which only the named variable differs: null takes it away. */
  static Process startWith(Addresses addresses, String variable, @Nullable String value)
      throws IOException {
    try (StandIns standIns = StandIns.start(0)) {
      var builder =
          new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-Xmx256m",
              "-jar",
              jar().toString());
      builder.environment().putAll(environment(addresses, standIns, freePort()));
      builder.environment().remove(variable);
      if (value != null) {
        builder.environment().put(variable, value);
      }
      return builder.redirectErrorStream(true).start();
    }
  }

  HttpResponse<String> post(String path, String key, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(address.resolve(path))
            .header("Idempotency-Key", key)
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + token)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(
        HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token));
  }

  JsonNode health() throws Exception {
    return JsonMapper.shared().readTree(get("/actuator/health").body()).path("components");
  }

  /** Statuses the portal stand-in was told of a dossier, in order. */
  List<Integer> told(String dossier) throws Exception {
    var request = HttpRequest.newBuilder(standIns.address().resolve("/_received/portal"));
    List<Integer> statuses = new ArrayList<>();
    for (JsonNode one : JsonMapper.shared().readTree(send(request).body())) {
      if (one.at("/body/dossierCode").asString().equals(dossier)) {
        statuses.add(one.at("/body/status").asInt());
      }
    }
    return statuses;
  }

  /** How a service behaves from now on; an empty object: as usual. */
  void control(String service, String how) throws Exception {
    var request =
        HttpRequest.newBuilder(standIns.address().resolve("/_control/" + service))
            .PUT(HttpRequest.BodyPublishers.ofString(how));
    assertThat(send(request).statusCode()).isBetween(200, 299);
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    http.close();
    standIns.close();
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return http.send(
        request.timeout(Duration.ofMinutes(2)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private void awaitReady() {
    Awaitility.await()
        .atMost(Duration.ofMinutes(4))
        .pollInterval(Duration.ofMillis(300))
        .ignoreExceptionsInstanceOf(IOException.class)
        .untilAsserted(() -> {
          assertThat(process.isAlive()).as("see %s", log).isTrue();
          assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        });
  }

  private static Map<String, String> environment(Addresses addresses, StandIns standIns, int port) {
    Map<String, String> environment = new java.util.HashMap<>(addresses.asEnvironment());
    for (String service : SERVICES) {
      environment.put(
          "MOTCUA_" + service.toUpperCase(Locale.ROOT).replace('-', '_'),
          standIns.address(service).toString());
    }
    environment.put("SERVER_PORT", Integer.toString(port));
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    // Tests move the clock in the row, of which nothing wakes the watches.
    environment.put("MOTCUA_CLOCK_INTERVAL", "3s");
    environment.put("MOTCUA_STUCK_INTERVAL", "3s");
    return environment;
  }

  private static Path jar() throws IOException {
    try (var files = Files.list(ROOT.resolve("workers/target"))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith("-app.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("package workers first"));
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

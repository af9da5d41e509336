package vn.motcua.local.standins;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * All data services on one loopback port: {@code /<service>/<path of its contract>}. Beside them
 * {@code PUT /_control/<service>}, {@code GET} and {@code DELETE /_received/<service>} ({@code
 * ?all=true} shows repetitions and refusals too), {@code POST /_pay/<dossier code>}, {@code GET
 * /_result/<dossier code>} (the portal fetches a result), {@code GET /_health} and, where there is
 * a mailbox, {@code GET} and {@code DELETE /_mails}. State lives in memory and ends with the
 * process: these are stand-ins.
 */
public final class StandIns implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("stand-in-", 0).factory());
  private final Map<String, StandIn> services = new TreeMap<>();
  private final @Nullable IntakeDoor intake;
  private final @Nullable Mailbox mails;

  private StandIns(HttpServer server, @Nullable IntakeDoor intake, @Nullable Mailbox mails) {
    this.server = server;
    this.intake = intake;
    this.mails = mails;
    services.put("population", new StandIn("population", new Behaviour.Registry("DC")));
    services.put("person", new StandIn("person", new Behaviour.Persons()));
    services.put("land", new StandIn("land", new Behaviour.Registry("DD")));
    services.put("civil-status", new StandIn("civil-status", new Behaviour.Registry("HT")));
    services.put("document", new StandIn("document", new Behaviour.DocumentBooks()));
    services.put("notification", new StandIn("notification", new Behaviour.MessageGateway()));
    services.put("portal", new StandIn("portal", new Behaviour.Portal()));
    services.put("payment", new StandIn("payment", new Behaviour.PaymentDesk()));
  }

  /**
   * Starts all services.
   *
   * @param port loopback port; 0 takes a free one
   */
  public static StandIns start(int port) throws IOException {
    return start(port, null, null);
  }

  /** As {@link #start(int)}; payments can be reported to {@code intake}, mails looked at. */
  public static StandIns start(int port, @Nullable IntakeDoor intake, @Nullable Mailbox mails)
      throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    var standIns = new StandIns(HttpServer.create(address, 0), intake, mails);
    standIns.server.setExecutor(standIns.threads);
    standIns.server.createContext("/", standIns::handle);
    standIns.server.start();
    return standIns;
  }

  /**
   * Runs until the process ends, with a mailbox and a virus scanner. Reads MOTCUA_STANDINS_PORT,
   * MOTCUA_STANDINS_SMTP_PORT, MOTCUA_STANDINS_VIRUS_SCAN_PORT and, for payments, MOTCUA_INTAKE
   * with MOTCUA_API_TOKEN.
   */
  @SuppressWarnings("resource") // all three live as long as the process
  public static void main(String[] args) throws IOException, InterruptedException {
    Map<String, String> env = System.getenv();
    String intake = env.get("MOTCUA_INTAKE");
    String token = env.getOrDefault("MOTCUA_API_TOKEN", "");
    VirusScanner.start(port(env, "MOTCUA_STANDINS_VIRUS_SCAN_PORT"));
    start(
        port(env, "MOTCUA_STANDINS_PORT"),
        intake == null ? null : new IntakeDoor(URI.create(intake), token),
        Mailbox.start(port(env, "MOTCUA_STANDINS_SMTP_PORT")));
    new CountDownLatch(1).await();
  }

  private static int port(Map<String, String> environment, String name) {
    return Integer.parseInt(environment.getOrDefault(name, "0"));
  }

  /** The base address of one service, such as {@code population}. */
  public URI address(String service) {
    if (!services.containsKey(service)) {
      throw new IllegalArgumentException("no stand-in named " + service);
    }
    return address().resolve("/" + service);
  }

  /** The address of the server itself, for {@code /_control} and {@code /_received}. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String[] path = exchange.getRequestURI().getPath().substring(1).split("/", 2);
      String rest = path.length > 1 ? path[1] : "";
      if (path[0].equals("_mails") && mails != null) {
        mails(exchange, mails);
        return;
      }
      Answer answer =
          switch (path[0]) {
            case "_health" ->
                new Answer(200, JsonNodeFactory.instance.objectNode().put("up", true));
            case "_control" -> control(rest, body);
            case "_received" -> received(exchange, rest);
            case "_pay" -> pay(rest, body);
            case "_result" -> result(rest);
            default -> service(exchange, path[0], rest, body);
          };
      send(exchange, answer);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Answer service(HttpExchange exchange, String name, String rest, byte[] body)
      throws InterruptedException {
    StandIn service = services.get(name);
    if (service == null) {
      return unknown();
    }
    String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
    return service.handle(exchange.getRequestMethod(), "/" + rest, key, body);
  }

  private Answer control(String name, byte[] body) {
    StandIn service = services.get(name);
    if (service == null) {
      return unknown();
    }
    try {
      service.control(Control.read(JsonMapper.shared().readTree(body)));
      return new Answer(200, JsonNodeFactory.instance.objectNode());
    } catch (JacksonException | IllegalArgumentException e) {
      return Answer.problem(400, "Điều khiển không hợp lệ", String.valueOf(e.getMessage()));
    }
  }

  private Answer received(HttpExchange exchange, String name) {
    StandIn service = services.get(name);
    if (service == null) {
      return unknown();
    }
    if (exchange.getRequestMethod().equals("DELETE")) {
      service.forget();
    }
    String query = Objects.requireNonNullElse(exchange.getRequestURI().getQuery(), "");
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    service.received(query.contains("all=true")).forEach(one -> list.add(one.json()));
    return new Answer(200, list);
  }

  private static void mails(HttpExchange exchange, Mailbox mails) throws IOException {
    if (exchange.getRequestMethod().equals("DELETE")) {
      mails.forget();
    }
    send(exchange, 200, "text/plain; charset=utf-8", mails.page());
  }

  private Answer pay(String dossierCode, byte[] body) throws InterruptedException {
    if (intake == null) {
      return Answer.problem(409, "Chưa cấu hình", "MOTCUA_INTAKE is not set.");
    }
    try {
      JsonNode amount = body.length == 0 ? null : JsonMapper.shared().readTree(body);
      return intake.pay(dossierCode, amount == null ? 0 : amount.path("amountDong").asLong(0));
    } catch (IOException | JacksonException e) {
      return Answer.problem(502, "Không báo được thanh toán", "The intake API did not answer.");
    }
  }

  /** As the portal does when its applicant wants the result. */
  private Answer result(String dossierCode) throws InterruptedException {
    if (intake == null) {
      return Answer.problem(409, "Chưa cấu hình", "MOTCUA_INTAKE is not set.");
    }
    try {
      return intake.result(dossierCode);
    } catch (IOException | JacksonException e) {
      return Answer.problem(502, "Không lấy được kết quả", "The intake API did not answer.");
    }
  }

  private static Answer unknown() {
    return Answer.problem(404, "Không có dịch vụ này", "No such stand-in.");
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    send(exchange, answer.status(), answer.mediaType(), answer.body().toString());
  }

  private static void send(HttpExchange exchange, int status, String mediaType, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", mediaType);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}

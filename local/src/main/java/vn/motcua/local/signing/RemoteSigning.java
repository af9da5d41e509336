package vn.motcua.local.signing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A remote signing service as {@code remote-signing.yaml} describes it, on a loopback port. Keys
 * live in memory and end with the process: this is a stand-in.
 */
public final class RemoteSigning implements AutoCloseable {

  private static final int OK = 200;
  private static final int REFUSED = 400;
  private static final int STRANGER = 401;
  private static final int UNKNOWN = 404;

  private final HttpServer server;
  private final String token;
  private final String pin;
  private final X509Certificate authority;
  private final Map<String, Authority.Issued> keys = new ConcurrentHashMap<>();

  private RemoteSigning(HttpServer server, String token, String pin, X509Certificate authority) {
    this.server = server;
    this.token = token;
    this.pin = pin;
    this.authority = authority;
  }

  /** Starts it with keys for nobody. */
  public static RemoteSigning start(String token, String pin, X509Certificate authority)
      throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    RemoteSigning signing = new RemoteSigning(server, token, pin, authority);
    server.createContext("/", signing::handle);
    server.start();
    return signing;
  }

  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  /** Gives somebody a key. */
  public void keep(String username, Authority.Issued issued) {
    keys.put(username, issued);
  }

  private void handle(HttpExchange exchange) throws IOException {
    JsonNode question = JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes());
    if (!("Bearer " + token).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
      answer(exchange, STRANGER, Map.of("error", "access_denied"));
      return;
    }
    Authority.Issued issued = keys.get(question.path("credentialID").asString(""));
    if (issued == null) {
      answer(exchange, UNKNOWN, Map.of("error", "invalid_request"));
      return;
    }
    try {
      switch (exchange.getRequestURI().getPath()) {
        case "/csc/v2/credentials/info" -> answer(exchange, OK, info(issued));
        case "/csc/v2/signatures/signHash" -> sign(exchange, question, issued);
        default -> answer(exchange, UNKNOWN, Map.of("error", "invalid_request"));
      }
    } catch (GeneralSecurityException e) {
      answer(exchange, REFUSED, Map.of("error", "invalid_request"));
    }
  }

  private Map<String, Object> info(Authority.Issued issued) throws GeneralSecurityException {
    Base64.Encoder text = Base64.getEncoder();
    return Map.of(
        "cert",
        Map.of(
            "certificates",
            List.of(
                text.encodeToString(issued.certificate().getEncoded()),
                text.encodeToString(authority.getEncoded()))));
  }

  private void sign(HttpExchange exchange, JsonNode question, Authority.Issued issued)
      throws IOException, GeneralSecurityException {
    if (!pin.equals(question.path("SAD").asString(""))) {
      answer(exchange, REFUSED, Map.of("error", "invalid_pin"));
      return;
    }
    Signature signature = Signature.getInstance("NONEwithECDSA");
    signature.initSign(issued.keys().getPrivate());
    signature.update(Base64.getDecoder().decode(question.path("hashes").path(0).asString("")));
    answer(
        exchange,
        OK,
        Map.of("signatures", List.of(Base64.getEncoder().encodeToString(signature.sign()))));
  }

  private static void answer(HttpExchange exchange, int status, Map<String, Object> body)
      throws IOException {
    byte[] bytes = JsonMapper.shared().writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}

package vn.motcua.local.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * OpenID Connect as Keycloak speaks it to a confidential client: description, authorization code
 * with proof key (S256), signed identity token, user information. Whoever is named last signs in
 * without a form.
 */
public final class LoginService implements AutoCloseable {
  private static final String CLIENT = "motcua-tasklist";

  private final HttpServer server;
  private final RSAKey key;
  private final String secret;
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private final Map<String, String> tokens = new ConcurrentHashMap<>();
  private volatile String person = "";

  /** Starts on a free port of this machine. */
  public LoginService(String secret) throws IOException, JOSEException {
    this.secret = secret;
    this.key = new RSAKeyGenerator(2048).keyID("test").generate();
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  /** What tasklist-ui is told as MOTCUA_LOGIN_ISSUER. */
  public URI issuer() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/realms/motcua");
  }

  /** Who signs in from now on. */
  public void person(String username) {
    person = username;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().replaceFirst("^/realms/motcua", "");
    try (exchange) {
      switch (path) {
        case "/.well-known/openid-configuration" -> send(exchange, 200, description());
        case "/auth" -> authorize(exchange);
        case "/token" -> token(exchange);
        case "/certs" -> send(exchange, 200, new JWKSet(key.toPublicJWK()).toJSONObject());
        case "/userinfo" -> userInfo(exchange);
        default -> send(exchange, 404, Map.of("error", "not_found"));
      }
    }
  }

  private Map<String, Object> description() {
    Map<String, Object> says = new LinkedHashMap<>();
    says.put("issuer", issuer().toString());
    says.put("authorization_endpoint", issuer() + "/auth");
    says.put("token_endpoint", issuer() + "/token");
    says.put("jwks_uri", issuer() + "/certs");
    says.put("userinfo_endpoint", issuer() + "/userinfo");
    says.put("end_session_endpoint", issuer() + "/logout");
    says.put("response_types_supported", new String[] {"code"});
    says.put("subject_types_supported", new String[] {"public"});
    says.put("id_token_signing_alg_values_supported", new String[] {"RS256"});
    says.put("code_challenge_methods_supported", new String[] {"S256"});
    return says;
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
    if (!CLIENT.equals(asked.get("client_id"))
        || !"S256".equals(asked.get("code_challenge_method"))) {
      send(exchange, 400, Map.of("error", "invalid_request"));
      return;
    }
    String code = UUID.randomUUID().toString();
    asked.put("person", person);
    codes.put(code, asked);
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            asked.get("redirect_uri")
                + "?code="
                + code
                + "&state="
                + URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(302, -1);
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> given =
        fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    Map<String, String> asked = codes.remove(given.getOrDefault("code", ""));
    String basic =
        Base64.getEncoder()
            .encodeToString((CLIENT + ":" + secret).getBytes(StandardCharsets.UTF_8));
    boolean known =
        ("Basic " + basic).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    if (!known || asked == null || !proven(asked, given)) {
      send(exchange, 400, Map.of("error", "invalid_grant"));
      return;
    }
    String access = UUID.randomUUID().toString();
    tokens.put(access, asked.get("person"));
    send(
        exchange,
        200,
        Map.of(
            "access_token",
            access,
            "token_type",
            "Bearer",
            "expires_in",
            300,
            "scope",
            "openid profile",
            "id_token",
            identity(asked)));
  }

  private void userInfo(HttpExchange exchange) throws IOException {
    String bearer = exchange.getRequestHeaders().getFirst("Authorization");
    String username = bearer == null ? null : tokens.get(bearer.replaceFirst("^Bearer ", ""));
    if (username == null) {
      send(exchange, 401, Map.of("error", "invalid_token"));
      return;
    }
    send(exchange, 200, Map.of("sub", "id-" + username, "preferred_username", username));
  }

  private String identity(Map<String, String> asked) {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer().toString())
            .subject("id-" + asked.get("person"))
            .audience(CLIENT)
            .claim("nonce", asked.get("nonce"))
            .claim("preferred_username", asked.get("person"))
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .build();
    try {
      SignedJWT token =
          new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims);
      token.sign(new RSASSASigner(key));
      return token.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether whoever brings the code is whoever asked for it. */
  private static boolean proven(Map<String, String> asked, Map<String, String> given) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(given.getOrDefault("code_verifier", "").getBytes(StandardCharsets.US_ASCII));
      return Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString(hash)
              .equals(asked.get("code_challenge"))
          && asked.get("redirect_uri").equals(given.get("redirect_uri"));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> fields(String form) {
    return Arrays.stream(form.split("&"))
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                field -> field[0],
                field ->
                    URLDecoder.decode(field.length > 1 ? field[1] : "", StandardCharsets.UTF_8),
                (one, two) -> two,
                LinkedHashMap::new));
  }

  private static void send(HttpExchange exchange, int status, Object body) throws IOException {
    byte[] json = JsonMapper.shared().writeValueAsBytes(body);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, json.length);
    exchange.getResponseBody().write(json);
  }
}

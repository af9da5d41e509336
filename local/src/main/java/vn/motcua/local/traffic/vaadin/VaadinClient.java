package vn.motcua.local.traffic.vaadin;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One official at the tasklist, without a browser: signs in, opens views, clicks, types. Every
 * method is one request and its answer; {@link #page()} is what stands on the screen then. One
 * thread at a time.
 *
 * <p>What only a browser does (running the page's JavaScript) is left out: lists ask for their rows
 * by {@link #call}, as their elements do.
 */
public final class VaadinClient {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

  private final Session session;
  private VaadinPage page = new VaadinPage();
  private String securityKey = "";
  private int ui;
  private long syncId;
  private long clientId;

  /**
   * @param http shared by many officials; must not follow redirects
   * @param base address of the tasklist
   */
  public VaadinClient(HttpClient http, URI base) {
    this.session = new Session(http, base);
  }

  /** A client that many officials can share. */
  public static HttpClient sharedHttp() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(10))
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();
  }

  /** Signs in with the form; whether that was accepted. */
  public boolean login(String username, String password) {
    HttpResponse<String> form = get("/dang-nhap");
    Matcher token = CSRF.matcher(form.body());
    if (!token.find()) {
      return false;
    }
    HttpResponse<String> answer =
        post(
            "/dang-nhap",
            Session.fields(
                Map.of("username", username, "password", password, "_csrf", token.group(1))),
            "application/x-www-form-urlencoded",
            Map.of());
    return answer.statusCode() == 302
        && !answer.headers().firstValue("Location").orElse("").contains("dang-nhap");
  }

  /**
   * Opens a view as a new browser tab does: two requests.
   *
   * @param location the address without its first slash, with its query
   */
  public VaadinAnswer open(String location) {
    String path = location.contains("?") ? location.substring(0, location.indexOf('?')) : location;
    String query = location.contains("?") ? location.substring(location.indexOf('?') + 1) : "";
    HttpResponse<String> init =
        get("/?v-r=init&location=" + Session.encoded(path) + "&query=" + Session.encoded(query));
    if (init.statusCode() != 200 || !init.body().startsWith("{")) {
      return new VaadinAnswer(init.statusCode(), MissingNode.getInstance());
    }
    ObjectNode config = (ObjectNode) JSON.readTree(init.body()).path("appConfig");
    ObjectNode first = (ObjectNode) config.path("uidl");
    page = new VaadinPage();
    page.apply(first);
    securityKey = first.path("Vaadin-Security-Key").asString("");
    ui = config.path("v-uiId").asInt();
    syncId = first.path("syncId").asLong();
    clientId = 0;
    return navigate(location);
  }

  /** Goes to another view of the same tab. */
  public VaadinAnswer navigate(String location) {
    String path = location.contains("?") ? location.substring(0, location.indexOf('?')) : location;
    ObjectNode data = JSON.createObjectNode();
    data.put("route", path)
        .put("query", location.substring(path.length()).replaceFirst("^\\?", ""))
        .put("appShellTitle", "")
        .put("trigger", "")
        .putNull("historyState");
    return send(Invocations.event(VaadinPage.ROOT, "ui-navigate", data));
  }

  /** What stands on the screen. */
  public VaadinPage page() {
    return page;
  }

  /** Clicks. */
  public VaadinAnswer click(VaadinNode node) {
    return fire(node, "click", Map.of());
  }

  /** Tells the server of an event; what it wants to know and is not given is told as usual. */
  public VaadinAnswer fire(VaadinNode node, String event, Map<String, ?> data) {
    return send(Invocations.event(node.id(), event, eventData(node, event, data)));
  }

  /** Types or chooses: changes a property and fires the event the server listens to for it. */
  public VaadinAnswer set(VaadinNode node, String property, @Nullable Object value) {
    ArrayNode invocations = JSON.createArrayNode();
    invocations.add(Invocations.property(node.id(), property, value));
    node.listeners()
        .forEach((event, constant) -> {
          if (page.wanted(constant).contains("}" + property)) {
            invocations.add(Invocations.event(node.id(), event, eventData(node, event, Map.of())));
          }
        });
    return send(invocations);
  }

  /** Calls a method the server offers on an element, as the element's own script does. */
  public VaadinAnswer call(VaadinNode node, String method, @Nullable Object... arguments) {
    return send(Invocations.method(node.id(), method, arguments));
  }

  /** Sends an invocation as it is: also one that no page would make. */
  public VaadinAnswer send(ObjectNode invocation) {
    return send(JSON.createArrayNode().add(invocation));
  }

  /** Sends invocations as they are, in the name of this session. */
  public VaadinAnswer send(ArrayNode invocations) {
    return send(invocations, securityKey);
  }

  /** The same with another session's key, or none: a forged request. */
  public VaadinAnswer send(ArrayNode invocations, String key) {
    return send(written(invocations, key));
  }

  /** Sends a request as it was written, in the name of this session, whoever wrote it. */
  public VaadinAnswer send(Written request) {
    return read(post(request.path(), request.body(), "application/json; charset=UTF-8", Map.of()));
  }

  /** A click as this session would send it now, not sent. */
  public Written written(VaadinNode clicked) {
    ObjectNode click =
        Invocations.event(clicked.id(), "click", eventData(clicked, "click", Map.of()));
    return written(JSON.createArrayNode().add(click), securityKey);
  }

  /**
   * A request that can be sent later, again, or by somebody else.
   *
   * @param path the address with its query
   * @param body JSON
   */
  public record Written(String path, String body) {

    /** The same with another key. */
    public Written withKey(String key) {
      ObjectNode other = (ObjectNode) JSON.readTree(body);
      return new Written(path, other.put("csrfToken", key).toString());
    }
  }

  private Written written(ArrayNode invocations, String key) {
    ObjectNode body = JSON.createObjectNode();
    body.put("csrfToken", key).put("syncId", syncId).put("clientId", clientId);
    body.set("rpc", invocations);
    return new Written("/?v-r=uidl&v-uiId=" + ui, body.toString());
  }

  /** Any address, with this official's session. */
  public HttpResponse<String> get(String path) {
    return session.get(path);
  }

  /** Posts to any address, with this official's session. */
  public HttpResponse<String> post(
      String path, String body, String mediaType, Map<String, String> headers) {
    return session.post(path, body, mediaType, headers);
  }

  /** The value of a cookie the server set. */
  public @Nullable String cookie(String name) {
    return session.cookie(name);
  }

  private VaadinAnswer read(HttpResponse<String> response) {
    String body = response.body().replaceFirst("^for\\(;;\\);", "");
    if (!body.startsWith("{") && !body.startsWith("[")) {
      return new VaadinAnswer(response.statusCode(), MissingNode.getInstance());
    }
    var json = JSON.readTree(body);
    var answer = json.isArray() ? json.path(0) : json;
    VaadinAnswer read = new VaadinAnswer(response.statusCode(), answer);
    if (read.isTaken()) {
      page.apply(answer);
      syncId = answer.path("syncId").asLong(syncId);
      clientId++;
    }
    return read;
  }

  private ObjectNode eventData(VaadinNode node, String event, Map<String, ?> given) {
    ObjectNode data = JSON.createObjectNode();
    page.wanted(node.listeners().getOrDefault(event, "")).stream()
        .filter(name -> name.startsWith("event."))
        .forEach(name -> data.set(name, Invocations.usual(name)));
    given.forEach((name, value) -> data.set(name, JSON.valueToTree(value)));
    return data;
  }
}

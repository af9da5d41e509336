package vn.motcua.local.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.local.traffic.vaadin.VaadinAnswer;
import vn.motcua.local.traffic.vaadin.VaadinClient;
import vn.motcua.local.traffic.vaadin.VaadinNode;

/** One official who opens tasks, takes them and completes them, in Vaadin's own protocol. */
final class OfficialAtScreen {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String RETURN = "@v-return";

  private final VaadinClient client;
  private final Actor actor;

  OfficialAtScreen(HttpClient http, URI base, Actor actor) {
    this.client = new VaadinClient(http, base);
    this.actor = actor;
  }

  Actor actor() {
    return actor;
  }

  /** Signs in and opens the unit's queue. */
  boolean signIn(String password) {
    return client.login(actor.username(), password) && client.open("viec?tab=unit").isTaken();
  }

  /** Opens the screen of a task. */
  boolean open(TaskRow row) {
    return client.navigate("viec/" + row.taskKey()).isTaken();
  }

  /**
   * Presses "take".
   *
   * @return what stood in the way; empty when the task is the official's
   */
  Optional<String> take() {
    Optional<VaadinNode> take = takeButton();
    if (take.filter(VaadinNode::isUsable).isEmpty()) {
      return Optional.of("not to be taken: " + words("why"));
    }
    if (!client.click(take.get()).isTaken()) {
      return Optional.of("the press is not taken");
    }
    return takeButton().map(still -> "not recorded: " + words("toast"));
  }

  private Optional<VaadinNode> takeButton() {
    return client.page().find("vaadin-button", "data-key", "c");
  }

  /**
   * Presses the first outcome and answers for the form, as the page's script does.
   *
   * @return what stood in the way; empty when the task is done
   */
  Optional<String> complete(Map<String, Object> data) {
    Optional<VaadinNode> outcome = outcome();
    if (outcome.isEmpty()) {
      return Optional.of("no act is offered: " + words("why"));
    }
    VaadinAnswer asked = client.click(outcome.get());
    Optional<ObjectNode> reply = reply(asked, filled(data));
    if (reply.isEmpty()) {
      return Optional.of(asked.isTaken() ? "the form is not asked" : "the press is not taken");
    }
    VaadinAnswer told = client.send(reply.get());
    if (told.sentTo().isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        told.isTaken() ? "not recorded: " + words("toast") : "the form is not taken");
  }

  /** What the page says in the newest element of this class, without the numbers in it. */
  private String words(String css) {
    return client
        .page()
        .all()
        .filter(node -> node.hasClass(css))
        .reduce((old, late) -> late)
        .map(VaadinNode::text)
        .orElse("nothing said")
        .replaceAll("[0-9]+", "0");
  }

  private Optional<VaadinNode> outcome() {
    return client
        .page()
        .find(node -> node.hasClass("act-bar"))
        .flatMap(bar ->
            bar.all()
                .filter(node -> node.tag().equals("vaadin-button"))
                .filter(node -> node.value("theme").orElse("").contains("primary"))
                .filter(node -> !node.value("data-key").orElse("").equals("c"))
                .filter(VaadinNode::isUsable)
                .findFirst());
  }

  /** What the form wants to know, each field with the first thing it takes. */
  private Map<String, Object> filled(Map<String, Object> data) {
    Map<String, Object> all = new HashMap<>(data);
    client
        .page()
        .find(node -> node.tag().equals("motcua-form"))
        .flatMap(form -> form.value("schema"))
        .map(JSON::readTree)
        .ifPresent(schema ->
            schema
                .path("components")
                .forEach(field -> {
                  if (field.path("validate").path("required").asBoolean(false)) {
                    all.putIfAbsent(field.path("key").asString(""), value(field));
                  }
                }));
    return all;
  }

  private static Object value(JsonNode field) {
    return switch (field.path("type").asString("")) {
      case "number" -> field.path("validate").path("min").asLong(1);
      case "checkbox" -> true;
      case "datetime" -> LocalDate.now().plusDays(7).toString();
      case "select", "radio" -> field.path("values").path(0).path("value").asString("");
      default -> "Đủ điều kiện theo quy định.";
    };
  }

  /** Reads the queue again. */
  void back() {
    client.navigate("viec?tab=unit");
  }

  private static Optional<ObjectNode> reply(VaadinAnswer answer, Map<String, Object> data) {
    return StreamSupport.stream(answer.body().path("execute").spliterator(), false)
        .filter(told -> told.path(told.size() - 1).asString("").contains("this.submit("))
        .flatMap(told -> StreamSupport.stream(told.spliterator(), false))
        .filter(part -> part.has(RETURN))
        .findFirst()
        .map(part -> part.get(RETURN))
        .map(channel -> reply(channel, data));
  }

  private static ObjectNode reply(JsonNode channel, Map<String, Object> data) {
    ObjectNode reply = JSON.createObjectNode();
    reply
        .put("type", "channel")
        .put("node", channel.get(0).asLong())
        .put("channel", channel.get(1).asLong());
    reply.set("args", JSON.valueToTree(List.of(Map.of("valid", true, "data", data))));
    return reply;
  }

  /** Any of the first lines. */
  static Optional<TaskRow> any(List<TaskRow> rows, Random random) {
    return rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(random.nextInt(rows.size())));
  }
}

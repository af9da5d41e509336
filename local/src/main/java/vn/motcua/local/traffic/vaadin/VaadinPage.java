package vn.motcua.local.traffic.vaadin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The tree of elements, grown from the server's answers. */
public final class VaadinPage {
  static final long ROOT = 1;

  private final Map<Long, VaadinNode> nodes = new HashMap<>();
  private final Map<String, JsonNode> constants = new HashMap<>();

  VaadinPage() {}

  /** Everything that is on the page, in its order. */
  public Stream<VaadinNode> all() {
    return node(ROOT).all();
  }

  /** The first element that fits. */
  public Optional<VaadinNode> find(Predicate<VaadinNode> fits) {
    return all().filter(fits).findFirst();
  }

  /** The first element of this name whose words contain these. */
  public Optional<VaadinNode> find(String tag, String words) {
    return find(node -> node.tag().equals(tag) && node.text().contains(words));
  }

  /** The first element of this name with this value of an attribute or property. */
  public Optional<VaadinNode> find(String tag, String name, String value) {
    return find(
        node -> node.tag().equals(tag) && node.value(name).filter(value::equals).isPresent());
  }

  /** Every word on the page. */
  public String text() {
    return node(ROOT).text();
  }

  /** Any element the server ever told of, also one that is not on the page. */
  public VaadinNode node(long id) {
    return nodes.computeIfAbsent(id, VaadinNode::new);
  }

  /** What the server wants to know of an event: expressions, and properties after a {@code }}. */
  List<String> wanted(String constant) {
    JsonNode wanted = constants.get(constant);
    return wanted == null ? List.of() : wanted.propertyNames().stream().toList();
  }

  void apply(JsonNode answer) {
    JsonNode more = answer.path("constants");
    more.propertyNames().forEach(name -> constants.put(name, more.get(name)));
    answer.path("changes").forEach(this::change);
  }

  private void change(JsonNode change) {
    VaadinNode node = node(change.path("node").asLong());
    int feature = change.path("feat").asInt(-1);
    switch (change.path("type").asString("")) {
      case "put" -> node.put(feature, change.path("key").asString(), put(change));
      case "remove" -> node.remove(feature, change.path("key").asString());
      case "clear" -> node.clear(feature);
      case "splice" ->
          node.splice(
              feature, change.path("index").asInt(), change.path("remove").asInt(0), added(change));
      case "detach" -> nodes.remove(node.id());
      default -> {
        // "attach" says only that the node exists, which it does by now.
      }
    }
  }

  private Object put(JsonNode change) {
    return change.has("nodeValue") ? node(change.get("nodeValue").asLong()) : change.path("value");
  }

  private List<Object> added(JsonNode change) {
    List<Object> added = new ArrayList<>();
    change.path("addNodes").forEach(id -> added.add(node(id.asLong())));
    change.path("add").forEach(added::add);
    return added;
  }
}

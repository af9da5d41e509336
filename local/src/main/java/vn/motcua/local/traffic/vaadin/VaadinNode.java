package vn.motcua.local.traffic.vaadin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An element of the page as the server described it; kept up to date by every answer. */
public final class VaadinNode {
  private static final int DATA = 0;
  private static final int PROPERTIES = 1;
  private static final int CHILDREN = 2;
  private static final int ATTRIBUTES = 3;
  private static final int LISTENERS = 4;
  private static final int TEXT = 7;
  private static final int CLASSES = 11;
  private static final int VIRTUAL_CHILDREN = 24;

  private final long id;
  private final Map<Integer, Map<String, Object>> values = new LinkedHashMap<>();
  private final Map<Integer, List<Object>> lists = new LinkedHashMap<>();

  VaadinNode(long id) {
    this.id = id;
  }

  /** The server's number for it. */
  public long id() {
    return id;
  }

  /** The element's name; empty for text. */
  public String tag() {
    return string(DATA, "tag").orElse("");
  }

  /** Its attribute or property of this name. */
  public Optional<String> value(String name) {
    return string(ATTRIBUTES, name).or(() -> string(PROPERTIES, name));
  }

  /** Whether it has this CSS class. */
  public boolean hasClass(String name) {
    return list(CLASSES).stream()
        .anyMatch(one -> one instanceof JsonNode word && word.asString("").equals(name));
  }

  /** Whether the server takes events of it: visible, and not disabled. */
  public boolean isUsable() {
    return !"false".equals(string(DATA, "visible").orElse("true"))
        && string(ATTRIBUTES, "disabled").isEmpty()
        && !"true".equals(string(PROPERTIES, "disabled").orElse("false"));
  }

  /** Everything written in it, in order, parted by blanks. */
  public String text() {
    StringBuilder text = new StringBuilder();
    all().forEach(node -> node.ownText().ifPresent(words -> text.append(words).append(' ')));
    return text.toString().strip();
  }

  /** Its children, those the server keeps beside the tree (dialogs, cells of grids) last. */
  public List<VaadinNode> children() {
    return Stream.of(CHILDREN, VIRTUAL_CHILDREN)
        .flatMap(feature -> list(feature).stream())
        .filter(VaadinNode.class::isInstance)
        .map(VaadinNode.class::cast)
        .toList();
  }

  /** It and everything below it, in order. */
  public Stream<VaadinNode> all() {
    return Stream.concat(Stream.of(this), children().stream().flatMap(VaadinNode::all));
  }

  /** Names of events the server listens to, each with the constant that says what it wants. */
  Map<String, String> listeners() {
    Map<String, String> listeners = new LinkedHashMap<>();
    values
        .getOrDefault(LISTENERS, Map.of())
        .keySet()
        .forEach(event -> string(LISTENERS, event).ifPresent(hash -> listeners.put(event, hash)));
    return listeners;
  }

  void put(int feature, String key, Object value) {
    values.computeIfAbsent(feature, any -> new LinkedHashMap<>()).put(key, value);
  }

  void remove(int feature, String key) {
    values.getOrDefault(feature, new LinkedHashMap<>()).remove(key);
  }

  void splice(int feature, int index, int remove, List<Object> add) {
    List<Object> list = lists.computeIfAbsent(feature, any -> new ArrayList<>());
    int from = Math.min(index, list.size());
    list.subList(from, Math.min(from + remove, list.size())).clear();
    list.addAll(from, add);
  }

  void clear(int feature) {
    lists.remove(feature);
  }

  private Optional<String> ownText() {
    return string(TEXT, "text")
        .or(() -> tag().equals("vaadin-tooltip") ? Optional.empty() : string(PROPERTIES, "text"))
        .or(() -> string(PROPERTIES, "innerHTML"));
  }

  private Optional<String> string(int feature, String key) {
    Object value = values.getOrDefault(feature, Map.of()).get(key);
    return value instanceof JsonNode json && !json.isNull()
        ? Optional.of(json.isValueNode() ? json.asString() : json.toString())
        : Optional.empty();
  }

  private List<Object> list(int feature) {
    return lists.getOrDefault(feature, List.of());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VaadinNode node && node.id == id;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(id);
  }

  @Override
  public String toString() {
    return tag() + "#" + id;
  }
}

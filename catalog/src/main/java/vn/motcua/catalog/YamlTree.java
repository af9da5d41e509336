package vn.motcua.catalog;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds JSON from the events of a YAML parser in one pass; nothing is ever expanded. */
final class YamlTree {

  private static final int MAX_DEPTH = 20;
  private static final int MAX_PROBLEMS = 100;
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})\\.[0-9]{1,17}");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final String file;
  private final Problems problems;
  private final int before;
  private final Map<String, Integer> lines = new HashMap<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable JsonNode root;
  private int documents;
  private boolean stopped;

  YamlTree(String file, Problems problems) {
    this.file = file;
    this.problems = problems;
    this.before = problems.count();
  }

  /** A list or map that is not closed yet. */
  private static final class Open {
    final JsonNode node;
    final String path;
    @Nullable String key;

    Open(JsonNode node, String path) {
      this.node = node;
      this.path = path;
    }
  }

  /** Takes the next event; false once the rest is not worth reading. */
  boolean accept(Event event) {
    int line = event.getStartMark() == null ? 0 : event.getStartMark().getLine() + 1;
    specialties(event, line);
    switch (event.getEventId()) {
      case DocumentStart -> documents++;
      case Alias -> value(JSON.nullNode(), line);
      case Scalar -> scalar((ScalarEvent) event, line);
      case SequenceStart -> start(JSON.arrayNode(), line);
      case MappingStart -> start(JSON.objectNode(), line);
      case SequenceEnd, MappingEnd -> open.pop();
      default -> {}
    }
    return !stopped && problems.count() - before < MAX_PROBLEMS;
  }

  /** The whole file; null if it is empty. */
  @Nullable JsonNode root() {
    return root;
  }

  /** The line of every value by its JSON pointer. */
  Map<String, Integer> lines() {
    return lines;
  }

  private void specialties(Event event, int line) {
    if (event.is(Event.ID.DocumentStart) && documents > 0) {
      problems.add(file, line, "A second YAML document is not read.");
      stopped = true;
    }
    if (event instanceof AliasEvent
        || event instanceof NodeEvent node && node.getAnchor() != null) {
      problems.add(file, line, "YAML anchors and aliases are not allowed.");
    }
    if (event instanceof ScalarEvent scalar && scalar.getTag() != null
        || event instanceof CollectionStartEvent collection && collection.getTag() != null) {
      problems.add(file, line, "YAML tags are not allowed.");
    }
  }

  private void start(JsonNode node, int line) {
    Open around = open.peek();
    if (around != null && around.node.isObject() && around.key == null) {
      stop(line, "A key must be a word.");
    } else if (open.size() == MAX_DEPTH) {
      stop(line, "Nested deeper than " + MAX_DEPTH + " levels.");
    } else {
      open.push(new Open(node, value(node, line)));
    }
  }

  private void stop(int line, String message) {
    problems.add(file, line, message);
    stopped = true;
  }

  private void scalar(ScalarEvent event, int line) {
    Open around = open.peek();
    if (around == null || around.key != null || !(around.node instanceof ObjectNode object)) {
      value(json(event), line);
      return;
    }
    String key = event.getValue();
    if (object.has(key)) {
      problems.add(file, line, "The key " + key + " occurs twice.");
    }
    around.key = key;
    lines.put(around.path + "/" + escaped(key), line);
  }

  /** Puts the value where it belongs and gives its path. */
  private String value(JsonNode node, int line) {
    Open around = open.peek();
    String path = "";
    if (around == null) {
      root = node;
    } else if (around.node instanceof ArrayNode array) {
      path = around.path + "/" + array.size();
      array.add(node);
    } else if (around.node instanceof ObjectNode object && around.key != null) {
      path = around.path + "/" + escaped(around.key);
      object.set(around.key, node);
      around.key = null;
    } else {
      stop(line, "A key must be a word.");
    }
    lines.putIfAbsent(path, line);
    return path;
  }

  static String escaped(String key) {
    return key.indexOf('~') < 0 && key.indexOf('/') < 0
        ? key
        : key.replace("~", "~0").replace("/", "~1");
  }

  private static JsonNode json(ScalarEvent event) {
    String value = event.getValue();
    if (event.getScalarStyle() != ScalarStyle.PLAIN) {
      return JSON.stringNode(value);
    }
    return switch (value) {
      case "", "~", "null" -> JSON.nullNode();
      case "true" -> JSON.booleanNode(true);
      case "false" -> JSON.booleanNode(false);
      default -> number(value);
    };
  }

  private static JsonNode number(String value) {
    char first = value.charAt(0);
    if (first != '-' && (first < '0' || first > '9')) {
      return JSON.stringNode(value);
    }
    if (INTEGER.matcher(value).matches()) {
      return JSON.numberNode(Long.parseLong(value));
    }
    return DECIMAL.matcher(value).matches()
        ? JSON.numberNode(new BigDecimal(value))
        : JSON.stringNode(value);
  }
}

package vn.motcua.catalog;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML file as JSON, with the line of every value. Only the plain data part of YAML 1.2 is read:
 * aliases, anchors, tags and a second document are refused, and so is anything large or deep.
 */
record YamlDocument(String file, JsonNode root, Map<String, Integer> lines) {

  private static final int MAX_CHARACTERS = 512 * 1024;
  private static final int MAX_DEPTH = 20;
  private static final Pattern INTEGER = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
  private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,17})\\.[0-9]{1,17}");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static Optional<YamlDocument> parse(String file, String text, Problems problems) {
    if (text.length() > MAX_CHARACTERS) {
      problems.add(file, 0, "The file is larger than " + MAX_CHARACTERS + " characters.");
      return Optional.empty();
    }
    int before = problems.count();
    try {
      Yaml yaml = new Yaml(options());
      refuseSpecialties(yaml, file, text, problems);
      Node node = problems.count() > before ? null : yaml.compose(new StringReader(text));
      if (node == null) {
        if (problems.count() == before) {
          problems.add(file, 1, "The file is empty.");
        }
        return Optional.empty();
      }
      Map<String, Integer> lines = new HashMap<>();
      JsonNode root = json(node, "", file, lines, problems);
      return problems.count() > before
          ? Optional.empty()
          : Optional.of(new YamlDocument(file, root, lines));
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      problems.add(file, line, "Not YAML: " + e.getProblem() + ".");
    } catch (YAMLException e) {
      problems.add(file, 0, "Not YAML: " + e.getMessage());
    }
    return Optional.empty();
  }

  /** The line of a JSON pointer, or of the nearest thing around it. */
  int line(String path) {
    String at = path;
    while (!lines.containsKey(at) && !at.isEmpty()) {
      at = at.substring(0, at.lastIndexOf('/'));
    }
    return lines.getOrDefault(at, 1);
  }

  private static LoaderOptions options() {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MAX_CHARACTERS);
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setMaxAliasesForCollections(0);
    options.setAllowDuplicateKeys(false);
    return options;
  }

  private static void refuseSpecialties(Yaml yaml, String file, String text, Problems problems) {
    int documents = 0;
    for (Event event : yaml.parse(new StringReader(text))) {
      int line = event.getStartMark() == null ? 0 : event.getStartMark().getLine() + 1;
      if (event.is(Event.ID.DocumentStart) && ++documents > 1) {
        problems.add(file, line, "A second YAML document is not read.");
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
  }

  private static JsonNode json(
      Node node, String path, String file, Map<String, Integer> lines, Problems problems) {
    lines.putIfAbsent(path, node.getStartMark().getLine() + 1);
    return switch (node) {
      case ScalarNode scalar -> scalar(scalar);
      case SequenceNode sequence -> {
        ArrayNode array = JSON.arrayNode();
        for (Node item : sequence.getValue()) {
          array.add(json(item, path + "/" + array.size(), file, lines, problems));
        }
        yield array;
      }
      case MappingNode mapping -> {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
          entry(object, tuple, path, file, lines, problems);
        }
        yield object;
      }
      default -> throw new YAMLException("Unknown kind of YAML node.");
    };
  }

  private static void entry(
      ObjectNode object,
      NodeTuple tuple,
      String path,
      String file,
      Map<String, Integer> lines,
      Problems problems) {
    int line = tuple.getKeyNode().getStartMark().getLine() + 1;
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      problems.add(file, line, "A key must be a word.");
      return;
    }
    if (object.has(key.getValue())) {
      problems.add(file, line, "The key " + key.getValue() + " occurs twice.");
    }
    String at = path + "/" + escaped(key.getValue());
    lines.put(at, line);
    object.set(key.getValue(), json(tuple.getValueNode(), at, file, lines, problems));
  }

  static String escaped(String key) {
    return key.replace("~", "~0").replace("/", "~1");
  }

  private static JsonNode scalar(ScalarNode node) {
    String value = node.getValue();
    if (node.getScalarStyle() != ScalarStyle.PLAIN) {
      return JSON.stringNode(value);
    }
    return switch (value) {
      case "", "~", "null" -> JSON.nullNode();
      case "true" -> JSON.booleanNode(true);
      case "false" -> JSON.booleanNode(false);
      default -> {
        if (INTEGER.matcher(value).matches()) {
          yield JSON.numberNode(Long.parseLong(value));
        }
        yield DECIMAL.matcher(value).matches()
            ? JSON.numberNode(new BigDecimal(value))
            : JSON.stringNode(value);
      }
    };
  }
}

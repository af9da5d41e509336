package vn.motcua.catalog;

import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.reader.ReaderException;
import tools.jackson.databind.JsonNode;

/**
 * A YAML file as JSON, with the line of every value. Only the plain data part of YAML 1.2 is read:
 * aliases, anchors, tags and a second document are refused, and so is anything large or deep.
 */
record YamlDocument(String file, JsonNode root, Map<String, Integer> lines) {

  /** The most characters a file may have. */
  static final int MAX_CHARACTERS = 512 * 1024;

  static Optional<YamlDocument> parse(String file, String text, Problems problems) {
    if (text.length() > MAX_CHARACTERS) {
      problems.add(
          file,
          lineAt(text, MAX_CHARACTERS),
          "The file is larger than " + MAX_CHARACTERS + " characters; it is not read from here.");
      return Optional.empty();
    }
    int before = problems.count();
    YamlTree tree = new YamlTree(file, problems);
    try {
      for (Event event : new Yaml(options()).parse(new StringReader(text))) {
        if (!tree.accept(event)) {
          break;
        }
      }
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
      problems.add(file, line, "Not YAML: " + e.getProblem() + ".");
    } catch (ReaderException e) {
      problems.add(file, lineAt(text, e.getPosition()), "Not YAML: " + e.getMessage());
    } catch (YAMLException e) {
      problems.add(file, 0, "Not YAML: " + e.getMessage());
    }
    JsonNode root = tree.root();
    if (root == null && problems.count() == before) {
      problems.add(file, 1, "The file is empty.");
    }
    return root == null || problems.count() > before
        ? Optional.empty()
        : Optional.of(new YamlDocument(file, root, tree.lines()));
  }

  /** The line, from 1, of a position in a text. */
  static int lineAt(String text, int position) {
    int line = 1;
    for (int i = 0; i < Math.min(position, text.length()); i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    return line;
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
    return options;
  }

  static String escaped(String key) {
    return YamlTree.escaped(key);
  }
}

package vn.motcua.catalog;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes maps, lists, texts, numbers and truth values as block YAML, always the same way. Two
 * spaces, one line a value; texts are plain where nothing could misread them, else double-quoted.
 */
final class YamlText {

  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}/(][^\\p{Cntrl}#:\\\\\\x{80}-\\x{9f}\\x{2028}\\x{2029}\\x{feff}]*");
  private static final Pattern WORD = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

  private final StringBuilder out = new StringBuilder();

  private YamlText() {}

  static String of(Map<String, Object> root) {
    YamlText text = new YamlText();
    text.map(root, 0, false);
    return text.out.toString();
  }

  private void map(Map<?, ?> map, int depth, boolean inItem) {
    boolean first = inItem;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (!first) {
        indent(depth);
      }
      first = false;
      out.append(entry.getKey()).append(':');
      value(entry.getValue(), depth);
    }
  }

  private void value(Object value, int depth) {
    switch (value) {
      case Map<?, ?> map when map.isEmpty() -> out.append(" {}\n");
      case Map<?, ?> map -> {
        out.append('\n');
        map(map, depth + 1, false);
      }
      case List<?> list when list.isEmpty() -> out.append(" []\n");
      case List<?> list -> {
        out.append('\n');
        list.forEach(item -> item(item, depth + 1));
      }
      default -> out.append(' ').append(scalar(value)).append('\n');
    }
  }

  private void item(Object item, int depth) {
    indent(depth);
    out.append("- ");
    if (item instanceof Map<?, ?> map && !map.isEmpty()) {
      map(map, depth + 1, true);
    } else {
      out.append(scalar(item)).append('\n');
    }
  }

  private void indent(int depth) {
    out.append("  ".repeat(depth));
  }

  private static String scalar(Object value) {
    return switch (value) {
      case BigDecimal number -> number.toPlainString();
      case String text -> text(text);
      default -> String.valueOf(value);
    };
  }

  private static String text(String text) {
    boolean plain =
        PLAIN.matcher(text).matches() && !WORD.matcher(text).matches() && !text.endsWith(" ");
    return plain ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || c == '\uFEFF') {
            quoted.append("\\u%04X".formatted((int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }
}

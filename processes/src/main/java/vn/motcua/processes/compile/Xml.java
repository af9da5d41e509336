package vn.motcua.processes.compile;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes indented XML with LF and nothing that changes from one run to the next. */
final class Xml {

  private final StringBuilder out =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private final Deque<String> open = new ArrayDeque<>();

  /** Opens an element; attributes alternate name and value, a null value is left out. */
  Xml open(String tag, Object... attributes) {
    start(tag, attributes);
    out.append(">\n");
    open.push(tag);
    return this;
  }

  Xml close() {
    String tag = open.pop();
    indent();
    out.append("</").append(tag).append(">\n");
    return this;
  }

  Xml empty(String tag, Object... attributes) {
    start(tag, attributes);
    out.append(" />\n");
    return this;
  }

  Xml text(String tag, String text, Object... attributes) {
    start(tag, attributes);
    out.append('>').append(escape(text)).append("</").append(tag).append(">\n");
    return this;
  }

  private void start(String tag, Object... attributes) {
    indent();
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      if (attributes[i + 1] != null) {
        String value = escape(attributes[i + 1].toString());
        out.append(' ').append(attributes[i]).append("=\"").append(value).append('"');
      }
    }
  }

  private void indent() {
    out.append("  ".repeat(open.size()));
  }

  private static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&#34;");
        case '\n' -> escaped.append("&#10;");
        case '\r' -> escaped.append("&#13;");
        case '\t' -> escaped.append("&#9;");
        default -> escaped.append(c < 0x20 ? ' ' : c);
      }
    }
    return escaped.toString();
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

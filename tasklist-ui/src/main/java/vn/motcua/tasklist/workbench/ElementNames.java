package vn.motcua.tasklist.workbench;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of a drawing's elements, so that a problem can be told without an id. */
final class ElementNames {

  private static final Pattern TAG = Pattern.compile("<(?:\\w+:)?\\w+\\s([^<>]*)>");
  private static final Pattern ID = Pattern.compile("\\bid=\"([^\"]*)\"");
  private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]*)\"");

  private ElementNames() {}

  /** Names by element id. Read leniently: the drawing may be unfinished or no XML at all. */
  static Map<String, String> of(String bpmn) {
    Map<String, String> names = new HashMap<>();
    Matcher tag = TAG.matcher(bpmn);
    while (tag.find()) {
      Matcher id = ID.matcher(tag.group(1));
      Matcher name = NAME.matcher(tag.group(1));
      if (id.find() && name.find() && !name.group(1).isBlank()) {
        names.put(id.group(1), plain(name.group(1)));
      }
    }
    return names;
  }

  private static String plain(String escaped) {
    return escaped
        .replaceAll("&#1[03];|&#xA;", " ")
        .replace("&quot;", "\"")
        .replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&apos;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}

package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.catalog.Choice;
import vn.motcua.catalog.Fact;
import vn.motcua.tasklist.shell.Texts;

/** Reads the simple FEEL of the catalogue aloud; what it does not understand it leaves as it is. */
final class Conditions {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:facts\\.)?[A-Za-z_]\\w*|\"[^\"]*\"|!=|>=|<=|[=<>]|[^\\sA-Za-z_\"!<>=]+|\\s+|!");

  private Conditions() {}

  /** {@code facts.area > 100 and facts.urgent = true} with the facts' names. */
  static String inWords(String feel, List<Fact> facts) {
    Map<String, String> words = new TreeMap<>();
    for (Fact fact : facts) {
      words.put(fact.id(), "“" + Texts.of(fact.name()) + "”");
      for (Choice choice : fact.choices()) {
        words.put('"' + choice.value() + '"', "“" + Texts.of(choice.name()) + "”");
      }
    }
    StringBuilder said = new StringBuilder();
    Matcher token = TOKEN.matcher(feel);
    while (token.find()) {
      said.append(word(token.group(), words));
    }
    return said.toString().strip();
  }

  private static String word(String token, Map<String, String> words) {
    String known = words.get(token.startsWith("facts.") ? token.substring(6) : token);
    if (known != null) {
      return known;
    }
    return switch (token) {
      case "=" -> t("catalogue.feel.is");
      case "!=" -> t("catalogue.feel.is-not");
      case ">" -> t("catalogue.feel.more");
      case ">=" -> t("catalogue.feel.at-least");
      case "<" -> t("catalogue.feel.less");
      case "<=" -> t("catalogue.feel.at-most");
      case "and", "or", "not", "true", "false", "null" -> t("catalogue.feel." + token);
      default -> token;
    };
  }
}

package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Choice;
import vn.motcua.catalog.Fact;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;

/** Reads the simple FEEL of the catalogue aloud; what it does not understand it leaves as it is. */
final class Conditions {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?:facts\\.)?[A-Za-z_]\\w*|\"[^\"]*\"|!=|>=|<=|[=<>]|[^\\sA-Za-z_\"!<>=]+|\\s+|!");
  private static final Pattern DAY = Pattern.compile("date\\(\"(\\d{4}-\\d{2}-\\d{2})\"\\)");
  private static final Pattern SPAN = Pattern.compile("\\[(\\S+?)\\.\\.(\\S+?)]");

  private Conditions() {}

  /** {@code facts.area > 100 and facts.urgent = true} with the facts' names. */
  static String inWords(String feel, List<Fact> facts) {
    Map<String, String> words = new TreeMap<>();
    for (Fact fact : facts) {
      words.put(fact.id(), "“" + Texts.of(fact.name()) + "”");
      choices(fact, words);
    }
    return said(feel, words);
  }

  /** A cell of a decision table, whose column asks for one fact: its answers have their names. */
  static String cell(String feel, List<Fact> facts, String expression) {
    Map<String, String> words = new TreeMap<>();
    for (Channel channel : Channel.values()) {
      words.put('"' + channel.name() + '"', CatalogueWords.channel(channel));
    }
    facts.stream()
        .filter(fact -> expression.equals("facts." + fact.id()))
        .forEach(fact -> choices(fact, words));
    String spans = SPAN.matcher(feel).replaceAll(t("catalogue.span", "$1", "$2"));
    return said(spans.replace(",", " or "), words);
  }

  private static void choices(Fact fact, Map<String, String> words) {
    for (Choice choice : fact.choices()) {
      words.put('"' + choice.value() + '"', "“" + Texts.of(choice.name()) + "”");
    }
  }

  private static String said(String feel, Map<String, String> words) {
    String dated = DAY.matcher(feel).replaceAll(day -> Formats.day(LocalDate.parse(day.group(1))));
    StringBuilder said = new StringBuilder();
    Matcher token = TOKEN.matcher(dated);
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

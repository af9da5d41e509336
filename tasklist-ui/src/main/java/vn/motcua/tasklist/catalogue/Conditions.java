package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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

  /** A denied question, or a question with its answer. */
  private static final Pattern TEST =
      Pattern.compile(
          "not\\(facts\\.(\\w+) ?= ?true\\)|facts\\.(\\w+) ?= ?(true|false|\"[^\"]*\")");

  private Conditions() {}

  /** {@code facts.area > 100 and facts.urgent = true} with the facts' names. */
  static String inWords(String feel, List<Fact> facts) {
    Map<String, String> words = new TreeMap<>();
    for (Fact fact : facts) {
      words.put(fact.id(), quoted(Texts.of(fact.name())));
      choices(fact, words);
    }
    StringBuilder said = new StringBuilder();
    Matcher test = TEST.matcher(feel);
    int from = 0;
    while (test.find()) {
      String name = words.get(test.group(2) == null ? test.group(1) : test.group(2));
      if (name != null) {
        said.append(said(feel.substring(from, test.start()), words))
            .append(test(test, name, words));
        from = test.end();
      }
    }
    return said.append(said(feel.substring(from), words)).toString().strip();
  }

  /** The same as a text of its own: a capital at the beginning, a single name without quotes. */
  static String sentence(String feel, List<Fact> facts) {
    String said = inWords(feel, facts);
    boolean name =
        said.length() > 2 && said.startsWith("“") && said.indexOf('”') == said.length() - 1;
    String bare = name ? said.substring(1, said.length() - 1) : said;
    return bare.isEmpty()
        ? bare
        : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
  }

  /** A question answered with yes is its name; with no, all but that; with a choice, the choice. */
  private static String test(Matcher test, String name, Map<String, String> words) {
    String answer = test.group(3);
    if (answer != null && answer.startsWith("\"")) {
      String bare = name.substring(1, name.length() - 1);
      return t("catalogue.feel.answer", bare, words.getOrDefault(answer, answer));
    }
    return "true".equals(answer) ? name : t("catalogue.feel.except", name);
  }

  private static String quoted(String name) {
    return "“" + name + "”";
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
    return said(spans.replace(",", " or "), words).strip();
  }

  private static void choices(Fact fact, Map<String, String> words) {
    for (Choice choice : fact.choices()) {
      words.put('"' + choice.value() + '"', quoted(Texts.of(choice.name())));
    }
  }

  private static String said(String feel, Map<String, String> words) {
    String dated = DAY.matcher(feel).replaceAll(day -> Formats.day(LocalDate.parse(day.group(1))));
    StringBuilder said = new StringBuilder();
    Matcher token = TOKEN.matcher(dated);
    while (token.find()) {
      said.append(word(token.group(), words));
    }
    return said.toString();
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

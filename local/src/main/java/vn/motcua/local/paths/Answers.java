package vn.motcua.local.paths;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.Procedure;
import vn.motcua.processes.decision.DeclaredFacts;

/** Answers to the questions of a procedure's form that make its expressions differ. */
final class Answers {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d{1,12}(?:\\.\\d{1,6})?");
  private static final Pattern STRING = Pattern.compile("\"([^\"\\\\]*)\"");

  private Answers() {}

  /** One answer to every question: no, the first choice, one. */
  static Map<String, Object> base(Procedure procedure) {
    Map<String, Object> base = new LinkedHashMap<>();
    procedure.facts().forEach(fact -> base.put(fact.id(), candidates(fact, List.of()).getFirst()));
    return base;
  }

  /** The facts that expressions read. */
  static Set<String> in(Collection<String> feel) {
    Set<String> facts = new TreeSet<>();
    feel.forEach(text -> facts.addAll(DeclaredFacts.in(text)));
    return facts;
  }

  /**
   * Every combination of answers to the facts these expressions read; the others keep their base.
   * Where there are more than {@code most}, each answer varies alone, and all of them together.
   */
  static List<Map<String, Object>> combinations(
      Procedure procedure, Collection<String> feel, int most) {
    Set<String> read = in(feel);
    List<Fact> varied = procedure.facts().stream().filter(f -> read.contains(f.id())).toList();
    List<Map<String, Object>> all = List.of(base(procedure));
    for (Fact fact : varied) {
      List<Map<String, Object>> more = new ArrayList<>();
      List<@Nullable Object> candidates = candidates(fact, feel);
      if ((long) all.size() * candidates.size() > most) {
        return alone(procedure, varied, feel);
      }
      for (Map<String, Object> known : all) {
        candidates.forEach(value -> more.add(changed(known, fact.id(), value)));
      }
      all = more;
    }
    return all;
  }

  private static List<Map<String, Object>> alone(
      Procedure procedure, List<Fact> varied, Collection<String> feel) {
    Map<String, Object> base = base(procedure);
    List<Map<String, Object>> all = new ArrayList<>(List.of(base));
    Map<String, Object> last = base;
    for (Fact fact : varied) {
      for (@Nullable Object value : candidates(fact, feel)) {
        all.add(changed(base, fact.id(), value));
        last = changed(last, fact.id(), value);
      }
    }
    all.add(last);
    return all;
  }

  private static Map<String, Object> changed(
      Map<String, Object> known, String fact, @Nullable Object value) {
    Map<String, Object> changed = new LinkedHashMap<>(known);
    changed.put(fact, value);
    return changed;
  }

  /** A question that need not be answered may be left open. */
  private static List<@Nullable Object> candidates(Fact fact, Collection<String> feel) {
    List<@Nullable Object> candidates = new ArrayList<>(given(fact, feel));
    if (!fact.required()) {
      candidates.add(null);
    }
    return candidates;
  }

  private static List<Object> given(Fact fact, Collection<String> feel) {
    return switch (fact.type()) {
      case BOOLEAN -> List.of(false, true);
      case CHOICE -> fact.choices().stream().<Object>map(choice -> choice.value()).toList();
      case STRING -> strings(fact, feel);
      case NUMBER -> numbers(fact, feel);
    };
  }

  private static List<Object> strings(Fact fact, Collection<String> feel) {
    Set<Object> strings = new LinkedHashSet<>(List.of("x"));
    feel.stream()
        .filter(text -> about(fact, text))
        .forEach(text -> {
          Matcher literal = STRING.matcher(text);
          while (literal.find()) {
            strings.add(literal.group(1));
          }
        });
    return List.copyOf(strings);
  }

  /** A cell of a table compares with a column's fact without naming it. */
  private static boolean about(Fact fact, String text) {
    return text.contains(fact.id()) || !text.contains("facts.");
  }

  /** The values at and beside each number that an expression compares with. */
  private static List<Object> numbers(Fact fact, Collection<String> feel) {
    Set<Object> numbers = new LinkedHashSet<>(List.of(1L));
    feel.stream()
        .filter(text -> about(fact, text))
        .forEach(text -> {
          Matcher literal = NUMBER.matcher(STRING.matcher(text).replaceAll("\"\""));
          while (literal.find()) {
            long value = (long) Double.parseDouble(literal.group());
            numbers.addAll(List.of(Math.max(0L, value - 1), value, value + 1));
          }
        });
    return List.copyOf(numbers);
  }
}

package vn.motcua.dossiers.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Fact;

/** Checks the answers of the e-form against what the procedure asks. */
final class FactCheck {

  private static final int LONGEST_TEXT = 1000;

  private FactCheck() {}

  /** Every declared fact with its value; null where an optional one was not given. */
  static Map<String, @Nullable Object> declared(
      List<Fact> facts, Map<String, @Nullable Object> given) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    facts.forEach(fact -> values.put(fact.id(), given.get(fact.id())));
    return values;
  }

  static void check(List<Fact> facts, Map<String, @Nullable Object> given, Problems problems) {
    for (Fact fact : facts) {
      Object value = given.get(fact.id());
      String field = "facts." + fact.id();
      if (value == null) {
        if (fact.required()) {
          problems.add(field, "fact-missing", fact.name().vi());
        }
      } else if (!fits(fact, value)) {
        problems.add(
            field,
            "fact-wrong",
            fact.name().vi(),
            fact.type().ordinal(),
            LONGEST_TEXT,
            choices(fact));
      }
    }
    given.keySet().stream()
        .filter(id -> facts.stream().noneMatch(fact -> fact.id().equals(id)))
        .forEach(id -> problems.add("facts." + id, "fact-unknown", id));
  }

  private static boolean fits(Fact fact, Object value) {
    return switch (fact.type()) {
      case BOOLEAN -> value instanceof Boolean;
      case NUMBER -> value instanceof Number number && Double.isFinite(number.doubleValue());
      case STRING -> value instanceof String text && text.length() <= LONGEST_TEXT;
      case CHOICE -> fact.choices().stream().anyMatch(choice -> choice.value().equals(value));
    };
  }

  /** The names the form shows; a caller of the API finds the values in the procedure. */
  private static String choices(Fact fact) {
    return String.join("; ", fact.choices().stream().map(one -> one.name().vi()).toList());
  }
}

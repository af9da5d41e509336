package vn.motcua.dossiers.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import tools.jackson.databind.JsonNode;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.Wording;

/** What a form-js schema demands of one field. */
final class FieldRules {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ().-]{6,20}");
  private static final Pattern TIME = Pattern.compile("[0-2][0-9]:[0-5][0-9].*");
  private static final Set<String> ONE_OF = Set.of("select", "radio");
  private static final Set<String> SOME_OF = Set.of("checklist", "taglist");
  private static final int LONGEST = 20_000;

  private FieldRules() {}

  /** What is wrong with the value; empty when nothing is. */
  static Optional<Text> check(JsonNode field, JsonNode value) {
    String type = field.path("type").asString("");
    JsonNode rules = field.path("validate");
    if (empty(value)) {
      return rules.path("required").asBoolean(false) ? fault("form.required") : Optional.empty();
    }
    return switch (type) {
      case "number" -> number(rules, value);
      case "textfield", "textarea" -> text(rules, value);
      case "checkbox" -> checkbox(rules, value);
      case "datetime" -> moment(field, value);
      default -> choice(type, field, value);
    };
  }

  private static boolean empty(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || value.isString() && value.asString().isBlank()
        || value.isArray() && value.isEmpty();
  }

  private static Optional<Text> number(JsonNode rules, JsonNode value) {
    BigDecimal number;
    try {
      number = new BigDecimal(value.asString().strip());
    } catch (NumberFormatException e) {
      return fault("form.wrong-type");
    }
    if (rules.has("min") && number.compareTo(bound(rules, "min")) < 0) {
      return fault("form.too-small", bound(rules, "min").toPlainString());
    }
    return rules.has("max") && number.compareTo(bound(rules, "max")) > 0
        ? fault("form.too-large", bound(rules, "max").toPlainString())
        : Optional.empty();
  }

  private static BigDecimal bound(JsonNode rules, String name) {
    return new BigDecimal(rules.path(name).asString());
  }

  private static Optional<Text> text(JsonNode rules, JsonNode value) {
    if (!value.isString() && !value.isNumber()) {
      return fault("form.wrong-type");
    }
    String text = value.asString();
    int most = rules.path("maxLength").asInt(LONGEST);
    if (text.length() > most) {
      return fault("form.too-long", most);
    }
    int least = rules.path("minLength").asInt(0);
    if (text.length() < least) {
      return fault("form.too-short", least);
    }
    return wellFormed(rules, text) ? Optional.empty() : fault("form.wrong-form");
  }

  private static boolean wellFormed(JsonNode rules, String text) {
    boolean kind =
        switch (rules.path("validationType").asString("")) {
          case "email" -> EMAIL.matcher(text).matches();
          case "phone" -> PHONE.matcher(text).matches();
          default -> true;
        };
    String pattern = rules.path("pattern").asString("");
    try {
      return kind && (pattern.isEmpty() || Pattern.compile(pattern).matcher(text).find());
    } catch (PatternSyntaxException e) {
      return kind;
    }
  }

  private static Optional<Text> checkbox(JsonNode rules, JsonNode value) {
    if (!value.isBoolean()) {
      return fault("form.wrong-type");
    }
    return rules.path("required").asBoolean(false) && !value.asBoolean()
        ? fault("form.required")
        : Optional.empty();
  }

  private static Optional<Text> moment(JsonNode field, JsonNode value) {
    String text = value.asString("");
    try {
      boolean good =
          switch (field.path("subtype").asString("date")) {
            case "time" -> TIME.matcher(text).matches();
            case "datetime" -> dateTime(text);
            default -> LocalDate.parse(text).getYear() > 0;
          };
      return good ? Optional.empty() : fault("form.wrong-type");
    } catch (DateTimeException e) {
      return fault("form.wrong-type");
    }
  }

  private static boolean dateTime(String text) {
    boolean zoned = text.endsWith("Z") || text.matches(".*[+-][0-9]{2}:?[0-9]{2}$");
    return zoned
        ? OffsetDateTime.parse(text).getYear() > 0
        : LocalDateTime.parse(text).getYear() > 0;
  }

  /** A value out of the list, where the schema has the list itself. */
  private static Optional<Text> choice(String type, JsonNode field, JsonNode value) {
    JsonNode values = field.path("values");
    if (!values.isArray()) {
      return Optional.empty();
    }
    if (ONE_OF.contains(type)) {
      return listed(values, value) ? Optional.empty() : fault("form.not-a-choice");
    }
    if (SOME_OF.contains(type)) {
      boolean good = value.isArray() && value.valueStream().allMatch(one -> listed(values, one));
      return good ? Optional.empty() : fault("form.not-a-choice");
    }
    return Optional.empty();
  }

  private static boolean listed(JsonNode values, JsonNode value) {
    return values.valueStream().anyMatch(option -> option.path("value").equals(value));
  }

  private static Optional<Text> fault(String key, Object... values) {
    return Optional.of(Wording.text(key, values));
  }
}

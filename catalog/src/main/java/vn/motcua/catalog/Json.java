package vn.motcua.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads typed values out of JSON that its schema has already accepted. */
final class Json {

  private Json() {}

  static String string(JsonNode node, String key) {
    return node.get(key).stringValue();
  }

  static @Nullable String stringOrNull(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || !value.isString() ? null : value.stringValue();
  }

  static String stringOr(JsonNode node, String key, String otherwise) {
    String value = stringOrNull(node, key);
    return value == null ? otherwise : value;
  }

  static int integer(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null ? 0 : value.intValue();
  }

  static boolean truth(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value != null && value.isBoolean() && value.booleanValue();
  }

  static @Nullable BigDecimal decimalOrNull(JsonNode node, String key) {
    JsonNode value = node.get(key);
    return value == null || !value.isNumber() ? null : value.decimalValue().stripTrailingZeros();
  }

  static @Nullable LocalDate dateOrNull(JsonNode node, String key) {
    String value = stringOrNull(node, key);
    return value == null ? null : LocalDate.parse(value);
  }

  static Text text(JsonNode node, String key) {
    JsonNode text = node.get(key);
    return new Text(string(text, "vi"), stringOrNull(text, "en"));
  }

  /** The texts of an array; an item that is no text counts as empty. */
  static List<String> strings(JsonNode node, String key) {
    return list(node, key, item -> item.isString() ? item.stringValue() : "");
  }

  /** The items of an array; none where it is missing or no array. */
  static <T> List<T> list(JsonNode node, String key, Function<JsonNode, T> read) {
    List<T> items = new ArrayList<>();
    JsonNode array = node.get(key);
    if (array != null && array.isArray()) {
      for (JsonNode item : array) {
        items.add(read.apply(item));
      }
    }
    return items;
  }

  static <E extends Enum<E>> E constant(Class<E> type, String key) {
    return Enum.valueOf(type, key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  static <E extends Enum<E>> E constant(Class<E> type, JsonNode node, String key, E otherwise) {
    String value = stringOrNull(node, key);
    return value == null ? otherwise : constant(type, value);
  }
}

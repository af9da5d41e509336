package vn.motcua.catalog.published;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Vietnamese number words up to 999: "hai mươi lăm" is 25. */
final class NumberWords {

  /** A word of a number, for use inside a pattern; "năm" (five, but also year) is one of them. */
  static final String WORD =
      "(?:không|một|mốt|hai|ba|bốn|tư|năm|lăm|nhăm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|linh|lẻ)";

  private static final Map<String, Integer> DIGITS =
      Map.ofEntries(
          Map.entry("không", 0),
          Map.entry("một", 1),
          Map.entry("mốt", 1),
          Map.entry("hai", 2),
          Map.entry("ba", 3),
          Map.entry("bốn", 4),
          Map.entry("tư", 4),
          Map.entry("năm", 5),
          Map.entry("lăm", 5),
          Map.entry("nhăm", 5),
          Map.entry("sáu", 6),
          Map.entry("bảy", 7),
          Map.entry("bẩy", 7),
          Map.entry("tám", 8),
          Map.entry("chín", 9));

  private NumberWords() {}

  /** The number, or empty where the words are no number. */
  static OptionalInt value(String words) {
    int sum = 0;
    int digit = -1;
    for (String word : Plain.tidy(words).toLowerCase(Locale.ROOT).split(" ")) {
      Integer value = DIGITS.get(word);
      if (value != null) {
        if (digit > 0) {
          return OptionalInt.empty();
        }
        digit = value;
      } else if (word.equals("mười")) {
        sum += 10;
      } else if (word.equals("mươi") && digit > 0) {
        sum += digit * 10;
        digit = -1;
      } else if (word.equals("trăm") && digit > 0) {
        sum += digit * 100;
        digit = -1;
      } else if (!word.equals("linh") && !word.equals("lẻ")) {
        return OptionalInt.empty();
      }
    }
    int number = sum + Math.max(digit, 0);
    return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
  }
}

package vn.motcua.catalog.published;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.catalog.FeeRule;

/**
 * A sum of money in a text.
 *
 * @param dong whole đồng
 * @param units what it is charged for, as written after it
 */
record Money(int start, int end, long dong, List<String> units) {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** No published fee is less; below it a thousand was lost. */
  static final long LEAST = 1_000;

  private static final Pattern SUM =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,/])(\\d{1,3}(?:[.,]\\d{3}){1,12}|\\d{1,30})(?: ?\\([\\p{L} ]{1,80}\\))?"
              + " ?(triệu đồng|nghìn đồng|ngàn đồng|tỷ đồng|việt nam đồng|đồng|đ|vnđ|vnd)(?!\\p{L})",
          FLAGS);

  private static final Pattern FOREIGN =
      Pattern.compile("\\d ?(?:usd|eur|đô la|euro)(?!\\p{L})|[$€] ?\\d", FLAGS);

  Money {
    units = List.copyOf(units);
  }

  /** Every sum in đồng, in order; sums no fee can have are left out. */
  static List<Money> in(String text) {
    List<Money> found = new ArrayList<>();
    Matcher matcher = SUM.matcher(text);
    while (matcher.find()) {
      BigInteger dong = dong(matcher);
      if (dong.compareTo(BigInteger.valueOf(FeeRule.MOST)) <= 0) {
        List<String> units = FeeUnits.after(text, matcher.end());
        found.add(new Money(matcher.start(), matcher.end(), dong.longValueExact(), units));
      }
    }
    return found;
  }

  /** The sums that are more than any fee can be, as written. */
  static List<String> tooMuch(String text) {
    return SUM.matcher(text)
        .results()
        .filter(sum -> dong(sum).compareTo(BigInteger.valueOf(FeeRule.MOST)) > 0)
        .map(sum -> sum.group())
        .toList();
  }

  /** Whether a sum in another currency is named. */
  static boolean foreign(String text) {
    return FOREIGN.matcher(text).find();
  }

  private static BigInteger dong(MatchResult sum) {
    BigInteger number = new BigInteger(sum.group(1).replace(".", "").replace(",", ""));
    return switch (sum.group(2).toLowerCase(Locale.ROOT)) {
      case "nghìn đồng", "ngàn đồng" -> number.multiply(BigInteger.valueOf(1_000));
      case "triệu đồng" -> number.multiply(BigInteger.valueOf(1_000_000));
      case "tỷ đồng" -> number.multiply(BigInteger.valueOf(1_000_000_000));
      default -> number;
    };
  }
}

package vn.motcua.catalog.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.DeadlineUnit;

/** Finds time limits in a text: "05 (năm) ngày làm việc", "không quá ba mươi ngày". */
final class Limits {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int MOST = 10_000;

  private static final String UNIT =
      "(ngày(?: l[àa]m(?: vi[ệe]c)?)?|giờ(?: làm(?: việc)?)?|tháng|năm|tuần|phút)(?![\\p{L}\\p{N}])";

  private static final Pattern IN_DIGITS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,/])([-–−]?)(\\d{1,9}(?:[.,/]\\d{1,9})?)\\s?(?:\\(([\\p{L} ]{1,40})\\)\\s?)?"
              + UNIT,
          FLAGS);
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}])("
              + NumberWords.WORD
              + "(?: "
              + NumberWords.WORD
              + "){0,4})"
              + "\\s?(?:\\((\\d{1,4})\\)\\s?)?(ngày(?: làm(?: việc)?)?|giờ(?: làm(?: việc)?)?|tháng)"
              + "(?![\\p{L}\\p{N}])",
          FLAGS);

  private static final Pattern BEFORE_CLOCK =
      Pattern.compile("(?:sau|trước|lúc|vào|đến|hồi|(?<!không )quá|khoảng) $", FLAGS);
  private static final Pattern BEFORE_VALIDITY =
      Pattern.compile(
          "(?:hiệu lực|giá trị|có thời hạn|thời hạn sử dụng|thời hạn của giấy)[\\p{L} ]{0,20}$",
          FLAGS);
  private static final Pattern BEFORE_RANGE = Pattern.compile("\\d ?(?:đến|tới|[-–−]) ?$", FLAGS);
  private static final Pattern BEFORE_NOTICE =
      Pattern.compile("(?:trước(?: ngày[^,;.]{0,40})?|ít nhất|tối thiểu)(?: là)? $", FLAGS);
  private static final Pattern AFTER_DATE = Pattern.compile("^ ?\\d", FLAGS);
  private static final Pattern AFTER_NOTICE = Pattern.compile("^,? trước (?:ngày|khi|thời)", FLAGS);
  private static final Pattern NO_DAYS_OFF =
      Pattern.compile(
          "(?:không|chưa) (?:tính|kể|bao gồm)(?: cả)?(?: các)?(?: ngày)?"
              + " (?:nghỉ|lễ|thứ bảy|thứ 7|chủ nhật)",
          FLAGS);

  private Limits() {}

  /** Every limit of a text in order. Dates, clock times and terms of validity are none. */
  static List<Limit> in(String text) {
    List<Limit> found = new ArrayList<>();
    Matcher digits = IN_DIGITS.matcher(text);
    while (digits.find()) {
      add(found, text, digits.start(), digits.end(), digits.group(4), amount(digits));
    }
    if (found.isEmpty()) {
      Matcher words = IN_WORDS.matcher(text);
      while (words.find()) {
        add(found, text, words.start(), words.end(), words.group(3), inWords(words));
      }
    }
    return found;
  }

  /** Days are working days where the statement leaves days off out. */
  static Limit withoutDaysOff(Limit limit, String statement) {
    return limit.unit() == DeadlineUnit.DAY && NO_DAYS_OFF.matcher(statement).find()
        ? new Limit(
            limit.start(),
            limit.end(),
            limit.amount(),
            DeadlineUnit.WORKING_DAY,
            "Nguồn không tính ngày nghỉ, nên hiểu là ngày làm việc.")
        : limit;
  }

  /** A counted limit, or one of no countable kind where the sum is out of bounds. */
  static Limit counted(int start, int end, long amount, DeadlineUnit unit, @Nullable String note) {
    return amount < 1 || amount > MOST
        ? new Limit(start, end, null, DeadlineUnit.OTHER, "Thời hạn " + amount + " không hợp lý.")
        : new Limit(start, end, (int) amount, unit, note);
  }

  private static void add(
      List<Limit> found, String text, int start, int end, String unitWords, Amount amount) {
    String before = text.substring(Math.max(0, start - 40), start);
    String after = text.substring(end, Math.min(text.length(), end + 20));
    String unit = unitWords.toLowerCase(Locale.ROOT);
    boolean date =
        unit.equals("tháng") && AFTER_DATE.matcher(after).find()
            || unit.equals("năm") && before.toLowerCase(Locale.ROOT).endsWith("tháng ");
    boolean clock =
        unit.equals("giờ")
            && (BEFORE_CLOCK.matcher(before).find() || AFTER_DATE.matcher(after).find());
    if (date || clock || BEFORE_VALIDITY.matcher(before).find()) {
      return;
    }
    String why = amount.problem();
    if (why == null && BEFORE_RANGE.matcher(before).find()) {
      why = "Nguồn nêu một khoảng từ … đến …, chưa rõ thời hạn.";
    } else if (why == null
        && (BEFORE_NOTICE.matcher(before).find() || AFTER_NOTICE.matcher(after).find())) {
      why = "Thời gian tính trước một sự kiện, không phải thời hạn giải quyết.";
    }
    found.add(why == null ? limit(start, end, unit, amount.value()) : other(start, end, why));
  }

  private static Limit limit(int start, int end, String unit, double value) {
    boolean whole = value == Math.rint(value);
    boolean half = !whole && value * 2 == Math.rint(value * 2);
    if (unit.startsWith("ngày l") && half) {
      return counted(
          start, end, Math.round(value * 8), DeadlineUnit.HOUR, "Nửa ngày làm việc tính là 4 giờ.");
    }
    if (!whole || unit.equals("phút")) {
      return other(start, end, "Thời hạn không phải số nguyên ngày, giờ, tháng hoặc năm.");
    }
    long amount = (long) value;
    return switch (unit) {
      case "tháng" -> counted(start, end, amount, DeadlineUnit.MONTH, null);
      case "năm" -> counted(start, end, amount, DeadlineUnit.YEAR, null);
      case "tuần" -> counted(start, end, amount * 7, DeadlineUnit.DAY, "Một tuần tính là 7 ngày.");
      case "ngày" -> counted(start, end, amount, DeadlineUnit.DAY, null);
      default ->
          counted(
              start,
              end,
              amount,
              unit.startsWith("giờ") ? DeadlineUnit.HOUR : DeadlineUnit.WORKING_DAY,
              null);
    };
  }

  private static Limit other(int start, int end, String why) {
    return new Limit(start, end, null, DeadlineUnit.OTHER, why);
  }

  private static Amount amount(Matcher matcher) {
    String digits = matcher.group(2);
    if (!matcher.group(1).isEmpty()) {
      return new Amount(0, "Thời hạn âm hoặc một khoảng số (" + matcher.group() + ").");
    }
    double value = value(digits);
    String words = matcher.group(3);
    OptionalInt spelled = words == null ? OptionalInt.empty() : NumberWords.value(words);
    if (spelled.isPresent() && spelled.getAsInt() != value) {
      return new Amount(0, "Số và chữ không khớp: " + digits + " (" + words + ").");
    }
    return value <= 0
        ? new Amount(0, "Thời hạn " + digits + " không hợp lý.")
        : new Amount(value, null);
  }

  private static double value(String digits) {
    if (digits.equals("1/2")) {
      return 0.5;
    }
    boolean decimal = digits.matches("\\d{1,4}[.,]\\d");
    boolean plain = digits.length() <= 5 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return decimal || plain ? Double.parseDouble(digits.replace(',', '.')) : 0;
  }

  private static Amount inWords(Matcher matcher) {
    OptionalInt value = NumberWords.value(matcher.group(1));
    String digits = matcher.group(2);
    if (value.isEmpty() || digits != null && Integer.parseInt(digits) != value.getAsInt()) {
      return new Amount(0, "Số và chữ không khớp: " + matcher.group() + ".");
    }
    return new Amount(value.getAsInt(), null);
  }

  private record Amount(double value, @Nullable String problem) {}
}

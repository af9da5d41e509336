package vn.motcua.catalog.published;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the name of a case from the name of a stage or agency and from words that name nothing. */
final class Labels {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final int LONGEST = 240;

  private static final Pattern CASE =
      Pattern.compile(
          "(?<![\\p{L}])(?:riêng|đối với|trường hợp|áp dụng cho|nếu)(?: (?:đối với|các|những"
              + "|trường hợp))* (.{2,600})",
          FLAGS);
  private static final Pattern CASE_START =
      Pattern.compile(
          "^(?:riêng|đối với|trong trường hợp|trường hợp|áp dụng|nếu)(?![\\p{L}])", FLAGS);
  private static final Pattern NEUTRAL =
      Pattern.compile(
          "(?:tổng )?(?:thời (?:hạn|gian)(?: tối đa)?|trực tiếp|kết quả)?"
              + "(?: ?(?:giải quyết|thực hiện|xử lý|trả kết quả))?"
              + "(?: ?(?:thủ tục hành chính|thủ tục|hồ sơ|công việc|yêu cầu))?(?: theo quy định)?",
          FLAGS);
  private static final Pattern PART =
      Pattern.compile(
          "^(?:tại |ở |thời (?:hạn|gian) |bước \\d|thẩm (?:tra|định)|phê duyệt|kiểm tra|niêm yết"
              + "|tiếp nhận|trình |xem xét|xác minh|trả kết quả|ký |lấy ý kiến|ubnd|ủy ban|sở |phòng "
              + "|văn phòng|bảo hiểm|chi cục|ban |bộ |cơ quan |công an|cấp (?:xã|huyện|tỉnh)|chủ tịch"
              + "|giám đốc|trung tâm )",
          FLAGS);
  private static final Pattern COMPLETE =
      Pattern.compile("(?:hợp lệ|đầy đủ|đủ hồ sơ|đúng quy định)", FLAGS);
  private static final Pattern NOT = Pattern.compile("(?:không|chưa|thiếu)(?![\\p{L}])", FLAGS);

  private static final List<String> TAILS =
      List.of(
          ":",
          ",",
          "-",
          "–",
          ".",
          " là",
          " thì",
          " trong",
          " thời hạn",
          " thời gian",
          " giải quyết",
          " không quá",
          " tối đa",
          " chậm nhất",
          " sau",
          " vòng",
          " được",
          " thời hạn giải quyết là",
          " kể từ",
          " kéo dài thêm",
          " gia hạn thêm",
          " thêm",
          " kéo dài",
          " gia hạn",
          " tăng",
          " thực hiện",
          " xử lý",
          " còn",
          " như sau");

  private Labels() {}

  /** The case named in some words, without "đối với" and the like. */
  static Optional<String> caseIn(String words) {
    Matcher matcher = CASE.matcher(words);
    if (!matcher.find()) {
      return Optional.empty();
    }
    String name = cleaned(matcher.group(1));
    return name.length() < 2 || isComplete(name) ? Optional.empty() : Optional.of(name);
  }

  /** Whether a statement opens with words that name a case. */
  static boolean opensCase(String words) {
    return CASE_START.matcher(words).find();
  }

  /** Whether the words name a stage or an agency, whose limit is only a part of the whole. */
  static boolean isPart(String words) {
    return PART.matcher(words).find() && !isNeutral(words);
  }

  /** Whether the words name nothing: "Thời hạn giải quyết". */
  static boolean isNeutral(String words) {
    return NEUTRAL.matcher(words).matches();
  }

  /** The words without what only leads over to the limit, and no longer than a name may be. */
  static String cleaned(String words) {
    String left = Plain.tidy(words);
    boolean changed = true;
    while (changed) {
      changed = false;
      String lower = " " + left.toLowerCase(Locale.ROOT);
      for (String tail : TAILS) {
        if (lower.endsWith(tail) && left.length() + 1 >= tail.length()) {
          left = left.substring(0, Math.max(0, left.length() - tail.length())).strip();
          changed = true;
          break;
        }
      }
    }
    return left.length() <= LONGEST
        ? left
        : left.substring(0, left.lastIndexOf(' ', LONGEST)) + "…";
  }

  /** "hồ sơ hợp lệ" is what every limit supposes, no case of its own. */
  private static boolean isComplete(String name) {
    return name.length() < 60 && COMPLETE.matcher(name).find() && !NOT.matcher(name).find();
  }
}

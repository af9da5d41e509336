package vn.motcua.catalog.published;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands around a limit: cut-off, times that do not count, extensions, details, refusals. */
final class DeadlineMarks {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern CUTOFF =
      Pattern.compile(
          "(?:sau|(?<!không )quá) (\\d{1,2})(?: ?\\([\\p{L} ]{1,30}\\))?(?: ?giờ| ?h| ?:)(?: ?(\\d{2}))?"
              + "(?: phút)?( chiều)?",
          FLAGS);
  private static final Pattern EXCLUDED =
      Pattern.compile(
          "(?:không|chưa) (?:tính|kể|bao gồm)(?: cả)?(?: vào thời hạn)?(?: giải quyết)?"
              + " ((?:thời gian|thời hạn)[^.;|()]{3,300})",
          FLAGS);
  private static final Pattern MAY_EXTEND =
      Pattern.compile(
          ",? ?(?:nhưng |và |thì )?(?:có thể|được phép)(?: được)? (?:gia hạn|kéo dài)|thời gian gia hạn",
          FLAGS);
  private static final Pattern ADDS =
      Pattern.compile(
          "(?:kéo dài|gia hạn|cộng|tăng|tính|được) thêm|được (?:gia hạn|kéo dài)", FLAGS);
  private static final Pattern DETAIL_START =
      Pattern.compile("^(?:trong đó|cụ thể|bao gồm|gồm)(?![\\p{L}])", FLAGS);
  private static final Pattern DETAIL_INSIDE =
      Pattern.compile("[,.]? ?(?:trong đó|cụ thể|bao gồm|gồm)(?: như sau)?(?: ?:| )", FLAGS);
  private static final Pattern DETAIL_END =
      Pattern.compile("(?:cụ thể|trong đó|bao gồm|gồm|như sau)(?: như sau)?[ :,]*$", FLAGS);
  private static final Pattern REFUSAL =
      Pattern.compile(
          "(?:trường hợp|nếu|đối với|khi) [\\p{L} ,]{0,80}(?:không hợp lệ|chưa hợp lệ|không đủ|chưa đủ"
              + "|không đầy đủ|chưa đầy đủ|không cấp|từ chối|không chấp thuận|không đồng ý|không đạt"
              + "|chưa đạt|cần bổ sung|phải bổ sung|thiếu)(?![\\p{L}])",
          FLAGS);
  private static final Pattern START =
      Pattern.compile("(?:kể |tính )?từ (?:ngày|khi|thời điểm|lúc) ([^.;:()]{2,120})", FLAGS);
  private static final Pattern RECEIPT =
      Pattern.compile(
          "(?<![\\p{L}])(?:nhận|nộp|gửi|thụ lý|ghi trên|đăng ký|đủ hồ sơ)(?![\\p{L}])", FLAGS);
  private static final Pattern LATER =
      Pattern.compile(
          "kết thúc|hết hạn|hết thời|nhận (?:được )?(?:ý kiến|kết quả|quyết định|biên bản|kết luận)",
          FLAGS);

  /** "…, để tổ chức thẩm đ", "…, Ủy ba": what is done within the limit is cut off or a stage. */
  private static final Pattern STAGE =
      Pattern.compile(
          "(?: để (?:tổ chức )?(?:thẩm|kiểm|xem xét|lấy ý kiến)[^,.;]{0,20}|, ?ủy ba\\p{L}?(?: nhân(?: dân)?)?)$",
          FLAGS);

  private DeadlineMarks() {}

  /** Whether the limit is one stage's, or the sentence breaks off before it says whose. */
  static boolean stage(String text) {
    return STAGE.matcher(text).find();
  }

  /** "sau 15 giờ", "sau 03 (ba) giờ chiều". */
  static Optional<Found> cutoff(String text) {
    Matcher matcher = CUTOFF.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    int hour = Integer.parseInt(matcher.group(1));
    hour += matcher.group(3) != null && hour < 12 ? 12 : 0;
    String minutes = matcher.group(2);
    int minute = minutes == null ? 0 : Integer.parseInt(minutes);
    return hour > 23 || minute > 59
        ? Optional.empty()
        : Optional.of(new Found(matcher.start(), LocalTime.of(hour, minute)));
  }

  /** The times that do not count, in the words of the text. */
  static List<String> excluded(String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = EXCLUDED.matcher(text);
    while (matcher.find()) {
      found.add(Plain.tidy(matcher.group(1)));
    }
    return found;
  }

  /** The text without the words on times that do not count. */
  static String withoutExcluded(String text) {
    return EXCLUDED.matcher(text).replaceAll(" ");
  }

  /** Where a possible extension begins; -1 = nowhere. */
  static int extension(String text) {
    Matcher matcher = MAY_EXTEND.matcher(text);
    if (matcher.find()) {
      return matcher.start();
    }
    Matcher adds = ADDS.matcher(text);
    return adds.find() && Labels.caseIn(text.substring(0, adds.start())).isEmpty()
        ? adds.start()
        : -1;
  }

  /** Where a breakdown of the limit stated before begins; -1 = nowhere. */
  static int details(String text) {
    Matcher matcher = DETAIL_INSIDE.matcher(text);
    return matcher.find() && !Limits.in(text.substring(0, matcher.start())).isEmpty()
        ? matcher.start()
        : -1;
  }

  static boolean adds(String text) {
    return ADDS.matcher(text).find();
  }

  static boolean opensDetails(String text) {
    return DETAIL_START.matcher(text).find();
  }

  /** Whether what follows only breaks the limit down. */
  static boolean leadsToDetails(Piece piece, String main) {
    return DETAIL_END.matcher(main).find()
        || piece.brackets().stream().anyMatch(DeadlineMarks::breaksDown);
  }

  private static boolean breaksDown(String bracket) {
    return DETAIL_START.matcher(bracket).find() || bracket.contains("trong đó");
  }

  static boolean refusal(String text) {
    return REFUSAL.matcher(text).find();
  }

  /** Whether the limit runs from something else than the receipt of the dossier. */
  static boolean startsLater(String text) {
    Matcher matcher = START.matcher(text);
    if (!matcher.find()) {
      return false;
    }
    String event = matcher.group(1);
    return LATER.matcher(event).find() || event.length() > 12 && !RECEIPT.matcher(event).find();
  }

  /** A time of day and where in the text it was found. */
  record Found(int start, LocalTime time) {}
}

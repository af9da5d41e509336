package vn.motcua.catalog.published;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.motcua.catalog.DeadlineUnit;

/** The one limit a statement sets, or why it sets none that can be counted. */
final class DeadlineLimits {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern SAME_DAY =
      Pattern.compile(
          "(?:ngay )?trong (?:cùng )?(?:một )?(?:ngày|buổi)(?! nghỉ)(?: làm việc)?(?! (?:làm việc )?"
              + "(?:tiếp theo|hôm sau|kế tiếp|sau))"
              + "|^(?:giải quyết |trả kết quả |thực hiện |cấp )?ngay(?! \\d)(?![\\p{L}])",
          FLAGS);

  private DeadlineLimits() {}

  /** Whether the words say that it is done the same day. */
  static boolean sameDay(String words) {
    return SAME_DAY.matcher(words).find();
  }

  /** Empty where the statement speaks of no time; {@code endsCut} = the source was cut here. */
  static Optional<Limit> in(String main, boolean endsCut) {
    List<Limit> limits = Limits.in(main);
    if (limits.isEmpty()) {
      var same = SAME_DAY.matcher(main);
      return same.find()
          ? Optional.of(new Limit(same.start(), same.end(), null, DeadlineUnit.SAME_DAY, null))
          : Optional.empty();
    }
    Limit limit = limits.getFirst();
    for (Limit next : limits.subList(1, limits.size())) {
      String gap = main.substring(limit.end(), next.start()).strip();
      limit =
          gap.equals("và") || gap.equals("cộng") || gap.equals("+")
              ? limit.plus(next)
              : new Limit(
                  limit.start(),
                  next.end(),
                  null,
                  DeadlineUnit.OTHER,
                  "Một câu nêu nhiều thời hạn, chưa tách được.");
    }
    if (endsCut && limit.end() == main.length()) {
      return Optional.of(limit.uncounted("Nguồn bị cắt ngay sau chữ “ngày”, chưa rõ đơn vị."));
    }
    if (DeadlineMarks.stage(main.substring(limit.end()))) {
      return Optional.of(limit.uncounted("Nguồn bị cắt hoặc chỉ nêu thời hạn của một bước."));
    }
    return Optional.of(
        DeadlineMarks.startsLater(main.substring(limit.end()))
            ? limit.uncounted("Thời hạn không tính từ ngày nhận hồ sơ.")
            : limit);
  }
}

package vn.motcua.catalog.published;

import java.util.regex.Pattern;

/** Texts that only say that nothing is said. */
final class Unstated {

  private static final Pattern NOTHING =
      Pattern.compile(
          "(?:hiện )?(?:không|chưa) (?:có |được )?(?:quy định|thông tin|xác định|cập nhật|công bố"
              + "|nêu|đề cập)(?: (?:cụ thể|rõ))?(?: (?:về|thời hạn|thời gian|phí|lệ phí|mức)[\\p{L} ,]{0,40})?"
              + "|đang (?:được )?cập nhật|chưa có|n/a|null|phí, lệ phí mô tả:? trực tiếp",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern EDGE = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private Unstated() {}

  /** Whether the text is empty, has no letter or digit, or says "Không quy định" and the like. */
  static boolean test(String text) {
    String bare = EDGE.matcher(Plain.tidy(text)).replaceAll("");
    return bare.isEmpty() || NOTHING.matcher(bare).matches();
  }
}

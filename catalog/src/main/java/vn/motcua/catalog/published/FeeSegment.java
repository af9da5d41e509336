package vn.motcua.catalog.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a fee text: "500,000 đồng (/hồ sơ)" as the portal writes it, or plain words.
 *
 * @param value the portal's sum, 0 for "Miễn phí"; null = plain words, or a sum that lost its
 *     digits
 * @param portal whether it is written as the portal writes it
 * @param words what stands in the bracket, or the plain words; may be empty
 */
record FeeSegment(@Nullable Long value, boolean portal, String words) {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern BETWEEN =
      Pattern.compile(
          "; ?(?=(?:miễn phí|[\\d.,]{1,20} ?đồng|\\d{1,9} usd) ?(?:\\(|;|$))| / ", FLAGS);
  private static final Pattern PORTAL =
      Pattern.compile(
          "^(?:(?:phí|lệ phí) ?: ?)?(?:(miễn phí)|([\\d.,]{1,25}) ?(?:đồng|vnđ|vnd))\\.? ?(?:\\((.*))?$",
          FLAGS | Pattern.DOTALL);
  private static final Pattern LEAD =
      Pattern.compile("^(?:(?:phí|lệ phí) ?: ?)?(?:[\\d.]{1,20} )?đồng ?\\(|^hồ sơ ?\\(", FLAGS);

  private static final Pattern ABROAD =
      Pattern.compile("\\d{1,9} usd ?(?:\\([^()]{0,60}\\))?", FLAGS);

  /** Only a sum in dollars, as the missions abroad charge it. */
  boolean abroad() {
    return !portal && ABROAD.matcher(words).matches();
  }

  /** Whether a sum in another currency is named. */
  boolean foreign() {
    return Money.foreign(words);
  }

  static List<FeeSegment> of(String text) {
    List<FeeSegment> segments = new ArrayList<>();
    Matcher between = BETWEEN.matcher(text);
    int from = 0;
    while (between.find()) {
      if (parts(text, from, between)) {
        add(segments, text.substring(from, between.start()));
        from = between.end();
      }
    }
    add(segments, text.substring(from));
    return segments;
  }

  /** Inside a bracket the portal's own way of writing, with commas, still begins a new part. */
  private static boolean parts(String text, int from, Matcher between) {
    String left = text.substring(from, between.start());
    boolean inside = left.replace(")", "").length() > left.replace("(", "").length();
    String next = text.substring(between.end(), Math.min(text.length(), between.end() + 12));
    return !inside || next.indexOf('.') < 0 || next.toLowerCase(Locale.ROOT).startsWith("miễn");
  }

  private static void add(List<FeeSegment> segments, String part) {
    if (!part.isBlank()) {
      segments.add(segment(Plain.tidy(part)));
    }
  }

  private static FeeSegment segment(String part) {
    Matcher matcher = PORTAL.matcher(part);
    if (!matcher.matches()) {
      return new FeeSegment(null, false, part);
    }
    String words = matcher.group(3) == null ? "" : inner(matcher.group(3));
    if (matcher.group(1) != null) {
      return new FeeSegment(0L, true, words);
    }
    List<Money> sum = Money.in(matcher.group(2) + " đồng");
    return new FeeSegment(sum.isEmpty() ? null : sum.getFirst().dong(), true, words);
  }

  /** Without the bracket that closes, and without a sum repeated in front of an inner bracket. */
  private static String inner(String words) {
    String left = LEAD.matcher(words.strip()).replaceFirst("");
    while (left.endsWith(")") && left.replace("(", "").length() > left.replace(")", "").length()) {
      left = left.substring(0, left.length() - 1).strip();
    }
    return left;
  }
}

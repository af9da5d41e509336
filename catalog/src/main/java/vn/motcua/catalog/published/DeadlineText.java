package vn.motcua.catalog.published;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;

/** Reads the published words about the time limit of a procedure. */
public final class DeadlineText {

  /** Longer texts are no statement of a limit; they are kept, not read. */
  private static final int LONGEST = 6_000;

  private static final Pattern LINE = Pattern.compile("\\R+");
  private static final Pattern DISTRICT =
      Pattern.compile(
          "cấp huyện|quận|UBND huyện|thị xã|phòng (?:lao động|lđtbxh|tài nguyên|nội vụ|tư pháp)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern IMPOSSIBLE =
      Pattern.compile(
          "(?<![\\p{L}\\p{N}.,/])(?<!\\d )(?:[-–−]\\d{1,9}|0{1,9}) ?"
              + "(?:ngày|giờ|tháng|năm|tuần)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private DeadlineText() {}

  /**
   * Never throws, whatever the text; what cannot be read stays as words. A limit is counted only
   * where the text states its number and unit, from the receipt of the dossier on; sums of stages
   * and cases without a name say so in the notes.
   *
   * @param channels the channels the procedure offers; rules name no other
   */
  public static ReadDeadlines read(String text, Set<Channel> channels) {
    String source = Plain.tidy(LINE.matcher(text.strip()).replaceAll(" | "));
    if (Unstated.test(source)) {
      return new ReadDeadlines(List.of(), List.of(), false, false, List.of(), List.of());
    }
    Set<String> notes = new LinkedHashSet<>();
    if (source.length() > LONGEST) {
      notes.add("Văn bản quá dài để đọc tự động.");
      return uncounted(source.substring(0, LONGEST), notes);
    }
    DeadlineClauses clauses = DeadlineClauses.of(source);
    notes.addAll(clauses.notes());
    if (DISTRICT.matcher(source).find()) {
      notes.add("Nguồn nêu cấp huyện (đã bỏ từ 01/7/2025); thời hạn giữ theo nguồn.");
    }
    return new DeadlineAssembly(source, channels, notes).read(clauses.entries());
  }

  /** A limit of no time, or of less. */
  static List<String> refused(String source) {
    Matcher matcher = IMPOSSIBLE.matcher(source);
    boolean only = Limits.in(source).size() < 2;
    return matcher.find() && (only || matcher.group().startsWith("0"))
        ? List.of("The time limit \"" + matcher.group() + "\" is not 1 or more.")
        : List.of();
  }

  /** The words alone: stated, but no due date follows from them. */
  static ReadDeadlines uncounted(String source, Set<String> notes) {
    DeadlineRule rule =
        new DeadlineRule(null, null, null, DeadlineUnit.OTHER, null, List.of(), source);
    return new ReadDeadlines(
        List.of(rule),
        List.of(),
        true,
        false,
        notes.stream().filter(n -> !n.isEmpty()).toList(),
        refused(source));
  }
}

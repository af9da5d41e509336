package vn.motcua.catalog.archetype;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.FeeRule;
import vn.motcua.catalog.Level;

/** What the rules ask about a procedure; words are compared in lower case, dấu in one place. */
final class Cues {

  /** The committee itself, not a body under it or named by it. */
  private static final Pattern COMMITTEE =
      Pattern.compile(
          "(?<!thuộc )(?<!do )(?<!được )(ủy ban nhân dân|ubnd) (cấp tỉnh|tỉnh|thành phố)");

  private static final Pattern AUTHORITY =
      Pattern.compile(
          "thẩm quyền( giải quyết| cấp phép| quyết định| phê duyệt)? của (chủ tịch )?"
              + "(ủy ban nhân dân|ubnd) (cấp tỉnh|tỉnh|thành phố)");
  private static final Pattern OA = Pattern.compile("o[àá](?!\\p{L})");
  private static final Pattern UY = Pattern.compile("uỷ(?!\\p{L})");

  private final FlowSubject subject;
  private final String name;
  private final String agency;

  Cues(FlowSubject subject) {
    this.subject = subject;
    this.name = lower(subject.name());
    this.agency = lower(subject.agency());
  }

  /** Lower case, composed, and the two ways of placing dấu made one. */
  static String lower(String text) {
    String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT).strip();
    return OA.matcher(UY.matcher(lower).replaceAll("ủy"))
        .replaceAll(found -> found.group().equals("oà") ? "òa" : "óa");
  }

  boolean name(String... words) {
    return Arrays.stream(words).anyMatch(name::contains);
  }

  /** Whether the name begins with one of these, after a leading {@code Thủ tục}. */
  boolean starts(String... words) {
    String bare = name.startsWith("thủ tục ") ? name.substring("thủ tục ".length()) : name;
    return Arrays.stream(words).anyMatch(bare::startsWith);
  }

  boolean agency(String... words) {
    return Arrays.stream(words).anyMatch(agency::contains);
  }

  boolean field(String... ids) {
    return Arrays.asList(ids).contains(subject.field());
  }

  boolean department(String kind) {
    return kind.equals(subject.department());
  }

  @Nullable String department() {
    return subject.department();
  }

  /** The commune decides. */
  boolean commune() {
    return subject.competent() == Level.COMMUNE;
  }

  /** A provincial body decides, and it is known which. */
  boolean province() {
    return subject.competent() == Level.PROVINCE && subject.department() != null;
  }

  boolean receivedAt(Level level) {
    return subject.levels().contains(level);
  }

  Set<Level> levels() {
    return subject.levels();
  }

  /** The provincial committee or its chairman decides. */
  boolean committee() {
    return COMMITTEE.matcher(agency).find() || committeeByName();
  }

  /** The name itself says whose decision it is. */
  boolean committeeByName() {
    return AUTHORITY.matcher(name).find();
  }

  /** Whether the source states a fee, or one it does not put in figures. */
  boolean fee() {
    return subject.fees().stream().map(FeeRule::dong).anyMatch(dong -> dong == null || dong > 0);
  }

  /** Whether the words of a limit name this, such as {@code niêm yết}. */
  boolean limitSays(String words) {
    return subject.deadlines().stream()
        .anyMatch(rule ->
            lower(rule.source()).contains(words)
                || rule.excluded().stream().anyMatch(text -> lower(text).contains(words)));
  }

  boolean sameDay() {
    return subject.deadlines().stream()
        .anyMatch(rule -> rule.unit() == DeadlineUnit.SAME_DAY || rule.unit() == DeadlineUnit.HOUR);
  }

  /** Whether the shortest limit that can be computed is at most so many working days. */
  boolean within(int days) {
    return limit(subject.deadlines()).filter(l -> l.compareTo(days(days)) <= 0).isPresent();
  }

  /** Whether even the shortest limit that can be computed is at least so many working days. */
  boolean atLeast(int days) {
    return limit(subject.deadlines()).filter(l -> l.compareTo(days(days)) >= 0).isPresent();
  }

  private static Optional<BigDecimal> limit(List<DeadlineRule> deadlines) {
    return StepBudgets.limit(deadlines);
  }

  private static BigDecimal days(int days) {
    return BigDecimal.valueOf(8L * days);
  }
}

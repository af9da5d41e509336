package vn.motcua.catalog.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.FeeRule;

/** Reads the published words about the fees of a procedure. */
public final class FeeText {

  /** Longer texts are tables of fees; they are kept, not read. */
  private static final int LONGEST = 6_000;

  private static final Pattern LINE = Pattern.compile("\\R+");
  private static final Pattern BIG_NUMBER = Pattern.compile("\\d[\\d.,]{2}");

  private FeeText() {}

  /**
   * Never throws, whatever the text; what cannot be read stays as words. A sum is only taken where
   * the text names it, 1,000 đồng or more, or says that nothing is charged.
   *
   * @param channels the channels the procedure offers; rules name no other
   */
  public static ReadFees read(String text, Set<Channel> channels) {
    String source = Plain.tidy(LINE.matcher(text.strip()).replaceAll(" | "));
    List<FeeSegment> segments = new ArrayList<>(FeeSegment.of(source));
    segments.removeIf(segment -> !segment.portal() && saysNothing(segment.words()));
    List<FeeSegment> abroad = segments.stream().filter(FeeSegment::abroad).toList();
    boolean home = abroad.size() < segments.size();
    if (home) {
      segments.removeAll(abroad);
    }
    if (segments.isEmpty()) {
      return new ReadFees(List.of(), List.of(), false, false, List.of(), List.of());
    }
    List<String> refused =
        Money.tooMuch(source).stream()
            .map(sum -> "The fee " + sum + " is more than " + FeeRule.MOST + " đồng.")
            .toList();
    if (source.length() > LONGEST
        || !refused.isEmpty()
        || segments.stream().anyMatch(FeeSegment::foreign)) {
      FeeRule rule = FeeRule.of(null, null, null, shortened(source));
      return new ReadFees(List.of(rule), List.of(), true, false, List.of(), refused);
    }
    List<FeeSegmentRead> read = segments.stream().map(FeeClauses::read).toList();
    List<String> notes =
        abroad.stream()
            .map(segment ->
                "“" + segment.words() + "” là mức thu ngoại tệ ở nước ngoài, không thu ở đây.")
            .toList();
    return new FeeAssembly(source, channels).read(read, refused, notes);
  }

  /** "Chưa có thông tin", or footnote marks that lost their notes. */
  private static boolean saysNothing(String words) {
    boolean letters = words.codePoints().anyMatch(Character::isLetter);
    String first = words.substring(0, Math.max(0, words.indexOf('|')));
    boolean none = !first.isBlank() && Unstated.test(first) && Money.in(words).isEmpty();
    return none || Unstated.test(words) || !letters && !BIG_NUMBER.matcher(words).find();
  }

  private static String shortened(String source) {
    return source.length() > LONGEST ? source.substring(0, LONGEST) : source;
  }
}

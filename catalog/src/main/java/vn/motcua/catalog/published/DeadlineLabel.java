package vn.motcua.catalog.published;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;

/**
 * What a statement says a limit is for.
 *
 * @param channels empty = none named
 * @param caseName null = none named
 * @param part the agency or stage; null = none named
 */
record DeadlineLabel(Set<Channel> channels, @Nullable String caseName, @Nullable String part) {

  private static final Pattern PLACE =
      Pattern.compile("^ ?(?:tại|ở) (.{2,})", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern LEADS =
      Pattern.compile(
          "^(?:(?:kể |tính )?từ (?:ngày|khi)|trong|không quá|tối đa|chậm nhất)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static DeadlineLabel of(Piece piece, String main, Limit limit) {
    String before = main.substring(0, limit.start());
    String after = main.substring(Math.min(limit.end(), main.length()));
    Set<Channel> channels = channels(piece, before, after);
    Optional<String> named =
        Labels.caseIn(before)
            .or(() -> Labels.caseIn(after))
            .or(() -> piece.brackets().stream().flatMap(b -> inBracket(b).stream()).findFirst())
            .or(() -> heading(before))
            .filter(name -> !ChannelWords.only(name));
    if (named.isPresent()) {
      return new DeadlineLabel(channels, named.get(), null);
    }
    String label = Labels.cleaned(before);
    if (Labels.isPart(label)) {
      return new DeadlineLabel(channels, null, label);
    }
    var place = PLACE.matcher(after);
    boolean split = place.find() && Labels.isPart(place.group(1));
    boolean whole = piece.brackets().stream().anyMatch(DeadlineMarks::opensDetails);
    return new DeadlineLabel(channels, null, split && !whole ? place.group(1) : null);
  }

  private static Set<Channel> channels(Piece piece, String before, String after) {
    Set<Channel> found = EnumSet.noneOf(Channel.class);
    piece.brackets().stream()
        .filter(ChannelWords::only)
        .forEach(bracket -> found.addAll(ChannelWords.in(bracket)));
    Labels.caseIn(before)
        .or(() -> Labels.caseIn(after))
        .filter(ChannelWords::only)
        .ifPresent(name -> found.addAll(ChannelWords.in(name)));
    return found;
  }

  /** A bracket that names a case and has no limit of its own. */
  private static Optional<String> inBracket(String bracket) {
    return Labels.opensCase(bracket) && Limits.in(bracket).isEmpty()
        ? Labels.caseIn(bracket)
        : Optional.empty();
  }

  /** "Dự án nhóm A: 10 ngày": a heading that is neither a stage nor an agency. */
  private static Optional<String> heading(String before) {
    int colon = before.lastIndexOf(':');
    String label = colon < 0 ? "" : Labels.cleaned(before.substring(0, colon));
    return label.length() < 2
            || LEADS.matcher(label).find()
            || Labels.isNeutral(label)
            || Labels.isPart(label)
        ? Optional.empty()
        : Optional.of(label);
  }
}

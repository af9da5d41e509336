package vn.motcua.catalog.published;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement of a longer text.
 *
 * @param text its words, brackets included
 * @param numbered whether a number stands before it ("1.", "a)")
 */
record Piece(String text, boolean numbered) {

  private static final Pattern HEAD = Pattern.compile("(?:\\d{1,2}|[a-h])[.)] ?(?=\\p{L})");
  private static final Pattern BULLET = Pattern.compile("(?:[•▪●◦∙*✓] ?|o )(?=\\p{L}|\\d)");
  private static final Pattern DASH = Pattern.compile("[-–−+](?: ?(?=\\p{L})| (?=\\d))");
  private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)?");

  /** The statements of a text: separators inside brackets do not count. */
  static List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    int depth = 0;
    int from = 0;
    boolean numbered = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
      if (depth > 0 || c == ')') {
        continue;
      }
      int mark = markAt(text, i, HEAD);
      int bullet =
          mark > 0
              ? 0
              : Math.max(markAt(text, i, BULLET), opens(text, i) ? markAt(text, i, DASH) : 0);
      if (mark > 0 || bullet > 0) {
        add(pieces, text.substring(from, i), numbered);
        numbered = mark > 0;
        from = i + mark + bullet;
        i = from - 1;
      } else if (separates(text, i)) {
        add(pieces, text.substring(from, i), numbered);
        numbered = false;
        from = i + 1;
      }
    }
    add(pieces, text.substring(from), numbered);
    return pieces;
  }

  /** The words outside brackets; "05 (năm) ngày" keeps its bracket. */
  String main() {
    String left = text;
    for (int i = 0; i < 4 && left.indexOf('(') >= 0; i++) {
      left = BRACKET.matcher(left).replaceAll(b -> isNumber(b.group(1)) ? "‹$1›" : " ");
    }
    return Plain.tidy(left.replace(')', ' ').replace('‹', '(').replace('›', ')'));
  }

  /** What stands in brackets, innermost level only. */
  List<String> brackets() {
    Matcher matcher = BRACKET.matcher(text);
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(Plain.tidy(matcher.group(1)));
    }
    return found;
  }

  private static boolean isNumber(String words) {
    boolean digits = words.length() < 5 && words.chars().allMatch(c -> c >= '0' && c <= '9');
    return digits || NumberWords.value(words).isPresent();
  }

  private static int markAt(String text, int at, Pattern pattern) {
    boolean begins = at == 0 || " |;.:".indexOf(text.charAt(at - 1)) >= 0;
    if (!begins) {
      return 0;
    }
    Matcher matcher = pattern.matcher(text).region(at, Math.min(text.length(), at + 8));
    matcher.useTransparentBounds(true);
    return matcher.lookingAt() ? matcher.end() - at : 0;
  }

  /** Whether a statement may open here: at the start or after a stop. */
  private static boolean opens(String text, int at) {
    int before = at - 1;
    while (before >= 0 && text.charAt(before) == ' ') {
      before--;
    }
    return before < 0 || "|;.:".indexOf(text.charAt(before)) >= 0;
  }

  private static boolean separates(String text, int at) {
    char c = text.charAt(at);
    if (c == '|' || c == ';' || c == '\n') {
      return true;
    }
    boolean stop = c == '.' && at > 0 && !Character.isDigit(text.charAt(at - 1));
    if (!stop || at + 1 >= text.length()) {
      return false;
    }
    int next = text.charAt(at + 1) == ' ' ? at + 2 : at + 1;
    return next < text.length()
        && Character.isUpperCase(text.charAt(next))
        && !abbreviated(text, at);
  }

  /** An abbreviation such as "TP." is no end of a sentence. */
  private static boolean abbreviated(String text, int at) {
    int from = text.lastIndexOf(' ', at) + 1;
    return at - from <= 2 && Character.isUpperCase(text.charAt(from));
  }

  private static void add(List<Piece> pieces, String words, boolean numbered) {
    String tidy = Plain.tidy(words);
    if (tidy.codePoints().anyMatch(Character::isLetterOrDigit)) {
      pieces.add(new Piece(tidy, numbered));
    }
  }
}

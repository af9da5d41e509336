package vn.motcua.catalog.published;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a paper without what portals glue to it.
 *
 * @param words the name
 * @param attachment the name of a file that stuck to the end; empty if none did
 * @param fragment whether these are no paper but a piece of a torn sentence
 */
record ComponentName(String words, String attachment, boolean fragment) {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern BULLET =
      Pattern.compile(
          "^(?:[-+*•–·!.,:;/ ]|thành phần hồ sơ \\d{1,2} ?:"
              + "|\\((?:\\d{1,2}|[ivx]{1,5}|[a-zđ])\\) ?(?=\\p{L}|\\d|\\.)"
              + "|(?:\\d{1,2}|[ivx]{1,5})(?:\\.\\d{1,2})?[.)-] (?=\\p{L}|\\d|\\()"
              + "|[a-zđ]\\) ?(?=\\p{L}))",
          FLAGS);
  private static final Pattern GLUED =
      Pattern.compile(
          "(?:(?<=[\\p{L}\\p{N})\"”])|(?<=[.,]))"
              + "(?:M[ẫÃãâa]u(?![\\p{Ll}])|MẪU|Phụ lục|PHỤ LỤC|Ph[uụ] l|TK(?=$| \\d)|PL \\d"
              + "|Biểu mẫu|Đơn |DON |KQ(?=$| )|TPHS |Tờ khai |(?:VN|ASEAN) ?- ?\\p{Lu}|\\d\\.Mu\\p{Lu}{2}\\d|\\d{1,3}-Mẫu|(?<=\\p{L})\\d\\.\\d\\. \\p{Lu}|\\.?mẫu \\d)[^;]{0,120}$");
  private static final Pattern GLUED_LOWER =
      Pattern.compile("(?<=\\p{Ll})(?:văn bản|biểu mẫu) [^;]{0,120}$");
  private static final Pattern CAMEL = Pattern.compile("(?<=\\p{Ll})\\p{Lu}\\p{L}* [^;]{2,80}$");
  private static final int SHORTEST = 8;
  private static final Pattern TAIL = Pattern.compile("[\\s.,;:!/|*🔹-]+$");
  private static final Pattern OPEN_BRACKET = Pattern.compile(" ?\\((?:mẫu|theo)?$", FLAGS);
  private static final Pattern CUT_IF = Pattern.compile(" ?\\(nếu$", FLAGS);
  private static final Pattern FRAGMENT =
      Pattern.compile(
          "^(?:\\).*|hoặc|và|có chứng thực\\b.{0,120}|kèm bản chính để đối chiếu\\b.{0,120})$",
          FLAGS);

  /** Reads one piece without its numbers. */
  static ComponentName of(String piece) {
    String words = Plain.tidy(piece);
    if (FRAGMENT.matcher(words).matches()) {
      return new ComponentName(words, "", true);
    }
    words = withoutBullets(words);
    int glued = glued(words);
    String attachment = glued < 0 ? "" : words.substring(glued);
    words = glued < 0 ? words : words.substring(0, glued);
    words = ended(words);
    boolean fragment =
        FRAGMENT.matcher(words).matches()
            || words.codePoints().filter(Character::isLetter).count() < 3;
    return new ComponentName(fragment ? words : Plain.capital(words), attachment, fragment);
  }

  /** Where the name of a file begins that stuck to the words; -1 if none did. */
  private static int glued(String words) {
    Matcher known = GLUED.matcher(words);
    Matcher lower = GLUED_LOWER.matcher(words);
    Matcher camel = CAMEL.matcher(words);
    if (known.find()) {
      return known.start() >= SHORTEST ? known.start() : -1;
    }
    if (lower.find()) {
      return lower.start() >= SHORTEST ? lower.start() : -1;
    }
    // A file named after the paper: "Dự án thành lập … họcDu an thanh lap".
    boolean repeated =
        camel.find() && Plain.slug(words).startsWith(Plain.slug(camel.group()).concat("-"));
    return repeated && camel.start() >= SHORTEST ? camel.start() : -1;
  }

  private static String withoutBullets(String words) {
    String rest = words;
    for (int i = 0; i < 6; i++) {
      Matcher bullet = BULLET.matcher(rest);
      if (!bullet.lookingAt() || bullet.end() == rest.length()) {
        return rest;
      }
      rest = rest.substring(bullet.end()).strip();
    }
    return rest;
  }

  /** The end made good: no stray punctuation, an "(nếu có" closed, a bracket with nothing gone. */
  private static String ended(String words) {
    String ended = CUT_IF.matcher(words).replaceFirst(" (nếu …)");
    for (int i = 0; i < 3; i++) {
      ended = OPEN_BRACKET.matcher(TAIL.matcher(ended).replaceFirst("")).replaceFirst("");
    }
    int open = count(ended, '(') - count(ended, ')');
    if (open < 0 && ended.endsWith(")")) {
      return ended(ended.substring(0, ended.length() - 1));
    }
    boolean inside = open == 1 && ended.lastIndexOf('(') > ended.lastIndexOf(')');
    return inside ? ended + ")" : ended;
  }

  private static int count(String text, char sign) {
    return (int) text.chars().filter(c -> c == sign).count();
  }
}

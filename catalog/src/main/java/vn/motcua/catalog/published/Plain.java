package vn.motcua.catalog.published;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts made comparable. */
final class Plain {

  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}\\x{200B}\\x{FEFF}]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern NOT_SLUG = Pattern.compile("[^a-z0-9]+");

  private Plain() {}

  /** NFC, every run of white space one space, none at the ends. */
  static String tidy(String text) {
    return SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ").strip();
  }

  /** Lower case, NFC: what rules over Vietnamese words compare. */
  static String lower(String text) {
    return tidy(text).toLowerCase(Locale.ROOT);
  }

  /** Lower case without dấu; every other sign stays. */
  static String fold(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return tidy(bare.toLowerCase(Locale.ROOT).replace('đ', 'd'));
  }

  /** Lower-case words without dấu joined by hyphens; may be empty. */
  static String slug(String text) {
    String words = NOT_SLUG.matcher(fold(text)).replaceAll("-");
    int from = words.startsWith("-") ? 1 : 0;
    int to = words.length() - (words.length() > from && words.endsWith("-") ? 1 : 0);
    return words.substring(from, to);
  }

  /** The first words of a slug, cut between words: at most so many words and characters. */
  static String shortSlug(String text, int words, int characters) {
    StringBuilder slug = new StringBuilder();
    int taken = 0;
    for (String word : slug(text).split("-")) {
      if (taken == words || slug.length() + word.length() + 1 > characters) {
        break;
      }
      slug.append(taken == 0 ? "" : "-").append(word);
      taken++;
    }
    return slug.toString();
  }

  /** The text with its first letter in upper case. */
  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}

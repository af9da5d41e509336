package vn.motcua.dossiers.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Words without marks: what is stored for searching and what a search box's words become. */
public final class FoldedText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}.\\-]+");

  private FoldedText() {}

  /** Lower case, đ to d, all marks removed, every other sign one blank, no blank at the ends. */
  public static String of(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('đ', 'd');
    String bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    return GAPS.matcher(bare).replaceAll(" ").strip();
  }
}

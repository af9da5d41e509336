package vn.motcua.dossiers.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One word in the forms under which it is found. The tone stands at the end of {@code marked}, so
 * that it does not matter over which vowel it was typed: hoà and hòa are both {@code hoa1}.
 *
 * @param folded without any marks, đ as d
 * @param marked with its marks, its tone as a digit at the end
 */
record Syllable(String folded, String marked) {

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final Pattern APART = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
  private static final Pattern ENDS_IN_I = Pattern.compile("(?:[hklmstv]|qu)[iy]");

  /** The words of a text, in order. */
  static List<Syllable> of(String text) {
    String composed = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    return Arrays.stream(APART.split(composed))
        .filter(word -> !word.isEmpty())
        .map(word -> new Syllable(FoldedText.of(word), marked(word)))
        .filter(word -> !word.folded().isEmpty())
        .toList();
  }

  /** Whether it was written with marks, so that they mean something. */
  boolean hasMarks() {
    return !folded.equals(marked);
  }

  /** The other spelling of the same sound, as in Lý and Lí; the word itself where there is none. */
  String sameSound() {
    return ENDS_IN_I.matcher(folded).matches()
        ? folded.substring(0, folded.length() - 1) + "i"
        : folded;
  }

  /** Its beginnings without marks, the whole included, at most so long. */
  List<String> beginnings(int longest) {
    List<String> found = new ArrayList<>();
    for (int end = 1; end <= Math.min(folded.length(), longest); end++) {
      found.add(folded.substring(0, end));
    }
    return found;
  }

  private static String marked(String word) {
    StringBuilder letters = new StringBuilder();
    int tone = 0;
    String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
    for (int at = 0; at < apart.length(); at++) {
      int found = TONES.indexOf(apart.charAt(at));
      if (found < 0) {
        letters.append(apart.charAt(at));
      } else {
        tone = found + 1;
      }
    }
    String base = Normalizer.normalize(letters, Normalizer.Form.NFC);
    return tone == 0 ? base : base + tone;
  }
}

package vn.motcua.catalog.published;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a text into papers and takes the numbers of originals and copies out of each. A semicolon
 * inside a paper's words does not cut where the source marks the end of papers with numbers.
 */
final class ComponentPieces {

  /**
   * One piece of the text.
   *
   * @param originals how many originals; -1 = the piece gives no number
   * @param copies how many copies; -1 = the piece gives no number
   */
  record Piece(String words, int originals, int copies) {}

  private static final int MOST = 100;

  private static final Pattern BRACKET =
      Pattern.compile(
          "\\[ ?(?:(\\d{1,7}) ?bản chính)? ?,? ?(?:(\\d{1,7}) ?bản sao)? ?]\\W{0,3}$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:số lượng ?: ?)?(?:\\(|\\| ?|,? ?)\\bbản (chính|sao) ?: ?(\\d{1,3})(?: bản)?\\)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "\\((?:bản (chính|sao), )?(\\d{1,2})(?: bản(?: (chính|sao))?)\\)$"
              + "|^(\\d{1,2}) bản (chính|sao)$",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private ComponentPieces() {}

  /** The pieces of a tidied text, in its order. */
  static List<Piece> of(String text) {
    List<Piece> pieces = new ArrayList<>();
    for (String part : parts(text)) {
      Piece piece = piece(part);
      if (piece.words().isEmpty() && !pieces.isEmpty()) {
        pieces.add(joined(pieces.removeLast(), piece));
      } else if (!piece.words().isEmpty()) {
        pieces.add(piece);
      }
    }
    return pieces;
  }

  /** A piece that only gives numbers belongs to the paper before it. */
  private static Piece joined(Piece paper, Piece numbers) {
    return new Piece(
        paper.words(),
        numbers.originals() < 0 ? paper.originals() : numbers.originals(),
        numbers.copies() < 0 ? paper.copies() : numbers.copies());
  }

  private static List<String> parts(String text) {
    String[] cut = text.split("; ");
    long marked = List.of(cut).stream().filter(part -> BRACKET.matcher(part).find()).count();
    boolean byNumbers = marked > 1;
    List<String> parts = new ArrayList<>();
    StringBuilder waiting = new StringBuilder();
    for (String part : cut) {
      waiting.append(waiting.isEmpty() ? "" : "; ").append(part.strip());
      boolean whole =
          byNumbers ? BRACKET.matcher(part).find() : !opened(waiting) || !part.endsWith(")");
      if (whole || waiting.length() > 600) {
        parts.add(waiting.toString());
        waiting.setLength(0);
      }
    }
    if (!waiting.isEmpty()) {
      parts.add(waiting.toString());
    }
    return parts;
  }

  private static boolean opened(CharSequence text) {
    return text.chars().filter(c -> c == '(').count() > text.chars().filter(c -> c == ')').count();
  }

  private static Piece piece(String part) {
    Matcher bracket = BRACKET.matcher(part);
    if (bracket.find()) {
      String words = part.substring(0, bracket.start()).strip();
      String first = bracket.group(1);
      String second = bracket.group(2);
      String glued = first == null ? String.valueOf(second) : first;
      int slipped = slipped(words, glued);
      if (slipped > 0) {
        words += (words.endsWith("/") ? "" : " ") + glued.substring(0, slipped);
        first = first == null ? null : first.substring(slipped);
        second = first == null && second != null ? second.substring(slipped) : second;
      }
      if (number(first, 0) > MOST || number(second, 0) > MOST) {
        return new Piece(part, -1, -1);
      }
      return new Piece(words, number(first, 0), number(second, 0));
    }
    return labelled(part);
  }

  /**
   * How many digits before the number belong to the words: "ngày 31/12/ [20251 bản chính" means the
   * year, "Mẫu số [121 bản chính" form 12.
   */
  private static int slipped(String words, String digits) {
    if (words.endsWith("/") && digits.length() == 5) {
      return 4;
    }
    return (words.endsWith(" số") || words.endsWith(" Mẫu")) && digits.length() > 1
        ? digits.length() - 1
        : 0;
  }

  private static Piece labelled(String part) {
    Matcher label = LABELLED.matcher(part);
    int originals = -1;
    int copies = -1;
    int from = part.length();
    while (label.find()) {
      from = Math.min(from, label.start());
      if (Plain.fold(label.group(1)).equals("chinh")) {
        originals = number(label.group(2), 0);
      } else {
        copies = number(label.group(2), 0);
      }
    }
    if (originals < 0 && copies < 0) {
      return inWords(part);
    }
    return new Piece(part.substring(0, from).strip(), originals, copies);
  }

  private static Piece inWords(String part) {
    Matcher words = IN_WORDS.matcher(part);
    if (!words.find()) {
      return new Piece(part, -1, -1);
    }
    boolean alone = words.group(4) != null;
    int number = number(alone ? words.group(4) : words.group(2), 0);
    String what = alone ? words.group(5) : words.group(1) == null ? words.group(3) : words.group(1);
    if (what == null) {
      return new Piece(part, -1, -1);
    }
    boolean original = Plain.fold(what).equals("chinh");
    String rest = part.substring(0, words.start()).strip();
    return new Piece(rest, original ? number : -1, original ? -1 : number);
  }

  private static int number(@Nullable String digits, int otherwise) {
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}

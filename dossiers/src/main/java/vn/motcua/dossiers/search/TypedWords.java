package vn.motcua.dossiers.search;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What was typed, word by word: a word with a digit may be a code, a part of one or a personal ID;
 * any other is a word of a name, a procedure, a place or a paper.
 */
sealed interface TypedWords {

  Pattern BLANK = Pattern.compile("\\s+");
  Pattern ENDS = Pattern.compile("^[.\\-]+|[.\\-]+$");
  int MOST = 12;

  /** A word of letters. */
  record Word(Syllable syllable) implements TypedWords {}

  /** A word with a digit, folded, its points and hyphens kept. */
  record Number(String text) implements TypedWords {
    boolean isPersonalId() {
      return text.length() == 12 && text.chars().allMatch(Character::isDigit);
    }
  }

  /** The words of a text; more than twelve are cut off. */
  static List<TypedWords> of(String typed) {
    return Arrays.stream(BLANK.split(typed.strip()))
        .flatMap(TypedWords::parts)
        .limit(MOST)
        .toList();
  }

  private static Stream<TypedWords> parts(String part) {
    if (part.chars().noneMatch(Character::isDigit)) {
      return Syllable.of(part).stream().map(Word::new);
    }
    return Arrays.stream(FoldedText.of(part).split(" "))
        .map(word -> ENDS.matcher(word).replaceAll(""))
        .filter(word -> !word.isEmpty())
        .map(Number::new);
  }
}

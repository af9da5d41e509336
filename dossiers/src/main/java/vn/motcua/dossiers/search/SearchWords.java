package vn.motcua.dossiers.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What was typed as SQL patterns over the folded text with a blank before it. A word is found at
 * its beginning, one with a digit (part of a code) anywhere.
 *
 * @param patterns one for each word
 */
public record SearchWords(List<String> patterns) {

  private static final int SHORTEST_PART_OF_CODE = 3;

  public SearchWords {
    patterns = List.copyOf(patterns);
  }

  /** The words of a text; none where it has no letter or digit. */
  public static SearchWords of(String typed) {
    return new SearchWords(
        Arrays.stream(FoldedText.of(typed).split(" "))
            .filter(word -> !word.isEmpty())
            .map(SearchWords::pattern)
            .toList());
  }

  /** Whether nothing was typed that can be searched. */
  public boolean isEmpty() {
    return patterns.isEmpty();
  }

  String longest() {
    return patterns.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
  }

  private static String pattern(String word) {
    boolean partOfCode =
        word.length() >= SHORTEST_PART_OF_CODE && word.chars().anyMatch(Character::isDigit);
    return partOfCode ? "%" + word + "%" : "% " + word + "%";
  }
}

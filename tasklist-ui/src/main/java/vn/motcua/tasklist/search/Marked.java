package vn.motcua.tasklist.search;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.dossiers.search.FoldedText;

/** Shown text with the searched words marked, whatever marks they were typed with. */
final class Marked {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}.\\-]+");
  private static final int SHORTEST_INSIDE = 3;

  private final List<String> words;

  Marked(String typed) {
    this.words =
        Arrays.stream(FoldedText.of(typed).split(" ")).filter(word -> !word.isEmpty()).toList();
  }

  /** The text as a span. */
  Span of(String text, String css) {
    Span span = new Span();
    span.addClassName(css);
    Matcher word = WORD.matcher(text);
    int last = 0;
    while (word.find()) {
      if (isSearched(word.group())) {
        if (word.start() > last) {
          span.getElement().appendChild(Element.createText(text.substring(last, word.start())));
        }
        Element mark = new Element("mark");
        mark.setText(word.group());
        span.getElement().appendChild(mark);
        last = word.end();
      }
    }
    if (last < text.length()) {
      span.getElement().appendChild(Element.createText(text.substring(last)));
    }
    return span;
  }

  /** Whether a shown word is one that was typed: from its beginning, a part of a code anywhere. */
  boolean isSearched(String shown) {
    String folded = FoldedText.of(shown);
    return words.stream()
        .anyMatch(word ->
            folded.startsWith(word)
                || word.length() >= SHORTEST_INSIDE
                    && word.chars().anyMatch(Character::isDigit)
                    && folded.contains(word));
  }
}

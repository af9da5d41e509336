package vn.motcua.tasklist.desk;

import static vn.motcua.tasklist.shell.Texts.t;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.catalog.Component;

/** How many of a paper are wanted; what is not wanted is not said. */
final class PaperCount {

  private PaperCount() {}

  static String words(Component component) {
    return Stream.of(
            component.originals() > 0 ? t("desk.papers.originals", component.originals()) : "",
            component.copies() > 0 ? t("desk.papers.copies", component.copies()) : "")
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}

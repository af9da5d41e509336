package vn.motcua.catalog;

import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a designer types on the way is mostly wrong; it must never break the reader. */
final class MutatedProcedureTest {

  private static final List<String> VALUES =
      List.of(
          "5",
          "[1]",
          "{a: 1}",
          "null",
          "\"\"",
          "true",
          "[{a: 1}, 2]",
          "receive",
          "-1",
          "99999999999999999999");
  private static final int EVERY = 40;
  private static final Catalog CATALOG = CatalogLoader.shipped().orThrow();

  @Test
  void noMistakeCausesAnythingButProblems() {
    Random random = new Random(20260216);
    List<Procedure> all = CATALOG.procedures();
    for (int at = 0; at < all.size(); at += EVERY) {
      Procedure procedure = all.get(at);
      String yaml = ProcedureYaml.write(procedure);
      for (int i = 0; i < 60; i++) {
        String mutated = mutated(yaml, random);
        assertThatNoException()
            .as(mutated)
            .isThrownBy(() -> ProcedureYaml.read("draft.yaml", mutated, CATALOG));
      }
    }
  }

  private static String mutated(String yaml, Random random) {
    List<String> lines = new ArrayList<>(Arrays.asList(yaml.split("\n")));
    for (int i = 0; i <= random.nextInt(3); i++) {
      int at = 1 + random.nextInt(lines.size() - 1);
      String line = lines.get(at);
      int colon = line.indexOf(':');
      switch (random.nextInt(3)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(at, line);
        default ->
            lines.set(
                at,
                (colon < 0 ? "- " : line.substring(0, colon) + ": ")
                    + VALUES.get(random.nextInt(VALUES.size())));
      }
    }
    dropWhatBelongsToReplacedKeys(lines);
    return String.join("\n", lines);
  }

  /** A key with an inline value cannot keep the block below it. */
  private static void dropWhatBelongsToReplacedKeys(List<String> lines) {
    for (int i = 1; i < lines.size(); i++) {
      String above = lines.get(i - 1);
      boolean replaced = VALUES.stream().anyMatch(value -> above.endsWith(": " + value));
      while (replaced && i < lines.size() && indent(lines.get(i)) > indent(above)) {
        lines.remove(i);
      }
    }
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }
}

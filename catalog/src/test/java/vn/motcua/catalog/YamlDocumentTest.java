package vn.motcua.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlDocumentTest {

  private final Problems problems = new Problems();

  @Test
  void valuesAreReadAsYaml12ReadsThem() {
    YamlDocument document =
        parse(
                "time: 15:00\nno: no\ndate: 2026-02-16\ncode: \"1.004873\"\nhours: 0.5\nlist: [1, true]\n")
            .orElseThrow();

    assertThat(document.root().toString())
        .isEqualTo(
            "{\"time\":\"15:00\",\"no\":\"no\",\"date\":\"2026-02-16\",\"code\":\"1.004873\","
                + "\"hours\":0.5,\"list\":[1,true]}");
    assertThat(document.line("/hours")).isEqualTo(5);
    assertThat(document.line("/list/1")).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: !!javax.script.ScriptEngineManager [x]",
        "a: !anything b",
        "a: &x [1]\nb: *x",
        "a: &x 1",
        "a: 1\n---\nb: 2",
        "a: 1\na: 2",
        "? [a]\n: b",
        "a: [",
        "a: \u0000",
        ""
      })
  void whatIsNotPlainDataIsRefused(String yaml) {
    assertThat(parse(yaml)).isEmpty();
    assertThat(problems.sorted()).isNotEmpty();
  }

  @Test
  void aBombOfAliasesIsRefusedWithoutBeingExpanded() {
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(parse(bomb.toString())).isEmpty();
  }

  @Test
  void deepAndLargeFilesAreRefused() {
    assertThat(parse("[".repeat(5000))).isEmpty();
    assertThat(parse("a: " + "x".repeat(600_000))).isEmpty();
  }

  private Optional<YamlDocument> parse(String yaml) {
    return YamlDocument.parse("file.yaml", yaml, problems);
  }
}

package vn.motcua.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that must be refused with their line, and what is drawn by hand. */
final class HostileFilesTest {

  private static final String CODE = "2.002287";
  private static final String FILE = "procedures/roads/" + CODE + ".yaml";
  private static final String DRAWN = "procedures/roads/" + CODE + ".bpmn";

  @TempDir private Path catalogue;

  @BeforeEach
  void aCatalogueWithOneProcedure() throws IOException {
    CatalogLoader.layDownShippedWords(catalogue);
    write(FILE, Files.readString(Path.of(FILE)));
  }

  @Test
  void aYamlBombIsRefusedWithItsLine() throws IOException {
    StringBuilder bomb = new StringBuilder("code: \"1.000001\"\na0: &a0 [x, x]\n");
    for (int i = 1; i < 5000; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
    }
    write("procedures/roads/1.000001.yaml", bomb.toString());

    assertThat(problems())
        .isNotEmpty()
        .hasSizeLessThan(110)
        .first()
        .satisfies(problem -> {
          assertThat(problem.line()).isEqualTo(2);
          assertThat(problem.message()).contains("anchors and aliases");
        });
  }

  @Test
  void aFileNestedTooDeepIsRefusedWithItsLine() throws IOException {
    write("procedures/roads/1.000001.yaml", "code: \"1.000001\"\nx:\n  " + "[".repeat(100_000));

    assertThat(problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.line()).isEqualTo(3);
          assertThat(problem.message()).contains("deeper");
        });
  }

  @Test
  void aFileTooLargeIsRefusedWithTheLineWhereItBecomesSo() throws IOException {
    write("procedures/roads/1.000001.yaml", "# một\n".repeat(400_000));
    write("procedures/roads/1.000002.yaml", "# a\n".repeat(200_000));

    assertThat(problems())
        .hasSize(2)
        .allMatch(problem -> problem.line() > 100_000 && problem.message().contains("larger"));
  }

  @Test
  void aDeadlineOfNoDaysOrLessIsRefusedWithItsLine() throws IOException {
    for (String amount : List.of("0", "-3", "1000000000000", "3.5")) {
      write(FILE, Files.readString(Path.of(FILE)).replace("amount: 3", "amount: " + amount));

      assertThat(problems())
          .as(amount)
          .anyMatch(problem -> problem.path().equals("/deadlines/0/amount") && problem.line() > 10);
    }
  }

  @Test
  void aFeeOfAThousandBillionsIsRefusedWithItsLine() throws IOException {
    String text = Files.readString(Path.of(FILE));
    String fee = "fees:\n  - dong: 1000000000000000\n    source: \"1.000.000.000.000.000 đồng\"\n";
    write(FILE, text.replaceFirst("fees:.*\\n(  .*\\n)*", fee));

    assertThat(problems())
        .anyMatch(problem -> problem.path().equals("/fees/0/dong") && problem.line() > 10);
  }

  @Test
  void aCodeWithTwoOwnersIsRefusedWithTheLineOfTheSecond() throws IOException {
    String second = Files.readString(Path.of(FILE)).replace("publishedBy: ", "publishedBy: Khác ");
    write("procedures/land/" + CODE + ".yaml", second.replace("field: roads", "field: land"));

    assertThat(problems())
        .extracting(LoadProblem::path)
        .contains("/code", "/provenance/publishedBy");
    assertThat(problems()).anyMatch(problem -> problem.message().contains("two owners"));
  }

  @Test
  void whatIsNotUtf8IsRefusedWithItsLineAndTheOthersAreRead() throws IOException {
    Path file = catalogue.resolve("procedures/roads/1.000001.yaml");
    Files.write(file, "code: a\nname: Đ\n".getBytes(StandardCharsets.UTF_16LE));

    assertThat(problems())
        .isNotEmpty()
        .allMatch(problem -> problem.file().endsWith("1.000001.yaml"));

    byte[] latin = "code: \"1.000001\"\nname: \u00e9\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(file, latin);
    assertThat(problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
  }

  @Test
  void aModelDrawnBesideItsProcedureIsPartOfTheCatalogue() throws IOException {
    write(DRAWN, "<definitions/>");

    Catalog catalog = CatalogLoader.from(catalogue).orThrow();

    assertThat(catalog.drawn())
        .containsExactlyEntriesOf(
            Map.of(new ProcedureCode(CODE), new DrawnProcess(DRAWN, "<definitions/>")));
  }

  @Test
  void aModelOfFiveMegabytesIsRefusedWithALine() throws IOException {
    write(DRAWN, "<definitions>\n" + "<!-- x -->\n".repeat(500_000) + "</definitions>");

    assertThat(problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.file()).isEqualTo(DRAWN);
          assertThat(problem.line()).isGreaterThan(90_000);
          assertThat(problem.message()).contains("larger than 1048576 bytes");
        });
  }

  @Test
  void aModelWithoutAProcedureIsAProblem() throws IOException {
    write("procedures/land/" + CODE + ".bpmn", "<definitions/>");
    write("procedures/land/drawing.bpmn", "<definitions/>");

    assertThat(problems())
        .hasSize(2)
        .allMatch(problem -> problem.message().contains("No procedure lies beside"));
  }

  @Test
  void problemsComeInTheSameOrderHoweverOftenOneLooks() throws IOException {
    for (int i = 0; i < 60; i++) {
      write("procedures/roads/1.%06d.yaml".formatted(i), "code: x" + i + "\nfield: [\n");
    }

    List<LoadProblem> first = problems();

    assertThat(first).hasSizeGreaterThanOrEqualTo(60);
    for (int i = 0; i < 5; i++) {
      assertThat(problems()).isEqualTo(first);
    }
  }

  private List<LoadProblem> problems() {
    return switch (CatalogLoader.from(catalogue)) {
      case LoadResult.Rejected rejected -> rejected.problems();
      case LoadResult.Loaded loaded -> List.of();
    };
  }

  private void write(String file, String text) throws IOException {
    Path target = catalogue.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, text);
  }
}

package vn.motcua.catalog.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.catalog.importer.PublishedFile.csv;
import static vn.motcua.catalog.importer.PublishedFile.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;

/** A catalogue that was imported, then edited, then imported again. */
final class ReimportTest {

  private static final String FILE = "procedures/civil-status/1.000001.yaml";

  @TempDir private Path folder;
  private Path catalogue;

  @BeforeEach
  void anImportedCatalogue() throws IOException {
    catalogue = folder.resolve("out");
    run(row("1.000001"));
  }

  @Test
  void whatNobodyEditedFollowsTheSource() throws IOException {
    ImportReport report = run(row("1.000001").with("time_limit_text", "5 ngày làm việc"));

    assertThat(procedure().deadlines().getFirst().amount()).isEqualTo(5);
    assertThat(report.updated()).isEqualTo(1);
    assertThat(report.differences())
        .anySatisfy(difference -> {
          assertThat(difference.section()).isEqualTo("deadlines");
          assertThat(difference.outcome()).isEqualTo(Difference.Outcome.TAKEN);
          assertThat(difference.lines())
              .anyMatch(line -> line.startsWith("+") && line.contains("5"));
        });
  }

  @Test
  void whatADesignerEditedStaysAndTheRestFollowsTheSource() throws IOException {
    edit("name:\n  vi: Cấp giấy xác nhận thử nghiệm\n", "name:\n  vi: Tên đã sửa\n");

    ImportReport report =
        run(
            row("1.000001")
                .with("name_vi", "Cấp giấy xác nhận thử nghiệm lần hai")
                .with("legal_basis", "07/2025/QH15"));

    assertThat(procedure().name().vi()).isEqualTo("Tên đã sửa");
    assertThat(procedure().legalBasis()).containsExactly("07/2025/QH15");
    assertThat(report.differences())
        .filteredOn(difference -> difference.section().equals("name"))
        .singleElement()
        .satisfies(
            kept -> assertThat(kept.outcome()).isEqualTo(Difference.Outcome.KEPT),
            kept ->
                assertThat(kept.lines())
                    .containsExactly(
                        "-   vi: Tên đã sửa", "+   vi: Cấp giấy xác nhận thử nghiệm lần hai"));
  }

  @Test
  void aDifferenceIsShownOnceAndTheEditStaysForGood() throws IOException {
    // The times of the steps stay with the edited limit: new ones would not fit it.
    edit("amount: 3", "amount: 4");
    PublishedFile changed = row("1.000001").with("time_limit_text", "5 ngày làm việc");

    assertThat(run(changed).differences())
        .extracting(Difference::outcome)
        .contains(Difference.Outcome.KEPT);
    ImportReport again = run(changed);

    assertThat(again.differences()).isEmpty();
    assertThat(again.keptSections()).isEqualTo(2);
    assertThat(procedure().deadlines().getFirst().amount()).isEqualTo(4);
  }

  @Test
  void anEditTheSourceLaterAgreesWithIsNoEditAnyMore() throws IOException {
    edit("amount: 3", "amount: 5");
    edit("source: \"3 ngày làm việc\"", "source: \"5 ngày làm việc\"");
    run(row("1.000001").with("time_limit_text", "5 ngày làm việc"));

    run(row("1.000001").with("time_limit_text", "7 ngày làm việc"));

    assertThat(procedure().deadlines().getFirst().amount()).isEqualTo(7);
  }

  @Test
  void aKeptSectionKeepsTheFactsItAsksFor() throws IOException {
    edit(
        "components:\n",
        """
        facts:
          - id: viaAgent
            name:
              vi: Qua người được ủy quyền
            type: boolean
        components:
          - id: giay-uy-quyen
            name:
              vi: Giấy ủy quyền
            originals: 1
            requiredWhen: facts.viaAgent = true
        """);

    ImportReport report =
        run(row("1.000001").with("legal_basis", "07/2025/QH15").with("dossier_components", ""));

    assertThat(report.differences())
        .extracting(Difference::outcome)
        .doesNotContain(Difference.Outcome.CONFLICT);
    assertThat(procedure().legalBasis()).containsExactly("07/2025/QH15");
    assertThat(procedure().facts()).anyMatch(fact -> fact.id().equals("viaAgent"));
    assertThat(procedure().components()).hasSize(3);
  }

  @Test
  void theWordingOfAFactADesignerEditedStays() throws IOException {
    PublishedFile two =
        row("1.000001").with("time_limit_text", "3 ngày (Trực tiếp); 5 ngày (Trực tiếp)");
    run(two);
    String question = procedure().facts().getFirst().name().vi();
    edit("vi: " + question, "vi: Hồ sơ thuộc trường hợp nào?");

    run(two.with("legal_basis", "07/2025/QH15"));

    assertThat(procedure().legalBasis()).containsExactly("07/2025/QH15");
    assertThat(procedure().facts().getFirst().name().vi()).isEqualTo("Hồ sơ thuộc trường hợp nào?");
  }

  @Test
  void editsThatDoNotGoWithTheNewTextKeepTheWholeFileAndAreSaidEveryTime() throws IOException {
    // The designer gave the steps their own times, which fit three days but not one.
    String text = Files.readString(catalogue.resolve(FILE));
    edit(
        text.lines().filter(line -> line.startsWith("  examine:")).findFirst().orElseThrow(),
        "  examine: 12");
    String edited = Files.readString(catalogue.resolve(FILE));
    PublishedFile shorter = row("1.000001").with("time_limit_text", "1 ngày làm việc");

    for (int i = 0; i < 2; i++) {
      assertThat(run(shorter).differences())
          .isNotEmpty()
          .allMatch(difference -> difference.outcome() == Difference.Outcome.CONFLICT);
      assertThat(catalogue.resolve(FILE)).hasContent(edited);
    }
  }

  @Test
  void aProcedureThatChangesItsFieldMovesWithWhatIsDrawnBesideIt() throws IOException {
    Path drawn = catalogue.resolve(FILE.replace(".yaml", ".bpmn"));
    Files.writeString(drawn, "<definitions/>");

    run(row("1.000001").with("field_vi", "Đất đai"));

    assertThat(catalogue.resolve(FILE)).doesNotExist();
    assertThat(procedure().field()).isEqualTo("land");
    assertThat(catalog().drawn().get(procedure().code()).file())
        .isEqualTo("procedures/land/1.000001.bpmn");
  }

  @Test
  void aFieldADesignerChoseStays() throws IOException {
    Path moved = catalogue.resolve("procedures/land/1.000001.yaml");
    edit("field: civil-status", "field: land");
    Files.createDirectories(moved.getParent());
    Files.move(catalogue.resolve(FILE), moved);

    run(row("1.000001").with("legal_basis", "07/2025/QH15"));

    assertThat(moved).exists();
    assertThat(catalogue.resolve(FILE)).doesNotExist();
    assertThat(procedure().legalBasis()).containsExactly("07/2025/QH15");
  }

  @Test
  void aCodeThatVanishedIsReportedAndStays() throws IOException {
    ImportReport report = run(row("1.000002"));

    assertThat(report.vanished()).containsExactly(new ProcedureCode("1.000001"));
    assertThat(procedure()).isNotNull();
  }

  @Test
  void aFileOneCannotReadStaysAsItIsAndItsRowIsRefused() throws IOException {
    edit("levels:", "levles:");
    String broken = Files.readString(catalogue.resolve(FILE));

    ImportReport report = run(row("1.000001").with("time_limit_text", "5 ngày làm việc"));

    assertThat(report.refused()).isNotEmpty().allMatch(problem -> problem.line() == 2);
    assertThat(report.refused().toString()).contains(FILE, "levles");
    assertThat(catalogue.resolve(FILE)).hasContent(broken);
  }

  @Test
  void twoFilesForOneCodeAreSaidAndStay() throws IOException {
    Path second = catalogue.resolve("procedures/land/1.000001.yaml");
    Files.createDirectories(second.getParent());
    Files.copy(catalogue.resolve(FILE), second);

    ImportReport report = run(row("1.000001"));

    assertThat(report.refused()).singleElement().asString().contains("two files");
    assertThat(second).exists();
  }

  @Test
  void anImportThatDiedIsRepeated() throws IOException {
    run(row("1.000001"), row("1.000002"), row("1.000003"));
    Path lock = catalogue.resolve(ImportLock.FILE);
    List<String> lines = Files.readAllLines(lock);
    // Killed: one file is missing, the lock's last line is torn.
    Files.delete(catalogue.resolve("procedures/civil-status/1.000003.yaml"));
    String torn = lines.getLast().substring(0, 30);
    Files.writeString(lock, String.join("\n", lines.subList(0, lines.size() - 1)) + "\n" + torn);

    ImportReport report = run(row("1.000001"), row("1.000002"), row("1.000003"));

    assertThat(report.imported()).isEqualTo(3);
    assertThat(report.differences()).isEmpty();
    assertThat(Files.readAllLines(lock)).isEqualTo(lines);
    try (Stream<Path> files = Files.walk(catalogue)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".new"));
    }
  }

  @Test
  void aProcedureDesignedByHandBeforeTheFirstImportIsKept() throws IOException {
    Files.delete(catalogue.resolve(ImportLock.FILE));
    edit("name:\n  vi: Cấp giấy xác nhận thử nghiệm\n", "name:\n  vi: Tên đã sửa\n");

    ImportReport first = run(row("1.000001"));
    run(row("1.000001").with("name_vi", "Tên khác của nguồn"));

    assertThat(first.keptSections()).isEqualTo(1);
    assertThat(procedure().name().vi()).isEqualTo("Tên đã sửa");
  }

  private ImportReport run(PublishedFile... rows) throws IOException {
    Path csv = Files.writeString(folder.resolve("in.csv"), csv(rows));
    return CatalogImport.run(csv, catalogue, ImportOptions.quiet());
  }

  private void edit(String from, String to) throws IOException {
    String text = Files.readString(catalogue.resolve(FILE));
    assertThat(text).contains(from);
    Files.writeString(catalogue.resolve(FILE), text.replace(from, to));
  }

  private Catalog catalog() {
    return CatalogLoader.from(catalogue).orThrow();
  }

  private Procedure procedure() {
    return catalog().procedure(new ProcedureCode("1.000001")).orElseThrow();
  }
}

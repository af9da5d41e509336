package vn.motcua.catalog.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.catalog.importer.PublishedFile.csv;
import static vn.motcua.catalog.importer.PublishedFile.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.published.RowProblem;

final class CatalogImportTest {

  @TempDir private Path folder;

  @Test
  void everyRowBecomesAProcedureTheLoaderTakes() throws IOException {
    ImportReport report = run(row("1.000001"), row("1.000002").with("levels", "province"));

    assertThat(report.refused()).isEmpty();
    assertThat(report.rows()).isEqualTo(2);
    assertThat(report.imported()).isEqualTo(2);
    assertThat(catalog().procedures())
        .extracting(procedure -> procedure.code().value())
        .containsExactly("1.000001", "1.000002");
  }

  @Test
  void whatTheSourceStatesIsTakenOverAndWhatItDoesNotStaysOpen() throws IOException {
    run(row("1.000001").with("time_limit_text", "").with("legal_basis", ""));

    Procedure procedure = procedure("1.000001");
    assertThat(procedure.name().vi()).isEqualTo("Cấp giấy xác nhận thử nghiệm");
    assertThat(procedure.field()).isEqualTo("civil-status");
    assertThat(procedure.components()).hasSize(2);
    assertThat(procedure.flowRule()).isNotNull();
    assertThat(procedure.provenance().publishedBy()).contains("163/QĐ-BTP");
    assertThat(procedure.open())
        .contains(OpenPoint.DEADLINE, OpenPoint.LEGAL_BASIS, OpenPoint.RESULT)
        .doesNotContain(OpenPoint.COMPONENTS);
  }

  @Test
  void limitsThatAreStatedAndComputableAreCounted() throws IOException {
    ImportReport report =
        run(
            row("1.000001"),
            row("1.000002").with("time_limit_text", ""),
            row("1.000003").with("time_limit_text", "Theo quy định của pháp luật chuyên ngành"));

    assertThat(report.deadlines()).isEqualTo(new ImportReport.Tally(2, 1));
    assertThat(report.unread())
        .filteredOn(unread -> unread.point() == OpenPoint.DEADLINE)
        .singleElement()
        .satisfies(unread -> assertThat(unread.line()).isEqualTo(4));
    assertThat(report.open()).containsEntry(OpenPoint.DEADLINE, 2);
  }

  @Test
  void everyRowThatCannotBeIsRefusedWithItsLineAndTheOthersAreTaken() throws IOException {
    ImportReport report =
        run(
            row("1.000001"),
            row("1.000002").with("time_limit_text", "0 ngày làm việc"),
            row("1.000003").with("time_limit_text", "-3 ngày làm việc"),
            row("1.000004").with("fee_text", "1.000.000.000.000.000 đồng"),
            row("1.0005"),
            row("1.000006"),
            row("1.000006"),
            row("1.000007"),
            row("1.000007").with("published_by", "UBND tỉnh khác"));

    assertThat(report.refused())
        .extracting(RowProblem::line)
        .containsExactly(3L, 4L, 5L, 6L, 8L, 9L, 10L);
    assertThat(report.refused())
        .filteredOn(problem -> problem.line() >= 8)
        .extracting(RowProblem::reason)
        .satisfiesExactly(
            twice -> assertThat(twice).contains("already in line 7"),
            one -> assertThat(one).contains("two owners"),
            other -> assertThat(other).contains("two owners"));
    assertThat(report.rows()).isEqualTo(9);
    assertThat(catalog().procedures())
        .extracting(procedure -> procedure.code().value())
        .containsExactly("1.000001", "1.000006");
  }

  @Test
  void aLinkedProcedureSaysWhatItIsLinkedWith() throws IOException {
    run(
        row("1.000001").with("name_vi", "Liên thông các thủ tục hành chính về khai sinh, cư trú"),
        row("1.000002").with("name_vi", "LIÊN THÔNG ĐIỆN TỬ: khai tử, mai táng"));

    assertThat(procedure("1.000001").linkedWith()).isEqualTo("Khai sinh, cư trú");
    assertThat(procedure("1.000002").linkedWith()).isEqualTo("Khai tử, mai táng");
  }

  @Test
  void aFieldNobodyKnewIsAddedToTheFields() throws IOException {
    run(row("1.000001").with("field_vi", "Khai thác \"sao băng\""));

    String id = procedure("1.000001").field();
    assertThat(catalog().fields()).containsKey(id);
    assertThat(Files.readAllLines(folder.resolve("out/fields.yaml")))
        .filteredOn(line -> line.startsWith("  "))
        .extracting(line -> line.substring(0, line.indexOf(':')))
        .isSorted();
  }

  @Test
  void theSameFileAgainChangesNotOneByte() throws IOException {
    run(row("1.000001"), row("1.000002").with("field_vi", "Lĩnh vực mới"));
    List<String> before = everything();

    ImportReport report = run(row("1.000001"), row("1.000002").with("field_vi", "Lĩnh vực mới"));

    assertThat(report.unchanged()).isEqualTo(2);
    assertThat(report.differences()).isEmpty();
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    Path csv = Files.writeString(folder.resolve("in.csv"), csv(row("1.000001")));

    ImportReport report =
        CatalogImport.run(csv, folder.resolve("out"), new ImportOptions(false, line -> {}));

    assertThat(report.added()).isEqualTo(1);
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aFileThatIsNoCsvIsRefusedAsAWhole() throws IOException {
    Path csv = Files.writeString(folder.resolve("in.csv"), "a,b\n1,2\n");

    ImportReport report = CatalogImport.run(csv, folder.resolve("out"), ImportOptions.quiet());

    assertThat(report.refused()).isNotEmpty();
    assertThat(report.imported()).isZero();
  }

  @Test
  void progressIsTold() throws IOException {
    PublishedFile[] rows =
        Stream.iterate(1, i -> i + 1)
            .limit(250)
            .map(i -> row("1.%06d".formatted(i)))
            .toArray(PublishedFile[]::new);
    Path csv = Files.writeString(folder.resolve("in.csv"), csv(rows));
    List<String> told = new CopyOnWriteArrayList<>();

    CatalogImport.run(csv, folder.resolve("out"), new ImportOptions(true, told::add));

    assertThat(told).contains("250 rows", "100 of 250 rows read", "200 of 250 rows read");
  }

  private ImportReport run(PublishedFile... rows) throws IOException {
    Path csv = Files.writeString(folder.resolve("in.csv"), csv(rows));
    return CatalogImport.run(csv, folder.resolve("out"), ImportOptions.quiet());
  }

  private Catalog catalog() {
    return CatalogLoader.from(folder.resolve("out")).orThrow();
  }

  private Procedure procedure(String code) {
    return catalog().procedure(new ProcedureCode(code)).orElseThrow();
  }

  private List<String> everything() throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .map(file -> file + "\n" + read(file))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package vn.motcua.catalog.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedCsvTest {

  private static final String HEADER =
      "national_code,name_vi,field_vi,levels,agency,time_limit_text,fee_text,online,"
          + "dossier_components,components_omitted,legal_basis,published_by\n";

  private final List<PublishedRow> rows = new ArrayList<>();

  @Test
  void aRowIsReadWithItsLine() throws IOException {
    List<RowProblem> problems =
        read(HEADER + row("1.000001", "Đăng ký\nkết hôn") + row("2.0000", "x"));

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst().line()).isEqualTo(2);
    assertThat(rows.getFirst().name()).isEqualTo("Đăng ký kết hôn");
    assertThat(rows.getFirst().componentsOmitted()).isEqualTo(2);
    assertThat(problems).containsExactly(new RowProblem(4, "The code \"2.0000\" is not d.dddddd."));
  }

  @Test
  void columnsMayStandInAnyOrderAndFurtherOnesAreKept() throws IOException {
    String header =
        "note,published_by,legal_basis,components_omitted,dossier_components,online,fee_text,"
            + "time_limit_text,agency,levels,field_vi,name_vi,national_code\n";

    assertThat(read(header + "ghi chú,p,l,,c,o,f,t,a,commune,Hộ tịch,Tên,1.000001\n")).isEmpty();

    assertThat(rows.getFirst().field()).isEqualTo("Hộ tịch");
    assertThat(rows.getFirst().componentsOmitted()).isZero();
    assertThat(rows.getFirst().extra()).containsExactly(java.util.Map.entry("note", "ghi chú"));
  }

  @Test
  void everyMissingColumnIsReported() throws IOException {
    List<RowProblem> problems = read("national_code,name_vi,name_vi\n1.000001,a,b\n");

    assertThat(rows).isEmpty();
    assertThat(problems)
        .contains(
            new RowProblem(1, "The column name_vi occurs 2 times."),
            new RowProblem(1, "The column field_vi is missing."));
  }

  @Test
  void aQuoteThatIsNeverClosedLosesNoOtherRow() throws IOException {
    List<RowProblem> problems =
        read(
            HEADER
                + row("1.000001", "một")
                + "1.000002,\"hai,Hộ tịch,commune,,,,,,0,,\n"
                + row("1.000003", "ba")
                + row("1.000004", "bốn"));

    assertThat(codes()).containsExactly("1.000001", "1.000003", "1.000004");
    assertThat(problems).singleElement().matches(problem -> problem.line() == 3);
  }

  @Test
  void signsAfterAClosingQuoteAreReportedWithTheirLine() throws IOException {
    List<RowProblem> problems =
        read(HEADER + "1.000002,\"hai\"x,Hộ tịch,commune,,,,,,0,,\n" + row("1.000003", "ba"));

    assertThat(codes()).containsExactly("1.000003");
    assertThat(problems).singleElement().matches(problem -> problem.line() == 2);
  }

  @Test
  void aRowWithTooFewOrTooManyFieldsIsReported() throws IOException {
    List<RowProblem> problems =
        read(HEADER + "1.000001,a\n" + row("1.000002", "hai").strip() + ",,\n");

    assertThat(rows).isEmpty();
    assertThat(problems).extracting(RowProblem::line).containsExactly(2L, 3L);
    assertThat(problems.getFirst().reason()).contains("2 fields");
  }

  @Test
  void aRowThatIsFarTooLongIsReportedAndTheNextIsRead() throws IOException {
    String monster = "x".repeat(PublishedCsv.MAX_ROW + 1);

    List<RowProblem> problems =
        read(
            HEADER
                + row("1.000001", monster)
                + row("1.000002", "x".repeat(400_000))
                + row("1.000003", "ba"));

    assertThat(codes()).containsExactly("1.000003");
    assertThat(problems).extracting(RowProblem::line).containsExactly(2L, 3L);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
    assertThat(read("\uFEFF" + HEADER + row("1.000001", "một"))).isEmpty();
    assertThat(codes()).containsExactly("1.000001");
  }

  @Test
  void aRowThatIsNotUtf8IsReportedAndTheOthersAreRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("latin.csv");
    byte[] good = (HEADER + row("1.000001", "một")).getBytes(StandardCharsets.UTF_8);
    byte[] bad = row("1.000002", "th\u00e9").getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = java.util.Arrays.copyOf(good, good.length + bad.length);
    System.arraycopy(bad, 0, all, good.length, bad.length);
    Files.write(file, all);

    List<RowProblem> problems = PublishedCsv.read(file, rows::add);

    assertThat(codes()).containsExactly("1.000001");
    assertThat(problems).contains(new RowProblem(3, "The column name_vi is not UTF-8."));
  }

  @Test
  void controlCharactersMissingNamesAndWrongNumbersAreReportedTogether() throws IOException {
    List<RowProblem> problems = read(HEADER + "9.9,,Hộ\u0000tịch,commune,,,,,,-3,,\n");

    assertThat(problems).hasSize(4).allMatch(problem -> problem.line() == 2);
  }

  @Test
  void anEmptyFileIsAProblemOfTheFile() throws IOException {
    assertThat(read("")).containsExactly(new RowProblem(0, "The file is empty."));
  }

  @Test
  void tenThousandOpenQuotesEndSoon() throws IOException {
    List<RowProblem> problems = read(HEADER + "1.000002,\"a,b\n".repeat(10_000));

    assertThat(rows).isEmpty();
    assertThat(problems).hasSizeLessThanOrEqualTo(1_002).isNotEmpty();
  }

  private List<RowProblem> read(String csv) throws IOException {
    return PublishedCsv.read(new StringReader(csv), rows::add);
  }

  private List<String> codes() {
    return rows.stream().map(row -> row.code().value()).toList();
  }

  private static String row(String code, String name) {
    return code + ",\"" + name + "\",Hộ tịch,commune,,,,,,2,,p\n";
  }
}

package vn.motcua.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BrokenCatalogTest {

  @TempDir private Path catalogue;

  @BeforeEach
  void aCopyOfSomeOfWhatShips() throws IOException {
    CatalogLoader.layDownShippedWords(catalogue);
    for (String field : List.of("roads", "irrigation", "civil-status")) {
      String part = "procedures/" + field;
      try (Stream<Path> files = Files.walk(Path.of(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          write(file.toString(), Files.readString(file));
        }
      }
    }
  }

  @Test
  void everyMistakeInAFileIsReportedWithItsLine() throws IOException {
    String file = "procedures/land/1.999999.yaml";
    write(
        file,
        """
        code: "1.999998"
        name: {vi: Thử nghiệm}
        field: no-such-field
        levels: [commune, village]
        agency: Ủy ban nhân dân cấp xã
        department: magic
        channels: [direct]
        online: full
        deadlines:
          - {channel: online, amount: 3, unit: working-day, source: thử}
          - {unit: day, source: thử}
        fees:
          - {when: facts.rich = true, dong: -1, source: thử}
        components:
          - {id: don, name: {vi: Đơn}}
          - {id: don, name: {vi: Đơn}, originals: one}
        result: {vi: Kết quả}
        legalBasis: []
        steps:
          - {id: receive, name: {vi: Nhận}, kind: receive, role: wizard, unit: commune}
          - {id: ask, name: {vi: Hỏi}, kind: consult, role: specialist, unit: commune}
          - {id: ask, name: {vi: Hỏi}, kind: examine, role: specialist, unit: department:magic}
          - {id: one, name: {vi: Một}, kind: examine, role: specialist, unit: commune, parallel: x}
          - {id: issue, name: {vi: Phát hành}, kind: issue, role: clerk, unit: commune}
        effective: {from: 2025-07-01}
        provenance: {publishedBy: thử}
        open: []
        surprise: true
        """);

    List<LoadProblem> problems = problems();

    assertThat(problems).allMatch(problem -> problem.file().equals(file));
    assertThat(problems)
        .extracting(LoadProblem::line, LoadProblem::path)
        .contains(
            at(1, "/code"),
            at(3, "/field"),
            at(4, "/levels/1"),
            at(6, "/department"),
            at(10, "/deadlines/0/channel"),
            at(11, "/deadlines/1"),
            at(13, "/fees/0/when"),
            at(13, "/fees/0/dong"),
            at(16, "/components/1/id"),
            at(16, "/components/1/originals"),
            at(18, "/legalBasis"),
            at(20, "/steps/0/role"),
            at(21, "/steps/1"),
            at(22, "/steps/2/id"),
            at(22, "/steps/2/unit"),
            at(23, "/steps/3/parallel"),
            at(24, "/steps/4"),
            at(28, "/surprise"));
    assertThat(problems)
        .extracting(LoadProblem::message)
        .contains(
            "The field no-such-field is unknown.",
            "Two steps have the id ask.",
            "Only one step is parallel x.",
            "Nobody decides before this document is issued.",
            "The last step must be of kind return, or archive after it.",
            "The fact rich is not asked for.");
  }

  @Test
  void budgetsBeyondTheLegalLimitAreAProblem() throws IOException {
    change("procedures/roads/2.002287.yaml", "amount: 3", "amount: 2");

    assertThat(problems())
        .singleElement()
        .satisfies(problem -> {
          assertThat(problem.path()).isEqualTo("/budgets");
          assertThat(problem.message()).contains("24 working hours", "legal limit is 16");
        });
  }

  @Test
  void twoFilesForOneProcedureAreAProblem() throws IOException {
    write(
        "procedures/land/1.004873.yaml",
        Files.readString(catalogue.resolve("procedures/civil-status/1.004873.yaml")));

    assertThat(problems())
        .anyMatch(p -> p.message().contains("is also in procedures/civil-status/1.004873.yaml"))
        .anyMatch(p -> p.path().equals("/field"));
  }

  @Test
  void anUnknownFlowAndBudgetsForStepsItDoesNotHaveAreProblems() throws IOException {
    change("procedures/roads/2.002287.yaml", "flow: province-plain", "flow: no-such-flow");
    change("procedures/irrigation/1.014862.yaml", "  receive:", "  dance:");

    assertThat(problems())
        .extracting(LoadProblem::message)
        .contains("The flow no-such-flow is unknown.", "The flow has no step dance.");
  }

  @Test
  void problemsOfSeveralFilesAreReportedTogether() throws IOException {
    change("fields.yaml", "  land: {vi: \"Đất đai\"", "  land: {vn: \"Đất đai\"");
    change("units/48-da-nang.yaml", "\"20242\"", "\"1\"");
    change("holidays/2026.yaml", "2026-04-30", "2026-02-30");
    change("flows/province-plain.yaml", "kind: assign", "kind: guess");
    write("procedures/land/1.000001.yaml", "code: [");

    assertThat(problems())
        .extracting(LoadProblem::file)
        .contains(
            "fields.yaml",
            "units/48-da-nang.yaml",
            "holidays/2026.yaml",
            "flows/province-plain.yaml",
            "procedures/land/1.000001.yaml");
  }

  @Test
  void hoursInTheWrongOrderAreProblemsOfTheirLine() throws IOException {
    String province = "kind: thanh-pho, agencyId: H17}";
    String hours =
        """
        kind: thanh-pho, agencyId: H17,
          hours: [{morning: "07:00-11:30", afternoon: "11:00-17:00"}]}
        """;
    change("units/48-da-nang.yaml", province, hours.strip());
    change(
        "units/48-da-nang.yaml",
        "{code: \"20194\",",
        "{hours: [{from: 10-16, morning: \"07:30-11:30\", afternoon: \"13:00-17:00\"},"
            + " {from: 04-16, morning: \"07:00-11:30\", afternoon: \"13:30-17:00\"}],"
            + " code: \"20194\",");
    change(
        "units/48-da-nang.yaml",
        "{code: \"20197\",",
        "{hours: [{morning: \"7h-11h30\", afternoon: \"13:00-17:00\", evening: no}],"
            + " code: \"20197\",");
    change(
        "units/46-hue.yaml",
        "kind: thanh-pho",
        "hours: [{from: 02-29, morning: \"07:00-11:30\", afternoon: \"13:30-25:00\"}],"
            + " kind: thanh-pho");

    assertThat(problems())
        .extracting(LoadProblem::path)
        .contains("/communes/1/hours/0/morning", "/communes/1/hours/0/evening");

    change("units/48-da-nang.yaml", "7h-11h30", "07:00-11:30");
    change("units/48-da-nang.yaml", ", evening: no", "");
    assertThat(problems())
        .extracting(LoadProblem::path)
        .containsExactlyInAnyOrder("/province/hours", "/province/hours", "/communes/0/hours");
    assertThat(problems())
        .extracting(LoadProblem::message)
        .contains(
            "The hours of a day are in the wrong order.",
            "The seasons are not in the order of the year.");
  }

  @Test
  void aYearThatContradictsItselfIsReportedDayByDay() throws IOException {
    change("holidays/2026.yaml", "date: 2026-01-10, insteadOf", "date: 2026-01-09, insteadOf");
    change("holidays/2026.yaml", "insteadOf: 2026-08-31", "insteadOf: 2026-08-28");
    change("holidays/2026.yaml", "{date: 2026-09-02,", "{date: 2026-09-01,");
    change("holidays/2026.yaml", "{date: 2026-11-24,", "{date: 2025-11-24,");

    assertThat(problems())
        .extracting(LoadProblem::line, LoadProblem::message)
        .containsExactlyInAnyOrder(
            at(20, "The day occurs twice."),
            at(21, "Not in 2026."),
            at(23, "The day is worked anyway."),
            at(24, "It is worked for 2026-08-28, which is no day off."));
  }

  @Test
  void aDirectoryThatDoesNotExistIsAProblemNotACrash() {
    assertThat(CatalogLoader.from(catalogue.resolve("nowhere")))
        .isInstanceOf(LoadResult.Rejected.class);
  }

  private static Tuple at(int line, String path) {
    return Tuple.tuple(line, path);
  }

  private List<LoadProblem> problems() {
    return switch (CatalogLoader.from(catalogue)) {
      case LoadResult.Rejected rejected -> rejected.problems();
      case LoadResult.Loaded loaded -> List.of();
    };
  }

  private void change(String file, String from, String to) throws IOException {
    String text = Files.readString(catalogue.resolve(file));
    assertThat(text).contains(from);
    write(file, text.replace(from, to));
  }

  private void write(String file, String text) throws IOException {
    Path target = catalogue.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, text);
  }
}

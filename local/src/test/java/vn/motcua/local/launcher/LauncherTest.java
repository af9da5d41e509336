package vn.motcua.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.DrawnProcess;
import vn.motcua.catalog.Procedure;
import vn.motcua.local.platform.PartName;
import vn.motcua.local.platform.PartStatus;
import vn.motcua.local.platform.Ports;
import vn.motcua.processes.compile.ProcedureCompiler;

class LauncherTest {

  @Test
  void wrongUsageEndsWithTwo() {
    assertThat(Launcher.run()).isEqualTo(2);
    assertThat(Launcher.run("fly")).isEqualTo(2);
    assertThat(Launcher.run("bench", "unknown")).isEqualTo(2);
    assertThat(Launcher.run("catalog", "compile")).isEqualTo(2);
  }

  @Test
  void helpEndsWithZero() {
    assertThat(Launcher.run("--help")).isZero();
    assertThat(Launcher.run("up", "--help")).isZero();
  }

  @Test
  void statusIsGreenOnlyIfEveryPartIsUp() {
    PartStatus up = new PartStatus(PartName.ZEEBE, PartStatus.State.UP, "http://127.0.0.1:1");
    PartStatus unwell = new PartStatus(PartName.WORKERS, PartStatus.State.UNWELL, "");

    assertThat(
            JsonMapper.shared().writeValueAsString(StatusCommand.document(List.of(up), Map.of())))
        .isEqualTo(
            """
            {"green":true,"parts":[{"name":"zeebe","state":"up","address":"http://127.0.0.1:1"}]}\
            """);
    assertThat(StatusCommand.document(List.of(up, unwell), Map.of()).green()).isFalse();
  }

  @Test
  void whatTheStandInsOfferBesideIsNamedAfterThem() {
    PartStatus standIns = new PartStatus(PartName.STAND_INS, PartStatus.State.UP, "http://a");
    PartStatus workers = new PartStatus(PartName.WORKERS, PartStatus.State.UP, "http://b");

    var lines =
        StatusCommand.document(
                List.of(standIns, workers),
                Applications.beside(new Ports(Map.of("http", 1, "smtp", 2, "virus-scan", 3))))
            .parts();

    assertThat(lines)
        .extracting(StatusCommand.Line::name, StatusCommand.Line::address)
        .containsExactly(
            tuple("stand-ins", "http://a"),
            tuple("mails", "http://127.0.0.1:1/_mails"),
            tuple("smtp", "127.0.0.1:2"),
            tuple("virus-scan", "127.0.0.1:3"),
            tuple("workers", "http://b"));
  }

  @Test
  void theShippedCatalogueHasNoProblems() {
    CatalogueFindings findings = CatalogueFindings.of(CatalogLoader.shipped());

    assertThat(findings.problems()).isEmpty();
    assertThat(findings.document()).containsKeys("procedures", "problems", "open");
    assertThat(findings.open()).containsKeys("deadline", "fee");
  }

  @Test
  void modelsAreNotWrittenWhereTheyCannotBe(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "x");

    assertThat(Launcher.run("catalog", "compile", "--out", file.toString())).isEqualTo(2);
    assertThat(Launcher.run("catalog", "compile", "--out", file.resolve("x").toString()))
        .isEqualTo(1);
    assertThat(file).hasContent("x");
  }

  @Test
  void whatIsExportedIsReadBackAsTheSameProcedures(@TempDir Path out) throws Exception {
    Catalog catalog = drawnOnce(CatalogLoader.shipped().orThrow());

    int files = CatalogueFiles.export(catalog, out);
    CatalogLoader.layDownShippedWords(out);
    Catalog read = CatalogLoader.from(out).orThrow();

    assertThat(files).isEqualTo(catalog.procedures().size());
    assertThat(read.procedures()).isEqualTo(catalog.procedures());
    assertThat(read.drawn()).isEqualTo(catalog.drawn());
  }

  private static Catalog drawnOnce(Catalog catalog) {
    Procedure first = catalog.procedures().getFirst();
    String file = "procedures/" + first.field() + "/" + first.code() + ".bpmn";
    String bpmn = ProcedureCompiler.compile(first, 1).bpmn();
    return new Catalog(
        catalog.procedures(),
        catalog.flows(),
        catalog.fields(),
        catalog.units(),
        catalog.holidays(),
        Map.of(first.code(), new DrawnProcess(file, bpmn)));
  }
}

package vn.motcua.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureYaml;
import vn.motcua.local.platform.PlatformSettings;
import vn.motcua.processes.compile.ProcedureCompiler;

/** What must not get in is refused on the command line with its file and line, and exit code 1. */
class HostileInputTest {

  private static final String CODE = "2.002287";
  private static final String GOOD = "procedures/roads/" + CODE + ".yaml";
  private static final String FEE =
      "fees:\n  - dong: 1000000000000000\n    source: \"1.000.000.000.000.000 đồng\"";
  private static final String HEAD =
      "national_code,name_vi,field_vi,levels,agency,time_limit_text,fee_text,online,"
          + "dossier_components,components_omitted,legal_basis,published_by\n";

  @TempDir private Path folder;

  /** What a run of {@code ./motcua} left behind. */
  private record Run(int exit, String out, List<String> err) {}

  @Test
  void aHostileCatalogueIsRefusedFileByFileWithItsLines() throws Exception {
    String yaml = Files.readString(shipped(GOOD));
    words();
    write(GOOD, yaml);
    write("procedures/roads/1.000001.yaml", bomb());
    write("procedures/roads/1.000002.yaml", with(yaml, "1.000002", "amount: 3", "amount: 0"));
    write("procedures/roads/1.000003.yaml", with(yaml, "1.000003", "amount: 3", "amount: -3"));
    write("procedures/roads/1.000004.yaml", with(yaml, "1.000004", "fees: \\[\\]", FEE));
    write("procedures/roads/1.000005.yaml", with(yaml, "1.000005", "^", ""));
    write(
        "procedures/roads/1.000005.bpmn",
        "<definitions>\n" + "<!-- x -->\n".repeat(500_000) + "</definitions>");
    write("procedures/land/" + CODE + ".yaml", yaml.replace("field: roads", "field: land"));
    write("procedures/roads/1.000006.yaml", with(yaml, "1.000006", "^", ""));
    write(
        "procedures/land/1.000006.yaml",
        with(yaml, "1.000006", "publishedBy: ", "publishedBy: Khác ")
            .replace("field: roads", "field: land"));

    Run run = motcua("catalog", "check", folder.toString(), "--json");

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .anyMatch(line -> line.matches("procedures/roads/1\\.000001\\.yaml:2\\b.*anchors.*"))
        .anyMatch(line -> line.matches("procedures/roads/1\\.000002\\.yaml:\\d\\d.*amount.*"))
        .anyMatch(line -> line.matches("procedures/roads/1\\.000003\\.yaml:\\d\\d.*amount.*"))
        .anyMatch(line -> line.matches("procedures/roads/1\\.000004\\.yaml:\\d\\d.*dong.*"))
        .anyMatch(line -> line.matches("procedures/roads/1\\.000005\\.bpmn:\\d+: .*larger.*"))
        .anyMatch(line -> line.matches("procedures/roads/2\\.002287\\.yaml:[1-9] /code.*"))
        .anyMatch(line -> line.matches(".*/1\\.000006\\.yaml:\\d+ .*two owners.*"))
        .noneMatch(line -> line.contains("\tat "));
    assertThat(run.out()).contains("\"procedures\":0");
  }

  @Test
  void aDrawnFlowThatGoesRoundForEverIsRefusedWithItsLine() throws Exception {
    words();
    write(GOOD, Files.readString(shipped(GOOD)));
    String drawn = "procedures/roads/" + CODE + ".bpmn";
    String sound = ProcedureCompiler.compile(procedure(), 1).bpmn();
    write(drawn, sound);

    assertThat(motcua("catalog", "check", folder.toString()).exit()).isZero();

    write(drawn, sound.replaceFirst("targetRef=\"end-[^\"]*\"", "targetRef=\"step-receive\""));
    Run run = motcua("catalog", "check", folder.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).anyMatch(line -> line.matches(drawn + ":\\d+ \\S+: .+ \\[.*\\]"));
  }

  @Test
  void hostileRowsAreRefusedWithTheirLinesAndTheGoodOneIsTakenOver() throws Exception {
    Path csv = folder.resolve("published.csv");
    Files.writeString(
        csv,
        HEAD
            + row("1.999990", "3 ngày làm việc", "Không", "Tỉnh thử nghiệm")
            + row("1.999991", "3 ngày làm việc", "Không", "Tỉnh thử nghiệm")
            + row("1.999991", "3 ngày làm việc", "Không", "Tỉnh thử nghiệm")
            + row("1.999992", "3 ngày làm việc", "Không", "Tỉnh thử nghiệm")
            + row("1.999992", "3 ngày làm việc", "Không", "Tỉnh khác")
            + row("1.999993", "0 ngày làm việc", "Không", "Tỉnh thử nghiệm")
            + row("1.999994", "-3 ngày làm việc", "Không", "Tỉnh thử nghiệm")
            + row("1.999995", "3 ngày", "1.000.000.000.000.000 đồng", "Tỉnh thử nghiệm"));
    Path into = folder.resolve("out");

    Run run = motcua("catalog", "import", csv.toString(), "--into", into.toString());

    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err())
        .anyMatch(line -> line.matches("line 4: .*1\\.999991.*"))
        .anyMatch(line -> line.matches("line 6: .*1\\.999992.*"))
        .anyMatch(line -> line.startsWith("line 7: "))
        .anyMatch(line -> line.startsWith("line 8: "))
        .anyMatch(line -> line.startsWith("line 9: "))
        .noneMatch(line -> line.startsWith("line 2: "))
        .noneMatch(line -> line.contains("\tat "));
    assertThat(into.resolve("procedures/civil-status/1.999990.yaml")).isNotEmptyFile();
    assertThat(into.resolve("procedures/civil-status/1.999995.yaml")).doesNotExist();
  }

  @Test
  void aCatalogueThatIsNotThereIsWrongUsage() {
    assertThat(Launcher.run("catalog", "check", folder.resolve("none").toString())).isEqualTo(2);
  }

  /** As the script starts it. */
  private Run motcua(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Launcher.class.getName());
    command.addAll(List.of(arguments));
    Path out = folder.resolveSibling(folder.getFileName() + ".out");
    Path err = folder.resolveSibling(folder.getFileName() + ".err");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    int exit = process.waitFor();
    List<String> problems = Files.readAllLines(err, StandardCharsets.UTF_8);
    Run run = new Run(exit, Files.readString(out), problems);
    Files.delete(out);
    Files.delete(err);
    return run;
  }

  private void words() throws IOException {
    CatalogLoader.layDownShippedWords(folder);
  }

  private static Procedure procedure() throws IOException {
    return ProcedureYaml.read(GOOD, Files.readString(shipped(GOOD))).orThrow();
  }

  private static Path shipped(String file) {
    return PlatformSettings.standard().root().resolve("catalog").resolve(file);
  }

  private static String with(String yaml, String code, String wrong, String instead) {
    return yaml.replace(CODE, code).replaceFirst(wrong, instead);
  }

  private static String bomb() {
    StringBuilder bomb = new StringBuilder("code: \"1.000001\"\na0: &a0 [x, x]\n");
    for (int i = 1; i < 5000; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
    }
    return bomb.toString();
  }

  private static String row(String code, String limit, String fee, String publisher) {
    return "%s,Xác nhận thử nghiệm,Hộ tịch,commune,Ủy ban nhân dân cấp xã,%s,%s,online-submission,"
            .formatted(code, limit, fee)
        + "Đơn đề nghị [1 bản chính],0,1/2025/NĐ-CP,%s%n".formatted(publisher);
  }

  private void write(String file, String text) throws IOException {
    Path target = folder.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, text);
  }
}

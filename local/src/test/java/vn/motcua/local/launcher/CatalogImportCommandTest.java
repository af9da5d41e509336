package vn.motcua.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogImportCommandTest {

  private static final String HEAD =
      "national_code,name_vi,field_vi,levels,agency,time_limit_text,fee_text,online,"
          + "dossier_components,components_omitted,legal_basis,published_by\n";
  private static final String ROW =
      "1.999999,Xác nhận thử nghiệm,Hộ tịch,commune,Ủy ban nhân dân cấp xã,3 ngày làm việc,"
          + "Không,online-submission,Đơn đề nghị [1 bản chính],0,1/2025/NĐ-CP,Tỉnh thử nghiệm\n";

  @TempDir private Path folder;

  @Test
  void aGoodFileEndsWithZeroAndLiesInTheCatalogue() throws IOException {
    assertThat(run(HEAD + ROW)).isZero();
    assertThat(folder.resolve("out/procedures/civil-status/1.999999.yaml")).isNotEmptyFile();
  }

  @Test
  void aRefusedRowEndsWithOneAndTheOthersAreTakenOver() throws IOException {
    assertThat(run(HEAD + ROW + ROW.replace("1.999999", "1.99"))).isEqualTo(1);
    assertThat(folder.resolve("out/procedures/civil-status/1.999999.yaml")).isNotEmptyFile();
  }

  @Test
  void aFileThatIsNotThereIsWrongUsage() {
    assertThat(Launcher.run("catalog", "import")).isEqualTo(2);
    assertThat(Launcher.run("catalog", "import", folder.resolve("none.csv").toString()))
        .isEqualTo(2);
  }

  @Test
  void aDryRunWritesNothing() throws IOException {
    assertThat(run(HEAD + ROW, "--dry-run")).isZero();
    assertThat(folder.resolve("out")).doesNotExist();
  }

  private int run(String csv, String... more) throws IOException {
    Path file = Files.writeString(folder.resolve("published.csv"), csv);
    String into = folder.resolve("out").toString();
    return more.length == 0
        ? Launcher.run("catalog", "import", file.toString(), "--into", into, "--json")
        : Launcher.run("catalog", "import", file.toString(), "--into", into, more[0]);
  }
}

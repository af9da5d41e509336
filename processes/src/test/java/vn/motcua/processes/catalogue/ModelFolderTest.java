package vn.motcua.processes.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.processes.Samples;

class ModelFolderTest {

  @TempDir private Path out;

  private final CatalogueModels models = two();

  @Test
  void every_file_lies_under_field_and_code() throws IOException {
    int files = ModelFolder.write(models, out, done -> {});

    assertThat(out.resolve("land/1.000001/procedure-1.000001.bpmn")).isRegularFile();
    assertThat(out.resolve("land/1.000002/fee-1.000002.dmn")).isRegularFile();
    assertThat(out.resolve("land/1.000002/form-1.000002-submission.form")).isRegularFile();
    assertThat(all()).hasSize(files);
  }

  @Test
  void a_second_run_touches_nothing_deletes_what_has_gone_and_leaves_the_files_of_others()
      throws IOException {
    ModelFolder.write(models, out, done -> {});
    Path folder = out.resolve("land/1.000001");
    Path bpmn = folder.resolve("procedure-1.000001.bpmn");
    FileTime before = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(bpmn, before);
    Files.writeString(folder.resolve("form-1.000001-gone.form"), "{}");
    Files.writeString(folder.resolve("notes.txt"), "mine");

    ModelFolder.write(models, out, done -> {});

    assertThat(Files.getLastModifiedTime(bpmn)).isEqualTo(before);
    assertThat(folder.resolve("form-1.000001-gone.form")).doesNotExist();
    assertThat(folder.resolve("notes.txt")).exists();
  }

  @Test
  void a_file_in_the_way_is_refused() throws IOException {
    Path file = Files.writeString(out.resolve("file"), "x");

    assertThatThrownBy(() -> ModelFolder.write(models, file, done -> {}))
        .isInstanceOf(NotDirectoryException.class);
    Files.writeString(out.resolve("land"), "x");
    assertThatThrownBy(() -> ModelFolder.write(models, out, done -> {}))
        .isInstanceOf(NotDirectoryException.class);
  }

  @Test
  void links_to_somewhere_else_are_not_followed() throws IOException {
    Path elsewhere = Files.createDirectory(out.resolve("elsewhere"));
    Path target = Files.createDirectory(out.resolve("target"));
    Files.createSymbolicLink(target.resolve("land"), elsewhere);

    assertThatThrownBy(() -> ModelFolder.write(models, target, done -> {}))
        .isInstanceOf(IOException.class);
    Files.delete(target.resolve("land"));
    Path folder = Files.createDirectories(target.resolve("land/1.000001"));
    Path victim = Files.writeString(out.resolve("victim"), "keep");
    Files.createSymbolicLink(folder.resolve("procedure-1.000001.bpmn"), victim);

    assertThatThrownBy(() -> ModelFolder.write(models, target, done -> {}))
        .isInstanceOf(IOException.class);
    assertThat(elsewhere).isEmptyDirectory();
    assertThat(victim).hasContent("keep");
  }

  @Test
  void the_archive_has_the_same_bytes_whenever_and_wherever_it_is_packed() throws IOException {
    Path first = out.resolve("a/models.zip");
    Path second = out.resolve("b.zip");
    int files = ModelArchive.write(models, first);
    TimeZone zone = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
      ModelArchive.write(two(), second);
    } finally {
      TimeZone.setDefault(zone);
    }

    assertThat(second).hasSameBinaryContentAs(first);
    try (ZipFile zip = new ZipFile(first.toFile())) {
      assertThat(zip.stream().map(ZipEntry::getName))
          .hasSize(files)
          .contains("land/1.000001/procedure-1.000001.bpmn");
    }
    assertThat(out.resolve("a")).isDirectoryNotContaining(file -> file.toString().endsWith("part"));
  }

  private List<Path> all() throws IOException {
    try (var found = Files.walk(out)) {
      return found.filter(Files::isRegularFile).toList();
    }
  }

  private static CatalogueModels two() {
    Catalog shipped = CatalogLoader.shipped().orThrow();
    return CatalogueModels.of(
        new Catalog(
            List.of(Samples.plain(), Samples.rich()),
            shipped.flows(),
            shipped.fields(),
            shipped.units(),
            shipped.holidays(),
            Map.of()));
  }
}

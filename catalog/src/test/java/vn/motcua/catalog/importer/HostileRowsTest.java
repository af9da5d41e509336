package vn.motcua.catalog.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.catalog.importer.PublishedFile.csv;
import static vn.motcua.catalog.importer.PublishedFile.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.LoadResult;

/** Whatever a published file says: rows are refused or become files that load, never else. */
final class HostileRowsTest {

  private static final List<String> COLUMNS =
      List.of(
          "name_vi",
          "field_vi",
          "levels",
          "agency",
          "time_limit_text",
          "fee_text",
          "online",
          "dossier_components",
          "components_omitted",
          "legal_basis",
          "published_by");

  private static final List<String> PIECES =
      List.of(
          "ngày làm việc",
          "3 ",
          "-3 ngày",
          "0 giờ",
          "Miễn phí",
          "1.000.000.000.000.000 đồng",
          "đồng/",
          "(",
          ")",
          "[1 bản chính",
          "]",
          "; ",
          "Trường hợp ",
          "Đối với ",
          "nếu có",
          "từ ngày 31/02/2026 đến 99/99/9999",
          "facts.x = true",
          "\" or true or \"",
          "../../../etc/passwd",
          "${jndi:x}",
          "<script>",
          "&a *a !!x",
          "---\n",
          "\t",
          "\u00a0",
          "\u200b",
          "😀",
          "e\u0302\u0301",
          "Liên thông ",
          "commune|province|ministry",
          "%s%n",
          "2147483648",
          "12/",
          ".",
          "#");

  private static final Pattern PLACE =
      Pattern.compile("out/procedures/[a-z0-9]+(-[a-z0-9]+)*/1\\.\\d{6}\\.yaml");

  @TempDir private Path folder;

  @Test
  void noRowCausesAnythingButAFileThatLoadsOrARefusalWithItsLine() throws IOException {
    Random random = new Random(20261122);
    List<PublishedFile> rows = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      PublishedFile row = row("1.%06d".formatted(i));
      for (int times = 0; times <= random.nextInt(3); times++) {
        row.with(COLUMNS.get(random.nextInt(COLUMNS.size())), nonsense(random));
      }
      rows.add(row);
    }
    Path csv = Files.writeString(folder.resolve("in.csv"), csv(rows.toArray(PublishedFile[]::new)));

    ImportReport report = CatalogImport.run(csv, folder.resolve("out"), ImportOptions.quiet());

    assertThat(report.refused()).allMatch(problem -> problem.line() > 1);
    assertThat(report.imported()).isBetween(300, 600);
    LoadResult loaded = CatalogLoader.from(folder.resolve("out"));
    assertThat(loaded.orThrow().procedures()).hasSize(report.imported());
    try (Stream<Path> files = Files.walk(folder.resolve("out/procedures"))) {
      assertThat(files.filter(Files::isRegularFile))
          .hasSize(report.imported())
          .allMatch(file -> PLACE.matcher(folder.relativize(file).toString()).matches());
    }
  }

  private static String nonsense(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(10) == 0 ? 400 : random.nextInt(12);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }
}

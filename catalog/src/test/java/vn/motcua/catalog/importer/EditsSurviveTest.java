package vn.motcua.catalog.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.catalog.importer.PublishedFile.csv;
import static vn.motcua.catalog.importer.PublishedFile.row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureSections;
import vn.motcua.catalog.ProcedureYaml;

/** Many procedures, edited anyhow, under a list that changed anyhow. */
final class EditsSurviveTest {

  private static final int ROWS = 150;
  private static final Map<String, List<String>> VALUES =
      Map.of(
          "name_vi", List.of("Cấp giấy phép", "Đăng ký thay đổi", "Thông báo kết thúc"),
          "agency", List.of("Ủy ban nhân dân cấp xã", "Sở Xây dựng", "Sở Tư pháp"),
          "levels", List.of("commune", "province", "commune|province"),
          "time_limit_text",
              List.of(
                  "3 ngày làm việc",
                  "20 ngày (Trực tuyến); 15 ngày (Trực tiếp)",
                  "5 ngày; 10 ngày",
                  "",
                  "Trong ngày"),
          "fee_text", List.of("Không", "50.000 đồng", "100.000 đồng; 50.000 đồng", ""),
          "dossier_components",
              List.of(
                  "Đơn [1 bản chính]",
                  "Đơn [1 bản chính]; Giấy ủy quyền (trường hợp nộp thay) [1 bản chính]",
                  ""),
          "legal_basis", List.of("60/2014/QH13", "07/2025/QH15; 118/2025/NĐ-CP", ""));

  @TempDir private Path folder;
  private final Random random = new Random(20261122);

  @Test
  void noEditIsLostAndNoFileBreaks() throws IOException {
    Catalog published = imported("catalogue", someRows());
    Catalog donors = imported("donors", someRows());
    Map<String, Set<String>> edits = new TreeMap<>();
    for (Procedure mine : published.procedures()) {
      Procedure donor = donors.procedure(mine.code()).orElseThrow();
      edit(mine, donor).ifPresent(sections -> edits.put(mine.code().value(), sections));
    }
    Catalog before = CatalogLoader.from(folder.resolve("catalogue")).orThrow();
    PublishedFile[] next = someRows();
    Catalog wanted = imported("wanted", next);

    ImportReport report = run("catalogue", next);

    assertThat(edits).hasSizeGreaterThan(ROWS / 2);
    assertThat(report.refused()).isEmpty();
    Set<String> conflicts =
        report.differences().stream()
            .filter(found -> found.outcome() == Difference.Outcome.CONFLICT)
            .map(found -> found.code().value())
            .collect(Collectors.toSet());
    assertThat(conflicts.size()).isLessThan(ROWS / 4);
    Catalog after = CatalogLoader.from(folder.resolve("catalogue")).orThrow();
    for (Procedure stands : after.procedures()) {
      String code = stands.code().value();
      Map<String, String> old = sections(before, stands);
      if (conflicts.contains(code)) {
        assertThat(ProcedureSections.of(stands)).as(code).isEqualTo(old);
      } else {
        follows(stands, old, sections(wanted, stands), edits.getOrDefault(code, Set.of()));
      }
    }
  }

  /** Edited sections stand as they were, all others as the list has them now. */
  private static void follows(
      Procedure stands, Map<String, String> old, Map<String, String> wanted, Set<String> edited) {
    Map<String, String> now = ProcedureSections.of(stands);
    for (String key : ProcedureSections.KEYS) {
      boolean stays = edited.contains(key);
      // Facts follow the sections that ask for them; old times of steps stay with an edited limit.
      if (!key.equals("facts") && (stays || !key.equals(ProcedureSections.FLOW))) {
        assertThat(now.get(key))
            .as(stands.code() + " " + key)
            .isEqualTo((stays ? old : wanted).get(key));
      }
    }
  }

  private static Map<String, String> sections(Catalog catalog, Procedure procedure) {
    return ProcedureSections.of(catalog.procedure(procedure.code()).orElseThrow());
  }

  private PublishedFile[] someRows() {
    PublishedFile[] rows = new PublishedFile[ROWS];
    for (int i = 0; i < ROWS; i++) {
      PublishedFile next = row("1.%06d".formatted(i));
      VALUES.keySet().stream()
          .sorted()
          .forEach(column -> {
            List<String> values = VALUES.getOrDefault(column, List.of());
            next.with(column, values.get(random.nextInt(values.size())));
          });
      rows[i] = next;
    }
    return rows;
  }

  /** Writes some sections of another procedure into the file, where the file still reads then. */
  private Optional<Set<String>> edit(Procedure mine, Procedure donor) throws IOException {
    Map<String, String> texts = new LinkedHashMap<>();
    Set<String> edited = new TreeSet<>();
    Map<String, String> own = ProcedureSections.of(mine);
    Map<String, String> other = ProcedureSections.of(donor);
    for (String key : ProcedureSections.KEYS) {
      boolean swap = !key.equals("field") && random.nextInt(5) == 0;
      String text = (swap ? other : own).get(key);
      if (text != null) {
        texts.put(key, text);
      }
      if (swap && !String.valueOf(other.get(key)).equals(String.valueOf(own.get(key)))) {
        edited.add(key);
      }
    }
    String yaml = "code: \"" + mine.code() + "\"\n" + String.join("", texts.values());
    Path file = folder.resolve("catalogue/procedures/civil-status/" + mine.code() + ".yaml");
    if (ProcedureYaml.read("x.yaml", yaml) instanceof ProcedureYaml.Result.Read) {
      Files.writeString(file, yaml);
      return Optional.of(edited);
    }
    return Optional.empty();
  }

  private Catalog imported(String name, PublishedFile... rows) throws IOException {
    assertThat(run(name, rows).refused()).isEmpty();
    return CatalogLoader.from(folder.resolve(name)).orThrow();
  }

  private ImportReport run(String name, PublishedFile... rows) throws IOException {
    Path file = Files.writeString(folder.resolve("in.csv"), csv(rows));
    return CatalogImport.run(file, folder.resolve(name), ImportOptions.quiet());
  }
}

package vn.motcua.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ProcedureYamlTest {

  private static final Catalog CATALOG = CatalogLoader.shipped().orThrow();

  @Test
  void whatIsWrittenReadsBackAsTheSameProcedure() {
    for (Procedure procedure : CATALOG.procedures()) {
      String written = ProcedureYaml.write(procedure);
      Procedure read = ProcedureYaml.read("draft.yaml", written).orThrow();
      assertThat(read).isEqualTo(procedure);
      assertThat(ProcedureYaml.write(read)).isEqualTo(written);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tên: có dấu hai chấm # và thăng",
        "- gạch đầu dòng",
        "\"ngoặc\" và 'nháy' và \\ gạch",
        "true",
        "15:00",
        "1.5",
        "dòng một\ndòng hai\t\u2028\u0007\uFEFF",
        "kết thúc: ",
        "H'Thử Nghiệm Êban",
        "{ngoặc nhọn} [vuông] & * ! | > % @ `",
        "null",
        "chữ 😀"
      })
  void everyTextSurvivesWritingAndReading(String text) {
    Procedure procedure = named(text);
    Procedure read =
        ProcedureYaml.read("draft.yaml", ProcedureYaml.write(procedure), CATALOG).orThrow();
    assertThat(read.result().vi()).isEqualTo(text);
    assertThat(read.legalBasis()).containsExactly(text);
  }

  @Test
  void aDraftWithMistakesGivesThemAll() {
    String yaml = ProcedureYaml.write(named("Kết quả")).replace("online: full", "online: maybe");
    ProcedureYaml.Result result =
        ProcedureYaml.read("draft.yaml", yaml.replace("field: land", "field: sea"));

    assertThat(result)
        .isInstanceOfSatisfying(
            ProcedureYaml.Result.Unreadable.class,
            unreadable ->
                assertThat(unreadable.problems())
                    .extracting(LoadProblem::path)
                    .containsExactlyInAnyOrder("/field", "/online"));
  }

  private static Procedure named(String text) {
    return new Procedure(
        new ProcedureCode("9.000001"),
        Text.vi("Thử nghiệm"),
        "land",
        Set.of(Level.COMMUNE),
        "Ủy ban nhân dân cấp xã",
        null,
        Set.of(Channel.DIRECT),
        OnlineLevel.FULL,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Text.vi(text),
        List.of(text),
        "commune-same-day",
        null,
        CATALOG.flows().get("commune-same-day").steps(),
        null,
        new Effective(LocalDate.of(2026, 1, 1), null),
        new Provenance("", List.of(), List.of()),
        Set.of(OpenPoint.DEADLINE, OpenPoint.FEE, OpenPoint.COMPONENTS));
  }
}

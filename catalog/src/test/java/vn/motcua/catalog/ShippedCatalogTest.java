package vn.motcua.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.UnitType;

final class ShippedCatalogTest {

  private static final Catalog CATALOG = CatalogLoader.shipped().orThrow();

  @Test
  void theShippedCatalogueHasNoProblem() {
    assertThat(CatalogLoader.shipped()).isInstanceOf(LoadResult.Loaded.class);
  }

  @Test
  void theDirectoryAndThePackedCatalogueSayTheSame() {
    assertThat(CatalogLoader.from(Path.of(".")).orThrow().procedures())
        .isEqualTo(CATALOG.procedures());
  }

  @Test
  void aProvinceMayBringInSomeProceduresAndAWrongCodeIsNamed() {
    var birth = new ProcedureCode("1.001193");
    var nowhere = new ProcedureCode("9.999999");

    Catalog some = CATALOG.only(Set.of(birth));

    assertThat(some.procedures()).extracting(Procedure::code).containsExactly(birth);
    assertThat(some.units()).isEqualTo(CATALOG.units());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CATALOG.only(Set.of(birth, nowhere)))
        .withMessageContaining("9.999999")
        .withMessageNotContaining("1.001193");
  }

  @Test
  void itHasThirtyFourProvincesAndAllCommunes() {
    assertThat(CATALOG.units().all().stream().filter(u -> u.type() == UnitType.PROVINCE))
        .hasSize(34);
    assertThat(CATALOG.units().all().stream().filter(u -> u.type() == UnitType.COMMUNE))
        .hasSize(3321);
  }

  @Test
  void onlyDaNangHasAgencyIdsBecauseNoneArePublishedForTheOthers() {
    assertThat(CATALOG.units().all())
        .filteredOn(unit -> unit.agencyId() != null)
        .allMatch(
            unit -> CATALOG.units().province(unit.code()).orElseThrow().name().contains("Đà Nẵng"))
        .hasSizeGreaterThan(94);
  }

  @Test
  void everyKindOfStepIsUsed() {
    Set<StepKind> used =
        CATALOG.procedures().stream()
            .flatMap(procedure -> procedure.steps().stream())
            .map(Step::kind)
            .collect(Collectors.toSet());
    assertThat(used).containsExactlyInAnyOrder(StepKind.values());
  }

  /** Except the last resort, for a provincial procedure whose department nobody knows. */
  @Test
  void everyStandardFlowIsUsed() {
    Set<String> used =
        CATALOG.procedures().stream()
            .map(procedure -> String.valueOf(procedure.flowName()))
            .collect(Collectors.toSet());
    assertThat(CATALOG.flows().keySet())
        .filteredOn(flow -> !used.contains(flow))
        .isSubsetOf("office-decide");
  }

  @Test
  void itCoversBothLevelsAndManyFields() {
    List<Procedure> procedures = CATALOG.procedures();
    assertThat(procedures).hasSizeGreaterThanOrEqualTo(1196);
    assertThat(procedures.stream().map(Procedure::field).distinct())
        .hasSizeGreaterThanOrEqualTo(140);
    for (Level level : Level.values()) {
      assertThat(procedures).anyMatch(procedure -> procedure.levels().contains(level));
    }
    for (String code : List.of("1.004873", "2.000815", "1.001193", "1.000894", "1.013225")) {
      assertThat(CATALOG.procedure(new ProcedureCode(code))).isPresent();
    }
  }

  @Test
  void everyUnitOfEveryStepExistsInDaNang() {
    UnitCode commune = new UnitCode("20242");
    for (Procedure procedure : CATALOG.procedures()) {
      for (Step step : procedure.steps()) {
        assertThat(CATALOG.units().resolve(step.unit(), commune, procedure))
            .as("%s %s", procedure.code(), step.id())
            .isPresent();
      }
    }
  }

  @Test
  void everyShippedFileIsWrittenCanonically() throws IOException {
    for (Procedure procedure : CATALOG.procedures()) {
      Path file = Path.of("procedures", procedure.field(), procedure.code() + ".yaml");
      assertThat(ProcedureYaml.write(procedure)).isEqualTo(Files.readString(file));
    }
  }

  @Test
  void everythingTheSourceLeavesOpenIsSaid() {
    for (Procedure procedure : CATALOG.procedures()) {
      assertThat(procedure.provenance().publishedBy()).isNotBlank();
      assertThat(procedure.provenance().unstated().isEmpty()).isEqualTo(procedure.open().isEmpty());
    }
  }

  @Test
  void loadingCostsLittleMoreThanReadingTheYaml() throws IOException {
    Map<String, SourceFile> files = CatalogFiles.in(Path.of("."), CatalogFiles::any);
    double best = Double.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long yaml = nanos(() -> files.values().forEach(f -> CatalogLoader.parse(f, new Problems())));
      long all = nanos(() -> CatalogLoader.from(Path.of(".")).orThrow());
      best = Math.min(best, (double) all / yaml);
    }
    assertThat(best).isLessThan(4);
  }

  private static long nanos(Runnable work) {
    long before = System.nanoTime();
    work.run();
    return System.nanoTime() - before;
  }

  @Test
  void keysInFilesAreTheNamesOfConstants() {
    assertThat(Arrays.stream(StepKind.values()).map(StepKind::key))
        .contains("verify-registry", "assess-obligation");
  }
}

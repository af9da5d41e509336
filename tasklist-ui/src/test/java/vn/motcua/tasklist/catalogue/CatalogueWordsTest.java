package vn.motcua.tasklist.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.tasklist.shell.Texts.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.FeeRule;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.archetype.FlowRules;
import vn.motcua.dossiers.procedures.LimitBand;
import vn.motcua.dossiers.procedures.ProcedureOrder;

class CatalogueWordsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void limitsOfOneUnitAreARange() {
    assertThat(CatalogueWords.limits(List.of(days(15)))).isEqualTo("15 ngày");
    assertThat(CatalogueWords.limits(List.of(days(15), days(10)))).isEqualTo("10 hoặc 15 ngày");
    assertThat(CatalogueWords.limits(List.of(days(15), days(10), days(40))))
        .isEqualTo("10 đến 40 ngày");
  }

  @Test
  void limitsOfDifferentUnitsAreNamedOneByOne() {
    DeadlineRule words =
        new DeadlineRule(null, null, null, DeadlineUnit.OTHER, null, List.of(), "x");

    assertThat(CatalogueWords.limits(List.of(days(15), words)))
        .isEqualTo("15 ngày hoặc theo văn bản");
    assertThat(CatalogueWords.limits(List.of())).isEqualTo("Chưa nêu");
  }

  @Test
  void onlyFeesOfTheDayAreListed() {
    FeeRule over = new FeeRule(null, null, null, LocalDate.of(2025, 12, 31), 50_000L, null, "x");
    FeeRule now = new FeeRule(null, null, LocalDate.of(2026, 1, 1), null, 100_000L, null, "x");

    assertThat(CatalogueWords.fees(List.of(over, now), TODAY)).isEqualTo("100.000 đ");
    assertThat(CatalogueWords.span(over)).isEqualTo("đến hết 31/12/2025");
    assertThat(CatalogueWords.span(now)).isEqualTo("từ 01/01/2026");
  }

  @Test
  void manySumsAreARange() {
    assertThat(
            CatalogueWords.fees(
                Stream.of(75_000L, 50_000L, 1_000_000L)
                    .map(dong -> FeeRule.of(null, dong, null, "x"))
                    .toList(),
                TODAY))
        .isEqualTo("50.000 đ đến 1.000.000 đ");
  }

  @ParameterizedTest
  @EnumSource(OpenPoint.class)
  void everyOpenPointSaysWhatFollowsAndWhatToDo(OpenPoint point) {
    for (String part : List.of("", ".effect", ".do")) {
      String key = "catalogue.open." + point.key() + part;
      assertThat(t(key)).isNotEqualTo(key);
    }
  }

  @Test
  void everyBandAndOrderHasItsWord() {
    for (LimitBand band : LimitBand.values()) {
      assertThat(CatalogueWords.limit(band)).doesNotContain("catalogue.");
    }
    for (ProcedureOrder order : ProcedureOrder.values()) {
      String key = "catalogue.order." + CatalogueAddress.key(order);
      assertThat(t(key)).isNotEqualTo(key);
    }
  }

  @Test
  void everyDepartmentAndFlowRuleOfTheCatalogueHasItsWords() {
    Catalog catalog = CatalogLoader.shipped().orThrow();
    TreeSet<String> departments = new TreeSet<>();
    for (Procedure procedure : catalog.procedures()) {
      Stream.concat(
              Stream.ofNullable(procedure.department()),
              procedure.steps().stream().flatMap(step -> step.unit().departmentKind().stream()))
          .forEach(departments::add);
    }

    assertThat(departments)
        .isNotEmpty()
        .noneMatch(kind -> CatalogueWords.department(kind).startsWith("catalogue."));
    assertThat(
            catalog.procedures().stream()
                .map(Procedure::flowRule)
                .filter(Objects::nonNull)
                .distinct())
        .allMatch(rule -> FlowRules.why(rule).isPresent());
  }

  private static DeadlineRule days(int amount) {
    return new DeadlineRule(null, null, amount, DeadlineUnit.DAY, null, List.of(), "x");
  }
}

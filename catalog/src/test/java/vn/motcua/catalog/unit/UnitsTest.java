package vn.motcua.catalog.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.UnitRef;

final class UnitsTest {

  private static final Catalog CATALOG = CatalogLoader.shipped().orThrow();
  private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);
  private static final Unit PROVINCE = unit("48", UnitType.PROVINCE, null, null, null);
  private static final Unit OLD = unit("10001", UnitType.COMMUNE, "48", MERGER, "10002");
  private static final Unit OLDER = unit("10000", UnitType.COMMUNE, "48", MERGER, "10001");
  private static final Unit NEW = unit("10002", UnitType.COMMUNE, "48", null, null);
  private static final Units UNITS = new Units(List.of(PROVINCE, OLD, OLDER, NEW));

  @Test
  void theSuccessorHasTheWorkOfAllWhoMergedIntoIt() {
    assertThat(UNITS.lineage(NEW.code())).containsExactly(NEW, OLD, OLDER);
    assertThat(UNITS.lineage(OLDER.code())).containsExactly(OLDER);
    assertThat(UNITS.current(OLDER.code())).contains(NEW);
  }

  @Test
  void everythingBelowAUnitIncludesTheUnit() {
    assertThat(UNITS.under(PROVINCE.code())).containsExactlyInAnyOrder(PROVINCE, OLD, OLDER, NEW);
    assertThat(UNITS.under(new UnitCode("99"))).isEmpty();
  }

  @Test
  void aUnitExistsFromItsFirstToItsLastDay() {
    assertThat(OLD.existsOn(MERGER)).isTrue();
    assertThat(OLD.existsOn(MERGER.plusDays(1))).isFalse();
  }

  @Test
  void aStepsUnitFollowsFromTheCommuneAndTheProcedure() {
    Procedure procedure = CATALOG.procedure(new ProcedureCode("1.008891")).orElseThrow();

    assertThat(resolved("commune", procedure)).isEqualTo("Phường Hải Châu");
    assertThat(resolved("department", procedure)).isEqualTo("Sở Xây dựng thành phố Đà Nẵng");
    assertThat(resolved("department:tax", procedure)).isEqualTo("Thuế thành phố Đà Nẵng");
    assertThat(resolved("office", procedure)).startsWith("Văn phòng Ủy ban nhân dân");
  }

  @Test
  void departmentsOfOtherProvincesAreNotInvented() {
    Procedure procedure = CATALOG.procedure(new ProcedureCode("1.008891")).orElseThrow();
    assertThat(CATALOG.units().resolve(UnitRef.DEPARTMENT, new UnitCode("00004"), procedure))
        .isEmpty();
  }

  @Test
  void codesAreUnique() {
    assertThatThrownBy(() -> new Units(List.of(NEW, NEW)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String resolved(String ref, Procedure procedure) {
    return CATALOG
        .units()
        .resolve(new UnitRef(ref), new UnitCode("20242"), procedure)
        .map(Unit::name)
        .orElse("");
  }

  private static Unit unit(
      String code,
      UnitType type,
      @Nullable String parent,
      @Nullable LocalDate until,
      @Nullable String successor) {
    return new Unit(
        new UnitCode(code),
        code,
        type,
        null,
        parent == null ? null : new UnitCode(parent),
        null,
        LocalDate.of(2000, 1, 1),
        until,
        successor == null ? null : new UnitCode(successor));
  }
}

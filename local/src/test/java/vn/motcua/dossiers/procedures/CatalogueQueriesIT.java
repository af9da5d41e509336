package vn.motcua.dossiers.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class CatalogueQueriesIT {

  private static final ProcedureFilter ALL = ProcedureFilter.all();

  private static House house;
  private static CatalogueQueries queries;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
    queries =
        new CatalogueQueries(house.screens.jdbc(), House.catalog().fields(), Clock.systemUTC());
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void wordsAreFoundWithAndWithoutMarksInAnyOrder() {
    for (String typed : List.of("KHAI SINH dang ky", "đăng ký khai sinh", "khai sinh")) {
      assertThat(queries.page(ALL.withText(typed), ProcedureOrder.FIT, 0, 100))
          .as(typed)
          .extracting(ProcedureSummary::code)
          .contains(Submissions.BIRTH);
    }
    assertThat(queries.count(ALL.withText("khai sinh xyzzy"))).isZero();
  }

  @Test
  void aCodeComesFirst() {
    String code = Submissions.BIRTH.value();

    assertThat(queries.page(ALL.withText(code), ProcedureOrder.FIT, 0, 5).getFirst().code())
        .isEqualTo(Submissions.BIRTH);
    assertThat(queries.find(Submissions.BIRTH)).isPresent();
  }

  @Test
  void wordsOfAFieldFindItsProcedures() {
    long found = queries.count(ALL.withText("ho tich").withField("civil-status"));

    assertThat(found).isEqualTo(queries.count(ALL.withField("civil-status"))).isPositive();
  }

  @Test
  void signsOfPatternsAreNoPatterns() {
    assertThat(queries.count(ALL.withText("%"))).isEqualTo(queries.count(ALL));
    assertThat(queries.count(ALL.withText("_____ ' \\ khongcotunay"))).isZero();
  }

  @Test
  void pagesHaveEveryProcedureOnceInEveryOrder() {
    for (ProcedureOrder order : ProcedureOrder.values()) {
      List<ProcedureCode> codes = new ArrayList<>();
      for (int offset = 0; offset < queries.count(ALL); offset += 97) {
        queries.page(ALL, order, offset, 97).forEach(line -> codes.add(line.code()));
      }
      assertThat(codes)
          .as(order.name())
          .doesNotHaveDuplicates()
          .containsAll(House.catalog().procedures().stream().map(Procedure::code).toList());
    }
  }

  @Test
  void everyFacetCountsWhatChoosingItLeaves() {
    ProcedureFilter filter = ALL.withText("cấp").withLevel(Level.PROVINCE);
    CatalogueFacets facets = queries.facets(filter);

    assertThat(facets.found()).isEqualTo(queries.count(filter)).isPositive();
    facets
        .fields()
        .forEach((field, count) ->
            assertThat(queries.count(filter.withField(field))).as(field).isEqualTo(count));
    facets
        .units()
        .forEach((unit, count) ->
            assertThat(queries.count(filter.withUnit(unit))).as(unit).isEqualTo(count));
    facets
        .limits()
        .forEach(
            (limit, count) -> assertThat(queries.count(filter.withLimit(limit))).isEqualTo(count));
    facets
        .openPoints()
        .forEach(
            (point, count) -> assertThat(queries.count(filter.withPoint(point))).isEqualTo(count));
    facets
        .levels()
        .forEach(
            (level, count) -> assertThat(queries.count(filter.withLevel(level))).isEqualTo(count));
    assertThat(queries.count(filter.withOpen(true))).isEqualTo(facets.open());
  }

  @Test
  void theListSaysWhatTheCatalogueSays() {
    for (ProcedureSummary line : queries.page(ALL.withUnit("health"), ProcedureOrder.CODE, 0, 50)) {
      assertThat(line.department()).isEqualTo("health");
    }
    assertThat(queries.page(ALL.withPoint(OpenPoint.DEADLINE), ProcedureOrder.CODE, 0, 50))
        .allMatch(line -> line.open().contains(OpenPoint.DEADLINE));
    assertThat(queries.page(ALL, ProcedureOrder.MOST_OPEN, 0, 50))
        .isSortedAccordingTo(
            Comparator.<ProcedureSummary>comparingInt(line -> -line.open().size()));
  }
}

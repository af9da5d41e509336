package vn.motcua.dossiers.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossiers.FilledDatabase.COMMUNE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

/** The catalogue has 1,196 procedures in five versions each; a list reads the newest ones only. */
@MotcuaIT
class CataloguePlanIT {

  private static final String WHOLE = "Seq Scan on procedure_version";

  private static FilledDatabase database;

  @BeforeAll
  static void fill(Addresses addresses) {
    database = FilledDatabase.of(addresses);
  }

  @ParameterizedTest
  @EnumSource(ProcedureOrder.class)
  void aPageReadsOnlyNewestVersions(ProcedureOrder order) {
    assertThat(database.explain(COMMUNE, CatalogueSql.page(order), parameters()))
        .contains("procedure_listed")
        .doesNotContain(WHOLE);
  }

  @ParameterizedTest
  @EnumSource(ProcedureOrder.class)
  void aPageOfWordsReadsOnlyNewestVersions(ProcedureOrder order) {
    Map<String, Object> parameters = parameters();
    parameters.put("patterns", new String[] {"% cap%", "% phep%"});
    parameters.put("wordFields", new String[] {"", "field-1,field-2"});
    parameters.put("typed", "cấp phép");
    parameters.put("folded", "cap phep");
    parameters.put("level", "PROVINCE");
    parameters.put("limit", "UP_TO_30");

    assertThat(database.explain(COMMUNE, CatalogueSql.page(order), parameters))
        .contains("procedure_listed")
        .doesNotContain(WHOLE);
  }

  @Test
  void countsReadOnlyNewestVersions() {
    for (String sql : new String[] {CatalogueSql.COUNT, CatalogueSql.FACETS}) {
      assertThat(database.explain(COMMUNE, sql, parameters()))
          .contains("procedure_listed")
          .doesNotContain(WHOLE);
    }
  }

  @Test
  void theFirstPageIsNotSorted() {
    for (ProcedureOrder order : new ProcedureOrder[] {ProcedureOrder.CODE, ProcedureOrder.NAME}) {
      assertThat(database.explain(COMMUNE, CatalogueSql.page(order), parameters()))
          .doesNotContain("Sort");
    }
  }

  private static Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("typed", "");
    parameters.put("folded", "");
    parameters.put("open", false);
    parameters.put("receivable", false);
    parameters.put("today", LocalDate.of(2026, 11, 20));
    parameters.put("offset", 0);
    parameters.put("size", 50);
    for (String none :
        new String[] {
          "patterns", "wordFields", "field", "level", "unit", "limit", "channel", "online", "point"
        }) {
      parameters.put(none, null);
    }
    return parameters;
  }
}

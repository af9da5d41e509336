package vn.motcua.dossiers.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class SearchPlanIT {

  /** The body of casefile.find_dossiers, which runs as its owner. */
  private static final String BODY =
      """
      select d.code from casefile.dossier d
      where d.units && (select array['20042'])
        and (' ' || d.search_text) like :longest
        and (' ' || d.search_text) like all (:patterns)
      order by d.received_at desc, d.code limit 20
      """;

  private static FilledDatabase database;

  @BeforeAll
  static void fill(Addresses addresses) {
    database = FilledDatabase.of(addresses);
  }

  @Test
  void wordsAndPartsOfCodesAreFoundByAnIndex() {
    for (String typed : new String[] {"Nguyễn Thị 4e732", "20042-1234"}) {
      SearchWords words = SearchWords.of(typed);
      Map<String, Object> parameters =
          Map.of("longest", words.longest(), "patterns", words.patterns().toArray(String[]::new));

      assertThat(database.explainAsSuperuser(BODY, parameters))
          .containsAnyOf("dossier_search_text", "dossier_units")
          .doesNotContain("Seq Scan on dossier");
    }
  }

  @Test
  void theNextDossiersForTheIndexAreReadWithoutThoseBefore() {
    Map<String, Object> parameters = Map.of("code", "H17.20090", "limit", 1000);

    assertThat(database.explainAsSuperuser(EntryRows.AFTER, parameters))
        .contains("dossier_pkey")
        .doesNotContain("Merge Left Join", "Seq Scan on dossier", "Seq Scan on applicant");
  }

  @Test
  void theFunctionHandsOutOnlyCodesOfVisibleUnits() {
    assertThat(
            database.explain(
                "20041",
                """
                select casefile.find_dossiers('%20042-%', array['%20042-%'], 20)
                """,
                Map.of()))
        .contains("rows=0");
  }
}

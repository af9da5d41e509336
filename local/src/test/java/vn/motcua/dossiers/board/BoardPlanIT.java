package vn.motcua.dossiers.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossiers.FilledDatabase.COMMUNE;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class BoardPlanIT {

  private static final String PROVINCE =
      IntStream.range(20_000, 20_097).mapToObj(String::valueOf).collect(Collectors.joining(","));

  private static FilledDatabase database;

  @BeforeAll
  static void fill(Addresses addresses) {
    database = FilledDatabase.of(addresses);
  }

  @ParameterizedTest
  @ValueSource(strings = {BoardSql.TILES, BoardSql.BY_UNIT, BoardSql.PAGE})
  void theBoardOfACommuneReadsOnlyDossiersInProcess(String sql) {
    assertThat(database.explain(COMMUNE, sql, parameters()))
        .contains("dossier_in_process")
        .doesNotContain("Seq Scan on dossier", "Seq Scan on task");
  }

  @ParameterizedTest
  @ValueSource(strings = {BoardSql.TILES, BoardSql.BY_UNIT, BoardSql.PAGE})
  void theBoardOfTheProvinceDoesSoToo(String sql) {
    assertThat(database.explain(PROVINCE, sql, parameters()))
        .contains("dossier_in_process")
        .doesNotContain("Seq Scan on dossier", "Seq Scan on task");
  }

  private static Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("now", OffsetDateTime.parse("2026-11-20T08:00:00Z"));
    parameters.put("afterCode", "");
    parameters.put("size", 51);
    for (String none : new String[] {"unit", "procedure", "colour", "dueAt"}) {
      parameters.put(none, null);
    }
    return parameters;
  }
}

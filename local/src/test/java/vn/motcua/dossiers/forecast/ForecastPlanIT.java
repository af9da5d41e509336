package vn.motcua.dossiers.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossiers.FilledDatabase.COMMUNE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class ForecastPlanIT {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private static final String PROVINCE =
      IntStream.range(20_000, 20_097).mapToObj(String::valueOf).collect(Collectors.joining(","));

  private static FilledDatabase database;

  @BeforeAll
  static void fill(Addresses addresses) {
    database = FilledDatabase.of(addresses);
  }

  static Stream<String> pages() {
    return Stream.of(ForecastOrder.values())
        .flatMap(order ->
            Stream.of(
                ForecastSql.page(conditions(), order, true),
                ForecastSql.page(conditions(), order, false)));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageForTheProvinceLooksUpItsOwnDossiersOnly(String sql) {
    assertThat(database.explain(PROVINCE, sql, parameters()))
        .containsPattern("Index Scan using forecast_(probability|finish)")
        .containsPattern("dossier_pkey on dossier d \\(actual rows=1.00 loops=51\\)")
        .doesNotContain("Seq Scan on dossier", "Seq Scan on forecast", "Seq Scan on task");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageForACommuneNeverReadsDossiersThatEnded(String sql) {
    assertThat(database.explain(COMMUNE, sql, parameters())).doesNotContain("Seq Scan on dossier");
  }

  @Test
  void theSummaryReadsForecastsOnlyUnlessTheFilterAsksForMore() {
    BoardFilter online = BoardFilter.all().withChannel(Channel.ONLINE);
    ForecastConditions asked = ForecastConditions.of(online, new Units(List.of()), NOW);

    assertThat(database.explain(PROVINCE, ForecastSql.summary(conditions()), parameters()))
        .doesNotContain("dossier d");
    assertThat(database.explain(PROVINCE, ForecastSql.summary(asked), asked.parameters()))
        .contains("dossier_in_process")
        .doesNotContain("Seq Scan on dossier");
  }

  @Test
  void whatIfReadsTheTwoUnitsOnly() {
    assertThat(
            database.explain(
                PROVINCE,
                ForecastSql.TOUCHED,
                Map.of("moved", new String[] {"20001", "20042"}, "role", "specialist")))
        .contains("forecast_unit", "forecast_step_unit")
        .doesNotContain("Seq Scan on dossier", "Seq Scan on forecast");
  }

  @Test
  void oneDossierIsOneLookUp() {
    Map<String, Object> parameters = parameters();
    parameters.put("code", "H17.20042-261119-000042");

    assertThat(database.explain(COMMUNE, ForecastSql.OF_DOSSIER, parameters))
        .contains("forecast_pkey")
        .doesNotContain("Seq Scan on dossier", "Seq Scan on forecast");
  }

  @Test
  void theRefreshReadsDossiersInProcessByIndex() {
    assertThat(database.explainAsSuperuser(ForecastSql.RUNNING, Map.of()))
        .contains("dossier_in_process")
        .doesNotContain("Seq Scan on dossier");
    assertThat(
            database.explainAsSuperuser(
                ForecastSql.RUNNING_OF_UNITS, Map.of("units", new String[] {"20042"})))
        .contains("dossier_in_process")
        .doesNotContain("Seq Scan on dossier");
  }

  private static ForecastConditions conditions() {
    return ForecastConditions.of(BoardFilter.all(), new Units(List.of()), NOW);
  }

  private static Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>(conditions().parameters());
    parameters.put("afterProbability", 0.7f);
    parameters.put("afterFinish", "2026-11-01T08:00:00Z");
    parameters.put("afterCode", "");
    parameters.put("size", 51);
    return parameters;
  }
}

package vn.motcua.dossiers.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossiers.FilledDatabase.COMMUNE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.board.BoardConditions;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.board.BoardSort;
import vn.motcua.dossiers.steptime.Pauses;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class TimelinePlanIT {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private static final String PROVINCE =
      IntStream.range(20_000, 20_097).mapToObj(String::valueOf).collect(Collectors.joining(","));

  private static final BoardConditions ALL =
      BoardConditions.of(BoardFilter.all(), new Units(List.of()), NOW);

  private static final String[] SCANS = {
    "Seq Scan on dossier",
    "Seq Scan on task",
    "Seq Scan on task_act",
    "Seq Scan on step_time",
    "Seq Scan on clock_fact"
  };

  private static FilledDatabase database;

  @BeforeAll
  static void fill(Addresses addresses) {
    database = FilledDatabase.of(addresses);
  }

  @Test
  void dossiersInProcessAreReadFromTheirIndexInEveryOrder() {
    for (BoardSort sort : BoardSort.values()) {
      for (boolean first : new boolean[] {true, false}) {
        String sql = TimelineSql.inProcess(ALL, sort, first);
        for (String units : new String[] {COMMUNE, PROVINCE}) {
          assertThat(database.explain(units, sql, parameters()))
              .contains("Index Only Scan using dossier_in_process on dossier")
              .doesNotContain(SCANS);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void settledDossiersOfTheProvinceAreReadByThePeriodInWhichTheyWereSettled(boolean first) {
    assertThat(database.explain(PROVINCE, TimelineSql.settled(ALL, first), parameters()))
        .contains("dossier_settled")
        .doesNotContain(SCANS);
  }

  @Test
  void settledDossiersOfACommuneAreReadByIndex() {
    assertThat(database.explain(COMMUNE, TimelineSql.settled(ALL, true), parameters()))
        .doesNotContain(SCANS);
  }

  @Test
  void stepsAndPausesAreReadForTheDossiersOfThePageOnly() {
    assertThat(database.explain(COMMUNE, TimelineSql.STEPS, parameters()))
        .contains("step_time_dossier", "task_dossier")
        .doesNotContain(SCANS);
    assertThat(database.explain(COMMUNE, Pauses.FACTS, parameters()))
        .contains("clock_fact_dossier")
        .doesNotContain(SCANS);
  }

  private static Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>(ALL.parameters());
    parameters.put("afterGroup", "20042");
    parameters.put("afterAt", Instant.parse("2026-10-10T08:00:00Z").atOffset(ZoneOffset.UTC));
    parameters.put("afterCode", "");
    parameters.put("settledFrom", Instant.parse("2026-10-01T00:00:00Z").atOffset(ZoneOffset.UTC));
    parameters.put("settledUntil", Instant.parse("2026-11-01T00:00:00Z").atOffset(ZoneOffset.UTC));
    parameters.put("codes", new String[] {"H17.20042-261101-000001", "H17.20042-261101-000002"});
    parameters.put("size", 101);
    return parameters;
  }
}

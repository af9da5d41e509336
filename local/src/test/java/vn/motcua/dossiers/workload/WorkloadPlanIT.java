package vn.motcua.dossiers.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossiers.FilledDatabase.COMMUNE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.board.BoardConditions;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class WorkloadPlanIT {

  private static final String PROVINCE =
      IntStream.range(20_000, 20_097).mapToObj(String::valueOf).collect(Collectors.joining(","));

  private static final BoardConditions ALL =
      BoardConditions.of(
          BoardFilter.all(), "t.unit", new Units(List.of()), Instant.parse("2026-11-20T08:00:00Z"));

  private static FilledDatabase database;

  @BeforeAll
  static void fill(Addresses addresses) {
    database = FilledDatabase.of(addresses);
  }

  static Stream<String> open() {
    return Stream.of(
        WorkloadSql.openByUnit(ALL), WorkloadSql.openByOfficial(ALL), WorkloadSql.unassigned(ALL));
  }

  @ParameterizedTest
  @MethodSource("open")
  void openWorkIsReadWithoutWhatIsDone(String sql) {
    for (String units : new String[] {COMMUNE, PROVINCE}) {
      assertThat(database.explain(units, sql, parameters(units)))
          .contains("task_waiting", "dossier_pkey")
          .doesNotContain("Seq Scan on task t", "Seq Scan on dossier", "Seq Scan on task_act");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {WorkloadSql.DONE_BY_UNIT, WorkloadSql.DONE_BY_OFFICIAL})
  void doneWorkIsReadFromTheHistogramOfTheUnits(String sql) {
    assertThat(database.explain(COMMUNE, sql, parameters(COMMUNE)))
        .contains("work_histogram_pkey")
        .doesNotContain("Seq Scan on work_histogram", "step_time");
  }

  private static Map<String, Object> parameters(String units) {
    Map<String, Object> parameters = new HashMap<>(ALL.parameters());
    parameters.put("visible", units.split(","));
    parameters.put("units", units.split(","));
    parameters.put("from", LocalDate.of(2025, 12, 1));
    parameters.put("until", LocalDate.of(2026, 11, 1));
    return parameters;
  }
}

package vn.motcua.dossiers.bottleneck;

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
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.board.BoardConditions;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class BottleneckPlanIT {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private static final String PROVINCE =
      IntStream.range(20_000, 20_097).mapToObj(String::valueOf).collect(Collectors.joining(","));

  private static final BoardConditions ALL =
      BoardConditions.of(BoardFilter.all(), "t.unit", new Units(List.of()), NOW);

  private static FilledDatabase database;

  @BeforeAll
  static void fill(Addresses addresses) {
    database = FilledDatabase.of(addresses);
  }

  static Stream<String> ofOneProcedure() {
    return Stream.of(
        BottleneckSql.BY_ELEMENT,
        BottleneckSql.BY_UNIT,
        BottleneckSql.BY_MONTH,
        BottleneckSql.OF_WORST);
  }

  @ParameterizedTest
  @MethodSource("ofOneProcedure")
  void figuresAreReadFromTheHistogramOfTheProcedure(String sql) {
    for (String units : new String[] {COMMUNE, "48," + PROVINCE}) {
      assertThat(database.explain(units, sql, parameters()))
          .contains("step_histogram_pkey")
          .doesNotContain("Seq Scan on step_histogram", "step_time");
    }
  }

  static Stream<String> waiting() {
    return Stream.concat(
        Stream.of(
            BottleneckSql.waiting("t.element_id", ALL, "  and t.procedure_code = :procedure\n"),
            BottleneckSql.services(ALL)),
        Stream.of(WorstBy.values())
            .map(by ->
                BottleneckSql.worst(by, BottleneckSql.waiting("t.procedure_code", ALL, ""), true)));
  }

  @ParameterizedTest
  @MethodSource("waiting")
  void whatWaitsIsReadWithoutWhatIsDone(String sql) {
    for (String units : new String[] {COMMUNE, "48," + PROVINCE}) {
      assertThat(database.explain(units, sql, parameters()))
          .containsAnyOf("task_waiting", "element_active")
          .doesNotContain(
              "Seq Scan on task", "Seq Scan on dossier", "Seq Scan on element", "step_time");
    }
  }

  private static Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>(ALL.parameters());
    parameters.put("procedure", "1.000001");
    parameters.put("element", "step-examine");
    parameters.put("field", "ho-tich");
    parameters.put("scope", new String[] {COMMUNE});
    parameters.put("visible", PROVINCE.split(","));
    parameters.put("procedures", new String[] {"1.000001", "1.000002"});
    parameters.put("elements", new String[] {"step-examine", "step-examine"});
    parameters.put("from", LocalDate.of(2025, 12, 1));
    parameters.put("until", LocalDate.of(2026, 11, 1));
    parameters.put("size", 50);
    return parameters;
  }
}

package vn.motcua.dossiers.board;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossiers.FilledDatabase.COMMUNE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.calendar.Holidays;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class BoardPlanIT {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private static final BoardFilter NARROW =
      new BoardFilter(
          ClockColour.PAUSED,
          ClockFact.SUPPLEMENT,
          List.of(new UnitCode(COMMUNE)),
          "ho-tich",
          new ProcedureCode("1.000001"),
          Channel.DIRECT,
          LocalDate.of(2026, 1, 1),
          LocalDate.of(2026, 11, 20),
          "step-examine");

  private static final String PROVINCE =
      IntStream.range(20_000, 20_097).mapToObj(String::valueOf).collect(Collectors.joining(","));

  private static FilledDatabase database;

  @BeforeAll
  static void fill(Addresses addresses) {
    database = FilledDatabase.of(addresses);
  }

  static Stream<String> questions() {
    BoardConditions all = conditions();
    BoardConditions narrow = BoardConditions.of(NARROW, new Units(List.of()), NOW);
    return Stream.concat(
        Stream.of(
            BoardSql.figures(all),
            BoardSql.figures(narrow),
            BoardSql.page(narrow, BoardSort.DUE, true)),
        Stream.of(BoardSort.values())
            .flatMap(sort ->
                Stream.of(BoardSql.page(all, sort, true), BoardSql.page(all, sort, false))));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theBoardOfACommuneReadsOnlyDossiersInProcess(String sql) {
    assertThat(database.explain(COMMUNE, sql, parameters()))
        .contains("Index Only Scan using dossier_in_process on dossier")
        .doesNotContain("Seq Scan on dossier", "Seq Scan on task");
  }

  @ParameterizedTest
  @MethodSource("questions")
  void theBoardOfTheProvinceDoesSoToo(String sql) {
    assertThat(database.explain(PROVINCE, sql, parameters()))
        .contains("Index Only Scan using dossier_in_process on dossier")
        .doesNotContain("Seq Scan on dossier", "Seq Scan on task");
  }

  private static BoardConditions conditions() {
    return BoardConditions.of(BoardFilter.all(), new Units(List.of()), NOW);
  }

  private static Map<String, Object> parameters() {
    Map<String, Object> parameters =
        new HashMap<>(BoardConditions.of(NARROW, new Units(List.of()), NOW).parameters());
    parameters.put("edges", BandEdges.of(WorkingCalendar.of(Holidays.none()), NOW));
    parameters.put("afterGroup", "20042");
    parameters.put("afterAt", NOW.atOffset(ZoneOffset.UTC));
    parameters.put("afterCode", "");
    parameters.put("size", 51);
    return parameters;
  }
}

package vn.motcua.dossiers.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossiers.FilledDatabase.COMMUNE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class ReportPlanIT {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final LocalDate YEAR = LocalDate.parse("2026-01-01");
  private static final LocalDate MONTH = LocalDate.parse("2026-10-01");
  private static final LocalDate MONTH_END = LocalDate.parse("2026-10-31");
  private static final LocalDate YEAR_END = LocalDate.parse("2026-12-31");

  private static final String PROVINCE =
      IntStream.range(20_000, 20_097).mapToObj(String::valueOf).collect(Collectors.joining(","));

  private static FilledDatabase database;

  @BeforeAll
  static void fill(Addresses addresses) {
    database = FilledDatabase.of(addresses);
  }

  @Test
  void theStatusOfACommuneReadsItsOwnDossiersOnly() {
    ReportRequest year = request(new String[] {COMMUNE}, YEAR, YEAR_END);
    assertThat(database.explain(COMMUNE, StatusSql.of(year), parameters(year)))
        .doesNotContain("Seq Scan on dossier");
  }

  @Test
  void theStatusOfTheProvinceForAMonthReadsThatMonth() {
    ReportRequest month = request(null, MONTH, MONTH_END);
    assertThat(database.explain(PROVINCE, StatusSql.of(month), parameters(month)))
        .contains("clock_fact_dossier")
        .doesNotContain("Seq Scan on dossier", "Seq Scan on clock_fact");
  }

  @Test
  void theRegisterOfACommuneReadsItsOwnDossiersOnly() {
    ReportRequest year = request(new String[] {COMMUNE}, YEAR, YEAR_END);
    String also = year.conditions("d.receiving_unit");
    assertThat(database.explain(COMMUNE, RegisterReport.page(also, false), parameters(year)))
        .doesNotContain("Seq Scan on dossier");
  }

  @Test
  void stepsAreReadFromTheFiguresByMonth() {
    ReportRequest year = request(null, YEAR, YEAR_END);
    assertThat(database.explain("48," + PROVINCE, StepReport.sql(false), parameters(year)))
        .contains("step_month")
        .doesNotContain("on step_time", "Seq Scan on step_month");
  }

  private static ReportRequest request(
      String @org.jspecify.annotations.Nullable [] units, LocalDate from, LocalDate until) {
    return new ReportRequest(
        new ReportQuestion(ReportKind.STATUS, List.of(), null, from, until),
        new Actor("thu", "Thử", new UnitCode("48"), Set.of(Role.SUPERVISOR)),
        units,
        new String[] {"48"},
        NOW,
        Integer.MAX_VALUE,
        false);
  }

  private static Map<String, Object> parameters(ReportRequest request) {
    Map<String, Object> parameters = new HashMap<>(request.parameters());
    parameters.put("scope", request.totals());
    parameters.put("fromMonth", request.question().from());
    parameters.put("untilMonth", request.question().until().withDayOfMonth(1));
    return parameters;
  }
}

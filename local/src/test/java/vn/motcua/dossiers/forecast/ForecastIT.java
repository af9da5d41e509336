package vn.motcua.dossiers.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.FilledDatabase;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.traffic.history.DossierTraffic;
import vn.motcua.local.traffic.history.HistoryPlan;

@MotcuaIT
class ForecastIT {

  private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
  private static final int HISTORY = 6000;
  private static final UnitCode PROVINCE = new UnitCode("48");
  private static final Catalog CATALOG = CatalogLoader.shippedWords().orThrow();
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Actor SUPERVISOR =
      new Actor("giam.sat", "Giám sát", PROVINCE, Set.of(Role.SUPERVISOR));

  private static JdbcClient workers;
  private static ForecastRefresh refresh;
  private static ForecastQueries queries;
  private static int learnt;
  private static int computed;

  @BeforeAll
  static void aYearOfHistory(Addresses addresses) {
    String url = FilledDatabase.empty(addresses, "motcua_forecast");
    new DossierTraffic(url, addresses.ownerPassword(), said -> {})
        .fill(HistoryPlan.year(HISTORY, NOW), List.of());
    DriverManagerDataSource asWorkers =
        new DriverManagerDataSource(url, "motcua_workers", addresses.workersPassword());
    workers = JdbcClient.create(asWorkers);
    refresh =
        new ForecastRefresh(
            workers,
            access(asWorkers, workers),
            new CurrentCalendars(workers, CATALOG.calendars()),
            CLOCK);
    DriverManagerDataSource asUi =
        new DriverManagerDataSource(url, "motcua_ui", addresses.uiPassword());
    JdbcClient ui = JdbcClient.create(asUi);
    queries = new ForecastQueries(ui, access(asUi, ui), CATALOG.units(), CLOCK);
    learnt = refresh.train();
    computed = refresh.refresh();
  }

  @Test
  void itIsLearntFromWhatEndedAndTriedOnWhatCameLater() {
    ForecastQuality quality = queries.quality(SUPERVISOR).orElseThrow();

    assertThat(learnt).isGreaterThan(HISTORY * 9 / 10);
    assertThat(quality.evaluatedFrom()).isAfter(quality.trainedUntil());
    assertThat(quality.heldBackSnapshots()).isGreaterThan(500);
    assertThat(quality.syntheticShare()).isEqualTo(1);
    assertThat(quality.brier()).isLessThan(quality.brierBaseRate());
    assertThat(quality.verdict().vi())
        .contains(quality.better() ? "tốt hơn cách" : "KHÔNG tốt hơn");
    assertThat(quality.reliability().stream().mapToLong(ReliabilityBin::snapshots).sum())
        .isEqualTo(quality.heldBackSnapshots());
  }

  @Test
  void everyDossierInProcessHasItsForecastOnceInBothOrders() {
    for (ForecastOrder order : ForecastOrder.values()) {
      List<Forecast> all = walk(order);

      assertThat(all).hasSize(computed).hasSizeGreaterThan(50);
      assertThat(new HashSet<>(all.stream().map(Forecast::dossierCode).toList())).hasSize(computed);
      assertThat(all)
          .allSatisfy(forecast -> {
            assertThat(forecast.finish50()).isAfter(NOW);
            assertThat(forecast.finish90()).isAfterOrEqualTo(forecast.finish50());
            assertThat(forecast.probability() == null).isEqualTo(forecast.dueAt() == null);
            assertThat(forecast.reason().vi()).isNotBlank();
            assertThat(forecast.synthetic()).isTrue();
          });
    }
  }

  @Test
  void theMostEndangeredComeFirst() {
    List<Double> probabilities =
        walk(ForecastOrder.PROBABILITY).stream()
            .map(Forecast::probability)
            .map(probability -> probability == null ? -1 : probability)
            .toList();

    assertThat(probabilities).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    assertThat(probabilities.getFirst()).isEqualTo(1);
  }

  @Test
  void theSummaryAddsUpWhatThePagesShow() {
    List<UnitForecast> units = queries.summary(BoardFilter.all(), SUPERVISOR);

    assertThat(units.stream().mapToLong(UnitForecast::dossiers).sum()).isEqualTo(computed);
    double expected =
        walk(ForecastOrder.PROBABILITY).stream()
            .filter(forecast -> forecast.likelihood() != Likelihood.OVERDUE)
            .map(Forecast::probability)
            .mapToDouble(probability -> probability == null ? 0 : probability)
            .sum();
    assertThat(units.stream().mapToDouble(UnitForecast::expectedBreaches).sum())
        .isBetween(expected - 0.5, expected + 0.5);
  }

  @Test
  void aCommuneSeesItsOwnOnly() {
    UnitCode commune =
        queries.summary(BoardFilter.all(), SUPERVISOR).stream()
            .map(UnitForecast::unit)
            .filter(unit -> unit.value().length() == 5)
            .findFirst()
            .orElseThrow();
    Actor there = new Actor("xa", "Xã", commune, Set.of(Role.SUPERVISOR));
    Actor elsewhere = new Actor("khac", "Khác", new UnitCode("01"), Set.of(Role.SUPERVISOR));
    List<Forecast> own =
        queries.page(BoardFilter.all(), ForecastOrder.FINISH, there, null, 500).rows();

    assertThat(own).isNotEmpty().hasSizeLessThan(computed);
    assertThat(queries.ofDossier(own.getFirst().dossierCode(), there)).contains(own.getFirst());
    assertThat(queries.ofDossier(own.getFirst().dossierCode(), elsewhere)).isEmpty();
    assertThat(queries.summary(BoardFilter.all(), elsewhere)).isEmpty();
    assertThat(queries.staff(elsewhere)).isEmpty();
  }

  @Test
  void moreOfficialsMeanNoMoreBreachesAndNothingIsChanged() {
    Staff most =
        queries.staff(SUPERVISOR).stream()
            .filter(staff -> staff.role() == Role.SPECIALIST)
            .max((one, other) -> Integer.compare(one.officials(), other.officials()))
            .orElseThrow();
    WhatIf more = queries.whatIf(new Move(Role.SPECIALIST, 2, most.unit(), null), SUPERVISOR);
    WhatIf tooMany =
        queries.whatIf(
            new Move(Role.SPECIALIST, most.officials(), PROVINCE, most.unit()), SUPERVISOR);

    assertThat(more)
        .isInstanceOfSatisfying(
            WhatIf.Answer.class,
            answer -> {
              assertThat(answer.after()).isLessThanOrEqualTo(answer.before());
              assertThat(answer.changes().getFirst().officialsAfter())
                  .isEqualTo(most.officials() + 2);
              assertThat(answer.assumption().vi()).startsWith("Giả định");
            });
    assertThat(tooMany).isInstanceOf(WhatIf.Refused.class);
  }

  @Test
  void whatEndedIsForgottenAndOneUnitCanBeRefreshedAlone() {
    Forecast first = walk(ForecastOrder.FINISH).getFirst();

    assertThat(refresh.refresh(List.of(first.unit()))).isBetween(1, computed);
    workers
        .sql(
            "insert into readmodel.forecast select 'H17.99-260101-0001', procedure_code, unit, units,"
                + " due_at, probability, finish_50, finish_90, budget_minutes, rest_minutes, load_roles,"
                + " load_units, load_shares, step_unit, reason, computed_at from readmodel.forecast"
                + " limit 1")
        .update();
    assertThat(refresh.refresh()).isEqualTo(computed);
    assertThat(workers.sql("select count(*) from readmodel.forecast").query(Integer.class).single())
        .isEqualTo(computed);
  }

  private static List<Forecast> walk(ForecastOrder order) {
    List<Forecast> all = new ArrayList<>();
    @Nullable ForecastCursor cursor = null;
    do {
      ForecastPage page = queries.page(BoardFilter.all(), order, SUPERVISOR, cursor, 40);
      all.addAll(page.rows());
      cursor = page.next();
    } while (cursor != null);
    return all;
  }

  private static Access access(DriverManagerDataSource source, JdbcClient jdbc) {
    return new Access(
        jdbc, new TransactionTemplate(new DataSourceTransactionManager(source)), CATALOG.units());
  }
}

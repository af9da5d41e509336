package vn.motcua.local.bench;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.board.BoardQueries;
import vn.motcua.dossiers.board.BoardSort;
import vn.motcua.dossiers.bottleneck.BottleneckQueries;
import vn.motcua.dossiers.bottleneck.WorstBy;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.forecast.ForecastOrder;
import vn.motcua.dossiers.forecast.ForecastQuality;
import vn.motcua.dossiers.forecast.ForecastQueries;
import vn.motcua.dossiers.forecast.ForecastRefresh;
import vn.motcua.dossiers.forecast.Move;
import vn.motcua.dossiers.forecast.Staff;
import vn.motcua.dossiers.steptime.Months;
import vn.motcua.dossiers.timeline.TimelineQueries;
import vn.motcua.local.launcher.Bench.Figure;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.DatabaseAddress;
import vn.motcua.local.platform.Progress;
import vn.motcua.local.traffic.House;

/**
 * What each supervisor's view asks when it opens, through the Java API as the screens' database
 * user, so that row-level security holds: province and communes in turn, with different filters.
 */
final class SupervisorLook {
  private static final int WARM_UP = 24;
  private static final int LOOKS = 160;
  private static final int PAGE = 100;
  private static final int COUNTED = 10_000;

  private final Addresses addresses;
  private final Clock clock;
  private final Progress progress;
  private final Map<String, Figure> figures = new LinkedHashMap<>();

  SupervisorLook(DatabaseAddress database, Clock clock, Progress progress) {
    URI none = URI.create("http://127.0.0.1:1");
    this.addresses =
        new Addresses(
            database.url(),
            database.ownerPassword(),
            database.workersPassword(),
            database.uiPassword(),
            none,
            none,
            none,
            "");
    this.clock = clock;
    this.progress = progress;
  }

  Map<String, Figure> measure() {
    try (House system = House.ofSystem(addresses, clock);
        House officials = House.ofOfficials(addresses, clock)) {
      forecast(system);
      settle();
      List<String> frequent = Lookers.frequent(system);
      List<Actor> actors = Lookers.actors(system);
      List<BoardFilter> filters = Lookers.filters(frequent);
      BoardQueries board = officials.get(BoardQueries.class);
      look(
          "board",
          actors,
          filters,
          (filter, actor) -> {
            board.figures(filter, actor);
            board.page(filter, BoardSort.DUE, actor, null, PAGE);
          });
      TimelineQueries timeline = officials.get(TimelineQueries.class);
      look(
          "timeline",
          actors,
          filters,
          (filter, actor) -> {
            timeline.count(filter, null, actor, COUNTED);
            timeline.page(filter, null, BoardSort.DUE, actor, null, PAGE);
          });
      bottleneck(officials, actors, filters, frequent);
      ForecastQueries forecast = officials.get(ForecastQueries.class);
      look(
          "forecast",
          actors,
          filters,
          (filter, actor) -> {
            forecast.page(filter, ForecastOrder.PROBABILITY, actor, null, PAGE);
            forecast.summary(filter, actor);
            forecast.quality(actor);
          });
      whatIf(forecast, actors, filters);
      quality(forecast.quality(actors.getFirst()));
    }
    return figures;
  }

  private void bottleneck(
      House officials, List<Actor> actors, List<BoardFilter> filters, List<String> procedures) {
    BottleneckQueries bottleneck = officials.get(BottleneckQueries.class);
    Months months = Months.last(12, LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
    look(
        "bottleneck_list",
        actors,
        filters,
        (filter, actor) -> bottleneck.worst(WorstBy.values()[0], filter, months, actor, PAGE));
    int[] turn = {0};
    look(
        "bottleneck_diagram",
        actors,
        filters,
        (filter, actor) ->
            bottleneck.elements(
                new ProcedureCode(procedures.get(turn[0]++ % procedures.size())),
                filter,
                months,
                actor));
    double slower =
        Math.max(
            figures.get("bottleneck_list_p95_ms").value(),
            figures.get("bottleneck_diagram_p95_ms").value());
    figures.put("bottleneck_p95_ms", new Figure(slower, "ms"));
  }

  /** Two specialists more where the looker is, in a province somewhere. */
  private void whatIf(ForecastQueries forecast, List<Actor> actors, List<BoardFilter> filters) {
    List<Staff> staff =
        forecast.staff(actors.getFirst()).stream()
            .filter(known -> known.role() == Role.SPECIALIST)
            .toList();
    int[] turn = {0};
    look(
        "what_if",
        actors,
        filters,
        (filter, actor) -> {
          UnitCode unit =
              actor.unit().equals(Lookers.PROVINCE)
                  ? staff.get(turn[0]++ % staff.size()).unit()
                  : actor.unit();
          forecast.whatIf(new Move(Role.SPECIALIST, 2, unit, null), actor);
        });
  }

  private void forecast(House system) {
    ForecastRefresh refresh =
        new ForecastRefresh(
            system.get(JdbcClient.class),
            system.get(Access.class),
            system.get(CurrentCalendars.class),
            clock);
    long begun = System.nanoTime();
    int learnt = refresh.train();
    figures.put("forecast_train_ms", new Figure(millis(begun), "ms"));
    progress.say("forecast learnt from %,d dossiers".formatted(learnt));
    begun = System.nanoTime();
    int computed = refresh.refresh();
    figures.put("forecast_refresh_ms", new Figure(millis(begun), "ms"));
    progress.say("%,d forecasts computed".formatted(computed));
  }

  /** What PostgreSQL does by itself within a minute: counts anew what was just written. */
  private void settle() {
    JdbcClient.create(
            new DriverManagerDataSource(
                addresses.postgres(), "motcua_owner", addresses.ownerPassword()))
        .sql("analyze")
        .update();
  }

  private void quality(Optional<ForecastQuality> quality) {
    quality.ifPresent(known -> {
      figures.put("forecast_brier", ClockBench.rounded(known.brier(), "1"));
      figures.put("forecast_brier_base_rate", ClockBench.rounded(known.brierBaseRate(), "1"));
      figures.put(
          "forecast_brier_elapsed_share", ClockBench.rounded(known.brierElapsedShare(), "1"));
      figures.put("forecast_base_rate", ClockBench.rounded(known.baseRate(), "1"));
      figures.put("forecast_coverage_50", ClockBench.rounded(known.coverage50(), "1"));
      figures.put("forecast_coverage_90", ClockBench.rounded(known.coverage90(), "1"));
    });
  }

  private void look(
      String view,
      List<Actor> actors,
      List<BoardFilter> filters,
      BiConsumer<BoardFilter, Actor> look) {
    double[] millis = new double[LOOKS];
    for (int number = -WARM_UP; number < LOOKS; number++) {
      int turn = number + WARM_UP;
      Actor actor = actors.get(turn % actors.size());
      BoardFilter filter = filters.get(turn / actors.size() % filters.size());
      long begun = System.nanoTime();
      look.accept(filter, actor);
      if (number >= 0) {
        millis[number] = (System.nanoTime() - begun) / 1e6;
      }
    }
    Arrays.sort(millis);
    double p95 = millis[(int) Math.ceil(LOOKS * 0.95) - 1];
    figures.put(view + "_p50_ms", ClockBench.rounded(millis[LOOKS / 2], "ms"));
    figures.put(view + "_p95_ms", ClockBench.rounded(p95, "ms"));
    progress.say("%s: p95 %.0f ms of %d looks".formatted(view, p95, LOOKS));
  }

  private static long millis(long begun) {
    return Duration.ofNanos(System.nanoTime() - begun).toMillis();
  }
}

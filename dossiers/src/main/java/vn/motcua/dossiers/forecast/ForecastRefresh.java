package vn.motcua.dossiers.forecast;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.clock.CurrentCalendars;

/**
 * Learns from the ended dossiers and computes the forecasts of those in process, as the workers'
 * database user. One at a time is enough: {@link ForecastConfiguration} sees to that.
 *
 * @see "docs/decisions/0028-forecast.md"
 */
public final class ForecastRefresh {

  private static final Logger LOG = LoggerFactory.getLogger(ForecastRefresh.class);

  private final JdbcClient jdbc;
  private final Access access;
  private final CurrentCalendars calendars;
  private final Clock clock;
  private final ForecastWriter writer;
  private volatile @Nullable Learnt learnt;

  public ForecastRefresh(JdbcClient jdbc, Access access, CurrentCalendars calendars, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.calendars = calendars;
    this.clock = clock;
    this.writer = new ForecastWriter(jdbc);
  }

  /**
   * Learns from the history, tries it on its later part and keeps how good it was.
   *
   * @return how many ended dossiers it was learnt from; fewer than needed = nothing is forecast
   */
  public int train() {
    Instant now = clock.instant();
    List<PastDossier> history =
        access.asSystem(() -> new HistoryReader(jdbc, calendars.get()).read(now));
    Learnt result =
        Backtest.run(history)
            .map(run -> new Learnt(run.model(), run.calibration(), run.figures()))
            .orElse(null);
    learnt = result;
    access.asSystem(() -> {
      writer.staff(now);
      if (result != null && result.figures != null) {
        writer.quality(now, result.calibration, result.figures);
      }
    });
    if (result != null && result.figures != null) {
      LOG.info(
          "The forecast was learnt from {} dossiers: Brier {}, base rate {}, elapsed share {}.",
          history.size(),
          result.figures.brier(),
          result.figures.brierBaseRate(),
          result.figures.brierElapsedShare());
    }
    return history.size();
  }

  /**
   * Computes the forecast of every dossier in process; forgets the others.
   *
   * @return how many
   */
  public int refresh() {
    return access.asSystem(() -> compute(null));
  }

  /**
   * The same for the dossiers in which one of the units takes part.
   *
   * @return how many
   */
  public int refresh(Collection<UnitCode> units) {
    String[] codes = units.stream().map(UnitCode::value).toArray(String[]::new);
    return access.asSystem(() -> compute(codes));
  }

  private int compute(String @Nullable [] units) {
    Instant now = clock.instant();
    Learnt known = learnt;
    List<RunningDossier> running = new RunningReader(jdbc, calendars.get(), now).read(units);
    writer.write(running.parallelStream().map(one -> row(one, known, now)).toList(), now);
    writer.forget(units);
    return running.size();
  }

  private static ForecastRow row(RunningDossier running, @Nullable Learnt known, Instant now) {
    return known == null
        ? ForecastRow.unknown(running)
        : ForecastRow.of(running, known.model.outlook(running.standing()), known.calibration, now);
  }

  private record Learnt(ForecastModel model, Calibration calibration, @Nullable Figures figures) {}
}

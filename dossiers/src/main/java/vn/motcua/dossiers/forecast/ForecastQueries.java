package vn.motcua.dossiers.forecast;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * Reads the forecasts of dossiers in process that the official may see. Which ones those are is
 * decided by row-level security alone.
 */
public final class ForecastQueries {

  private final JdbcClient jdbc;
  private final Access access;
  private final Clock clock;

  public ForecastQueries(JdbcClient jdbc, Access access, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.clock = clock;
  }

  /** One page of forecasts. */
  public ForecastPage page(
      BoardFilter filter,
      ForecastOrder order,
      Actor actor,
      @Nullable ForecastCursor after,
      int size) {
    return new ForecastPage(List.of(), null);
  }

  /** What is expected by competent unit; most expected breaches first. */
  public List<UnitForecast> summary(BoardFilter filter, Actor actor) {
    return List.of();
  }

  /** How good the forecasts are; empty while there is too little history. */
  public Optional<ForecastQuality> quality(Actor actor) {
    return Optional.empty();
  }

  /** The forecast of one dossier; empty if it is not in process or not visible. */
  public Optional<Forecast> ofDossier(DossierCode code, Actor actor) {
    return Optional.empty();
  }

  /** Who works where in the units the official sees, by unit and role. */
  public List<Staff> staff(Actor actor) {
    return List.of();
  }

  /** What would be expected if officials worked elsewhere. Nothing is changed. */
  public WhatIf whatIf(Move move, Actor actor) {
    return new WhatIf.Answer(move, List.of(), vn.motcua.catalog.Text.vi("…"));
  }
}

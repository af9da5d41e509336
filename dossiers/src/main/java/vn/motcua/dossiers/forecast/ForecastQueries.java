package vn.motcua.dossiers.forecast;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.casefile.Rows;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * Reads the forecasts of dossiers in process that the official may see. Which ones those are is
 * decided by row-level security alone.
 */
public final class ForecastQueries {

  private final JdbcClient jdbc;
  private final Access access;
  private final Units units;
  private final Clock clock;

  public ForecastQueries(JdbcClient jdbc, Access access, Units units, Clock clock) {
    this.jdbc = jdbc;
    this.access = access;
    this.units = units;
    this.clock = clock;
  }

  /** One page of forecasts. */
  public ForecastPage page(
      BoardFilter filter,
      ForecastOrder order,
      Actor actor,
      @Nullable ForecastCursor after,
      int size) {
    Instant now = clock.instant();
    ForecastConditions conditions = ForecastConditions.of(filter, units, now);
    String sql = ForecastSql.page(conditions, order, after == null);
    List<Line> lines =
        access.as(
            actor,
            () ->
                after(jdbc.sql(sql).params(conditions.parameters()), order, after)
                    .param("size", size + 1)
                    .query((row, number) ->
                        new Line(
                            ForecastMapper.forecast(row, now), ForecastMapper.probability(row)))
                    .list());
    List<Forecast> rows = lines.stream().limit(size).map(Line::forecast).toList();
    return new ForecastPage(rows, lines.size() <= size ? null : lines.get(size - 1).cursor());
  }

  /** What is expected by competent unit; most expected breaches first. */
  public List<UnitForecast> summary(BoardFilter filter, Actor actor) {
    ForecastConditions conditions = ForecastConditions.of(filter, units, clock.instant());
    return access.as(
        actor,
        () ->
            jdbc.sql(ForecastSql.summary(conditions))
                .params(conditions.parameters())
                .query((row, number) ->
                    new UnitForecast(
                        new UnitCode(row.getString("unit")),
                        row.getLong("dossiers"),
                        row.getLong("known"),
                        row.getLong("overdue"),
                        row.getLong("likely"),
                        row.getDouble("expected")))
                .list());
  }

  /** How good the forecasts are; empty while there is too little history. */
  public Optional<ForecastQuality> quality(Actor actor) {
    return access.as(
        actor,
        () ->
            jdbc.sql(ForecastSql.QUALITY)
                .query((row, number) -> ForecastMapper.quality(row))
                .optional());
  }

  /** The forecast of one dossier; empty if it is not in process or not visible. */
  public Optional<Forecast> ofDossier(DossierCode code, Actor actor) {
    Instant now = clock.instant();
    return access.as(
        actor,
        () ->
            jdbc.sql(ForecastSql.OF_DOSSIER)
                .param("code", code.value())
                .param("now", Rows.timestamp(now))
                .query((row, number) -> ForecastMapper.forecast(row, now))
                .optional());
  }

  /** Who works where in the units the official sees, by unit and role. */
  public List<Staff> staff(Actor actor) {
    return access.as(
        actor,
        () ->
            jdbc
                .sql("select unit, role, officials from readmodel.forecast_staff order by 1, 2")
                .query((row, number) -> ForecastMapper.staff(row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
  }

  /** What would be expected if officials worked elsewhere. Nothing is changed. */
  public WhatIf whatIf(Move move, Actor actor) {
    return access.as(actor, () -> answer(move));
  }

  private WhatIf answer(Move move) {
    int to = officials(move.to(), move.role());
    if (to == 0) {
      return new WhatIf.Refused(Wording.text("forecast.move-nobody", name(move.to())));
    }
    UnitCode giver = move.from();
    int from = giver == null ? 0 : officials(giver, move.role());
    if (giver != null && from <= move.officials()) {
      return new WhatIf.Refused(
          Wording.text("forecast.move-too-many", name(giver), from, move.officials()));
    }
    int fewer = from - move.officials();
    Capacity capacity =
        new Capacity(
            calibration(),
            to / (double) (to + move.officials()),
            giver == null ? 1 : from / (double) fewer);
    List<Capacity.Touched> touched = touched(move);
    List<UnitChange> changes = new ArrayList<>();
    changes.add(
        capacity.change(
            move.to(),
            to,
            to + move.officials(),
            touched.stream().filter(one -> one.shareTo() > 0).toList()));
    if (giver != null) {
      changes.add(
          capacity.change(
              giver, from, fewer, touched.stream().filter(one -> one.shareTo() <= 0).toList()));
    }
    return new WhatIf.Answer(move, changes, ForecastWords.assumption());
  }

  private List<Capacity.Touched> touched(Move move) {
    String[] moved =
        Stream.of(move.to(), move.from())
            .filter(Objects::nonNull)
            .map(UnitCode::value)
            .toArray(String[]::new);
    return jdbc
        .sql(ForecastSql.TOUCHED)
        .param("moved", moved)
        .param("role", move.role().key())
        .query((row, number) -> Optional.ofNullable(ForecastMapper.touched(row, move)))
        .list()
        .stream()
        .flatMap(Optional::stream)
        .toList();
  }

  private Calibration calibration() {
    return jdbc.sql(ForecastSql.QUALITY)
        .query((row, number) -> ForecastMapper.calibration(row))
        .optional()
        .orElse(Calibration.NONE);
  }

  private int officials(UnitCode unit, Role role) {
    return jdbc.sql(
            """
            select officials from readmodel.forecast_staff where unit = :unit and role = :role
            """)
        .param("unit", unit.value())
        .param("role", role.key())
        .query(Integer.class)
        .optional()
        .orElse(0);
  }

  private String name(UnitCode unit) {
    return units.find(unit).map(found -> found.name()).orElse(unit.value());
  }

  private static StatementSpec after(
      StatementSpec statement, ForecastOrder order, @Nullable ForecastCursor after) {
    if (after == null) {
      return statement;
    }
    Double probability = after.probability();
    Instant finish = after.finish();
    StatementSpec next = statement.param("afterCode", after.dossierCode());
    return order == ForecastOrder.PROBABILITY
        ? next.param("afterProbability", probability == null ? -1f : probability.floatValue())
        : next.param("afterFinish", finish == null ? "infinity" : finish.toString());
  }

  /** A forecast with the probability it is sorted by: the kept one. */
  private record Line(Forecast forecast, @Nullable Double probability) {

    ForecastCursor cursor() {
      return new ForecastCursor(probability, forecast.finish50(), forecast.dossierCode().value());
    }
  }
}

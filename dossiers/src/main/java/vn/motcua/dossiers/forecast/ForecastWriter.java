package vn.motcua.dossiers.forecast;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.casefile.Rows;

/** Writes forecasts and what they rest on; in an open transaction of the system's. */
final class ForecastWriter {

  private static final int BATCH = 2000;

  /** Officials who ended a step since then count as working there. */
  private static final Duration LATELY = Duration.ofDays(30);

  private final JdbcClient jdbc;

  ForecastWriter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void write(List<ForecastRow> rows, Instant now) {
    for (int from = 0; from < rows.size(); from += BATCH) {
      batch(rows.subList(from, Math.min(from + BATCH, rows.size())), now);
    }
  }

  /**
   * Forgets what is no longer in process.
   *
   * @param units only where one of these takes part; null = all
   */
  void forget(String @Nullable [] units) {
    if (units == null) {
      jdbc.sql(ForecastSql.FORGET).update();
    } else {
      jdbc.sql(ForecastSql.FORGET_OF_UNITS).param("units", units).update();
    }
  }

  void quality(Instant trainedAt, Calibration calibration, Figures figures) {
    jdbc.sql(
            """
            insert into readmodel.forecast_quality (trained_at, calibration, figures)
            values (:at, :calibration, cast(:figures as jsonb))
            """)
        .param("at", Rows.timestamp(trainedAt))
        .param("calibration", curve(calibration))
        .param("figures", JsonMapper.shared().writeValueAsString(figures))
        .update();
    jdbc.sql(
            """
            delete from readmodel.forecast_quality
            where id <= (select max(id) - 100 from readmodel.forecast_quality)
            """)
        .update();
  }

  void staff(Instant now) {
    jdbc.sql("delete from readmodel.forecast_staff").update();
    jdbc.sql(ForecastSql.STAFF).param("since", Rows.timestamp(now.minus(LATELY))).update();
  }

  private void batch(List<ForecastRow> rows, Instant now) {
    jdbc.sql(ForecastSql.WRITE)
        .param("now", Rows.timestamp(now))
        .param("codes", texts(rows, ForecastRow::code))
        .param("procedures", texts(rows, ForecastRow::procedure))
        .param("unit", texts(rows, ForecastRow::unit))
        .param("units", texts(rows, ForecastRow::units))
        .param("dues", moments(rows, ForecastRow::dueAt))
        .param("probabilities", rows.stream().map(ForecastRow::probability).toArray(Float[]::new))
        .param("finishes50", moments(rows, ForecastRow::finish50))
        .param("finishes90", moments(rows, ForecastRow::finish90))
        .param("budgets", rows.stream().map(ForecastRow::budget).toArray(Integer[]::new))
        .param("rests", texts(rows, ForecastRow::rest))
        .param("loadRoles", texts(rows, ForecastRow::loadRoles))
        .param("loadUnits", texts(rows, ForecastRow::loadUnits))
        .param("loadShares", texts(rows, ForecastRow::loadShares))
        .param("stepUnits", texts(rows, ForecastRow::stepUnit))
        .param("reasons", texts(rows, ForecastRow::reason))
        .update();
  }

  private static @Nullable String[] texts(
      List<ForecastRow> rows, Function<ForecastRow, @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }

  private static @Nullable String[] moments(
      List<ForecastRow> rows, Function<ForecastRow, @Nullable Instant> column) {
    return rows.stream()
        .map(row -> {
          Instant at = column.apply(row);
          return at == null ? null : at.atOffset(ZoneOffset.UTC).toString();
        })
        .toArray(String[]::new);
  }

  private static Float[] curve(Calibration calibration) {
    int points = calibration.raw().length;
    Float[] curve = new Float[2 * points];
    for (int point = 0; point < points; point++) {
      curve[point] = (float) calibration.raw()[point];
      curve[points + point] = (float) calibration.calibrated()[point];
    }
    return curve;
  }
}

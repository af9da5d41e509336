package vn.motcua.dossiers.forecast;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of forecasts.
 *
 * @param rows in the order asked for
 * @param next where the next page begins, null at the end
 */
public record ForecastPage(List<Forecast> rows, @Nullable ForecastCursor next) {}

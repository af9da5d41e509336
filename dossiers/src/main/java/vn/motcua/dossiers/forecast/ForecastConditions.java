package vn.motcua.dossiers.forecast;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.board.BoardConditions;
import vn.motcua.dossiers.board.BoardFilter;

/**
 * A {@link BoardFilter} as SQL: what the forecast itself knows (unit, procedure) over its alias
 * {@code f}, everything else over the dossier's alias {@code d}. Each condition begins with {@code
 * and}.
 */
record ForecastConditions(String ofForecast, String ofDossier, Map<String, Object> parameters) {

  static ForecastConditions of(BoardFilter filter, Units units, Instant now) {
    BoardConditions others =
        BoardConditions.of(filter.withUnits(List.of()).withProcedure(null), units, now);
    Map<String, Object> parameters = new LinkedHashMap<>(others.parameters());
    StringBuilder own = new StringBuilder();
    if (!filter.units().isEmpty()) {
      own.append("  and f.unit = any (:units::text[])\n");
      parameters.put("units", BoardConditions.expanded(filter, units));
    }
    var procedure = filter.procedure();
    if (procedure != null) {
      own.append("  and f.procedure_code = :procedure\n");
      parameters.put("procedure", procedure.value());
    }
    return new ForecastConditions(own.toString(), others.sql(), parameters);
  }
}

package vn.motcua.dossiers.procedures;

import java.util.Map;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.catalog.OpenPoint;

/**
 * How many procedures there are for each value of a filter, all other conditions being kept. What
 * has none is not in the maps.
 *
 * @param all procedures in the catalogue
 * @param found procedures that fit the whole filter
 * @param units by kind of the competent department; {@link #COMMUNE} for communes
 * @param open procedures whose source leaves something unsaid
 */
public record CatalogueFacets(
    long all,
    long found,
    Map<String, Long> fields,
    Map<Level, Long> levels,
    Map<String, Long> units,
    Map<LimitBand, Long> limits,
    Map<OnlineLevel, Long> online,
    long open,
    Map<OpenPoint, Long> openPoints) {

  /** Stands among the units for the committees of communes. */
  public static final String COMMUNE = "commune";

  /** Stands among the units for what is done at the province by no single department. */
  public static final String PROVINCE = "province";

  public CatalogueFacets {
    fields = Map.copyOf(fields);
    levels = Map.copyOf(levels);
    units = Map.copyOf(units);
    limits = Map.copyOf(limits);
    online = Map.copyOf(online);
    openPoints = Map.copyOf(openPoints);
  }
}

package vn.motcua.dossiers.stuck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.unit.UnitCode;

/**
 * Which stuck dossiers to list.
 *
 * @param units only dossiers these units are competent for; empty = every visible one
 * @param reason only this reason; null = every
 */
public record StuckFilter(List<UnitCode> units, @Nullable StuckReason reason) {

  public StuckFilter {
    units = List.copyOf(units);
  }

  /** Every visible one. */
  public static StuckFilter all() {
    return new StuckFilter(List.of(), null);
  }

  /** The same filter for other units. */
  public StuckFilter withUnits(List<UnitCode> value) {
    return new StuckFilter(value, reason);
  }

  /** The same filter for another reason. */
  public StuckFilter withReason(@Nullable StuckReason value) {
    return new StuckFilter(units, value);
  }
}

package vn.motcua.dossiers.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.unit.UnitCode;

/**
 * What one unit used: steps it had at the same time count once.
 *
 * @param unit the unit
 * @param level whether it is the commune's or the province's time
 * @param used working time in which the limit ran and the unit had the dossier
 * @param ofLimit the same as a share of the granted time; null without a due date
 */
public record UnitUse(UnitCode unit, Level level, Duration used, @Nullable Double ofLimit) {

  /** Whose time it is. */
  public enum Level {
    COMMUNE,
    PROVINCE
  }
}

package vn.motcua.dossiers.forecast;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;

/**
 * Officials that might work elsewhere.
 *
 * @param role what they do
 * @param officials how many, at least 1
 * @param to the unit that gets them
 * @param from the unit that gives them; null = they come from outside
 */
public record Move(Role role, int officials, UnitCode to, @Nullable UnitCode from) {

  public Move {
    if (officials < 1) {
      throw new IllegalArgumentException("At least one official moves.");
    }
    if (to.equals(from)) {
      throw new IllegalArgumentException("Nobody moves within a unit.");
    }
  }
}

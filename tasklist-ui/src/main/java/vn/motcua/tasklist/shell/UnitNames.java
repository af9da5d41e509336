package vn.motcua.tasklist.shell;

import org.springframework.stereotype.Component;
import vn.motcua.catalog.unit.Unit;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.catalog.unit.Units;

/** The names of units as screens show them. */
@Component
public final class UnitNames {

  private final Units units;

  UnitNames(Units units) {
    this.units = units;
  }

  /** The unit's name; its code where the unit is not in the catalogue. */
  public String name(UnitCode code) {
    return units.find(code).map(Unit::name).orElse(code.value());
  }
}

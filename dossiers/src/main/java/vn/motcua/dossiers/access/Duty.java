package vn.motcua.dossiers.access;

import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;

/** A role at a unit: what a task asks for and an official has. */
public record Duty(Role role, UnitCode unit) {

  /** As the engine's candidate group says it: {@code role@unit}. */
  public String key() {
    return role.key() + "@" + unit.value();
  }
}

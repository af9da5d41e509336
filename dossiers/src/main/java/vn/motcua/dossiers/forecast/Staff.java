package vn.motcua.dossiers.forecast;

import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;

/**
 * Who works where, as the forecast counts it.
 *
 * @param officials those who ended steps in this role lately, or hold an account with it, whichever
 *     is more
 */
public record Staff(UnitCode unit, Role role, int officials) {}

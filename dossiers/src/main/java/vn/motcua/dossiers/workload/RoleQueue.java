package vn.motcua.dossiers.workload;

import java.time.Instant;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;

/**
 * Work of a unit and role that nobody has taken.
 *
 * @param open how much of it waits
 * @param oldest since when the oldest of it waits
 * @param officials how many active officials could take it
 */
public record RoleQueue(UnitCode unit, Role role, OpenWork open, Instant oldest, int officials) {}

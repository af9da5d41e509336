package vn.motcua.dossiers.workload;

import java.util.Set;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.steptime.StepFigures;

/**
 * What one official has to do and did.
 *
 * @param unit the unit the official belongs to
 * @param roles what the official may do there
 * @param active whether the official may sign in
 * @param open what the official has taken and not yet done
 * @param done the steps the official ended in the months asked for
 */
public record OfficialWorkload(
    String username,
    String name,
    UnitCode unit,
    Set<Role> roles,
    boolean active,
    OpenWork open,
    StepFigures done) {

  public OfficialWorkload {
    roles = Set.copyOf(roles);
  }
}

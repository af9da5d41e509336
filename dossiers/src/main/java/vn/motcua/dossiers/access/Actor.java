package vn.motcua.dossiers.access;

import java.util.Set;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;

/**
 * An official who acts.
 *
 * @param username the name to sign in with
 * @param name the name shown to colleagues
 * @param unit the unit the official belongs to
 * @param roles what the official may do there
 */
public record Actor(String username, String name, UnitCode unit, Set<Role> roles) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  /** Whether the official has the role. */
  public boolean is(Role role) {
    return roles.contains(role);
  }
}

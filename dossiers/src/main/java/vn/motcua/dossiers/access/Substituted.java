package vn.motcua.dossiers.access;

import java.util.Set;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;

/**
 * An absent colleague for whom an official acts now.
 *
 * @param username the absent official
 * @param name the name shown to colleagues
 * @param unit the unit the absent official belongs to
 * @param roles in which roles the official acts for the absent one; never more than the absent has
 */
public record Substituted(String username, String name, UnitCode unit, Set<Role> roles) {

  public Substituted {
    roles = Set.copyOf(roles);
  }
}

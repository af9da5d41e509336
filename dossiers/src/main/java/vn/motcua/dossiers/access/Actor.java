package vn.motcua.dossiers.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;

/**
 * An official who acts.
 *
 * @param username the name to sign in with
 * @param name the name shown to colleagues
 * @param unit the unit the official belongs to
 * @param roles what the official may do there in their own right
 * @param substitutes the absent colleagues the official acts for at present
 */
public record Actor(
    String username, String name, UnitCode unit, Set<Role> roles, List<Substituted> substitutes) {

  public Actor {
    roles = Set.copyOf(roles);
    substitutes = List.copyOf(substitutes);
  }

  /** An official who acts for nobody else. */
  public Actor(String username, String name, UnitCode unit, Set<Role> roles) {
    this(username, name, unit, roles, List.of());
  }

  /** The same official, acting for these absent colleagues. */
  public Actor acting(List<Substituted> absent) {
    return new Actor(username, name, unit, roles, absent);
  }

  /** Whether the official has the role in their own right. */
  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** The official's own roles and those of the colleagues they act for. */
  public Set<Role> allRoles() {
    EnumSet<Role> all = EnumSet.noneOf(Role.class);
    all.addAll(roles);
    substitutes.forEach(absent -> all.addAll(absent.roles()));
    return all;
  }

  /** The absent colleague of this user name, if the official acts for them at present. */
  public Optional<Substituted> substituted(String absent) {
    return substitutes.stream().filter(one -> one.username().equals(absent)).findFirst();
  }
}

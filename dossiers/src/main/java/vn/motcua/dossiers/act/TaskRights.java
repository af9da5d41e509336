package vn.motcua.dossiers.act;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Authority;

/** In whose right an official may act on a task. */
final class TaskRights {

  private final Access access;

  TaskRights(Access access) {
    this.access = access;
  }

  /**
   * The right to do a task, whoever holds it; empty if it is for other roles or units.
   *
   * @param role key of the role it waits for; null where the engine names none
   * @param holder who holds it: an absent holder's substitute acts in that colleague's right
   */
  Optional<Authority> of(
      @Nullable String unit, @Nullable String role, @Nullable String holder, Actor actor) {
    return unit == null
        ? Optional.empty()
        : Arrays.stream(Role.values())
            .filter(one -> role == null || one.key().equals(role))
            .flatMap(one -> access.authority(actor, new UnitCode(unit), one, holder).stream())
            .findFirst();
  }

  /** The right to give out the tasks of a unit: as its head or approver. */
  Optional<Authority> leading(@Nullable String unit, Actor actor) {
    return unit == null
        ? Optional.empty()
        : Stream.of(Role.HEAD, Role.APPROVER)
            .flatMap(role -> access.authority(actor, new UnitCode(unit), role).stream())
            .findFirst();
  }
}

package vn.motcua.dossiers.document;

import java.util.Optional;
import java.util.Set;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Authority;

/** Who may make and sign which document, and in whose right. */
final class DocumentRights {

  private final Access access;

  DocumentRights(Access access) {
    this.access = access;
  }

  /** In whose right the official may make it: their own first, then an absent colleague's. */
  Optional<Authority> making(DocumentKind kind, Actor actor) {
    return authority(kind.makers(), actor);
  }

  Optional<Authority> signing(DocumentKind kind, Actor actor) {
    return authority(kind.signers(), actor);
  }

  /** Whether the official may sign it and has not. */
  boolean maySign(MadeDocument made, Actor actor) {
    return signing(made.kind(), actor).isPresent()
        && made.signatures().stream().noneMatch(one -> one.signer().equals(actor.username()));
  }

  private Optional<Authority> authority(Set<Role> roles, Actor actor) {
    Optional<Authority> own = Optional.empty();
    for (UnitCode unit : access.actingUnits(actor)) {
      for (Role role : roles) {
        Optional<Authority> right = access.authority(actor, unit, role);
        if (right.isPresent() && !right.get().isSubstitution()) {
          return right;
        }
        own = own.or(() -> right);
      }
    }
    return own;
  }
}

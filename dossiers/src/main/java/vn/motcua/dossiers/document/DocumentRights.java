package vn.motcua.dossiers.document;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.Wording;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Authority;
import vn.motcua.dossiers.casefile.CaseFile;

/** Who may make and sign which document, and in whose right. */
final class DocumentRights {

  private final Access access;

  DocumentRights(Access access) {
    this.access = access;
  }

  /**
   * A right to a document.
   *
   * @param unit where the duty is
   */
  record Right(Authority authority, UnitCode unit) {}

  /** Whether the official's roles make such documents at all, of whatever dossier. */
  boolean couldMake(DocumentKind kind, Actor actor) {
    return access.duties(actor).stream().anyMatch(duty -> kind.makers().contains(duty.role()));
  }

  /** In whose right the official may make it: their own first, then an absent colleague's. */
  Optional<Right> making(DocumentKind kind, Ground ground, Actor actor) {
    return right(kind, kind.makers(), ground, actor);
  }

  /**
   * The unit a document is made by: the competent one where the official works for it, else the
   * official's own; for an absent colleague theirs.
   */
  UnitCode unit(@Nullable Right right, CaseFile file, Actor actor) {
    if (right != null && right.authority().isSubstitution()) {
      return right.unit();
    }
    UnitCode competent = file.competentUnit();
    return access.actingUnits(actor).contains(competent) ? competent : actor.unit();
  }

  /**
   * In whose right the official may sign it, whatever state the dossier is in. A clerk who acts for
   * somebody who decides signs for them rather than stamps.
   */
  Optional<Authority> signing(DocumentRows.Stood made, Actor actor) {
    Set<Role> deciding = new TreeSet<>(made.document().kind().signers());
    deciding.remove(Role.CLERK);
    return signing(made, deciding, actor)
        .or(() -> signing(made, made.document().kind().signers(), actor))
        .map(Right::authority);
  }

  private Optional<Right> signing(DocumentRows.Stood made, Set<Role> roles, Actor actor) {
    Ground ground = made.ground();
    return ground == null
        ? right(roles, Set.of(made.unit()), actor)
        : right(made.document().kind(), roles, ground, actor);
  }

  /** Why nobody may sign it any more; null while somebody may. */
  @Nullable Text closed(DocumentRows.Stood made) {
    Ground ground = made.ground();
    return ground == null || ground.fits(made.document().kind()) ? null : closed();
  }

  static Text closed() {
    return Wording.text("document.closed");
  }

  /** Whether the official may sign it and has not. */
  boolean maySign(DocumentRows.Stood made, Actor actor) {
    return closed(made) == null
        && signing(made, actor).isPresent()
        && made.document().signatures().stream()
            .noneMatch(one -> one.signer().equals(actor.username()));
  }

  private Optional<Right> right(DocumentKind kind, Set<Role> roles, Ground ground, Actor actor) {
    Optional<Right> found = Optional.empty();
    for (Role role : roles) {
      Optional<Right> right = right(Set.of(role), ground.units(kind, role), actor);
      if (right.isPresent() && !right.get().authority().isSubstitution()) {
        return right;
      }
      found = found.or(() -> right);
    }
    return found;
  }

  private Optional<Right> right(Set<Role> roles, Set<UnitCode> units, Actor actor) {
    Optional<Right> found = Optional.empty();
    for (UnitCode unit : units) {
      for (Role role : roles) {
        Optional<Right> right =
            access.authority(actor, unit, role).map(authority -> new Right(authority, unit));
        if (right.isPresent() && !right.get().authority().isSubstitution()) {
          return right;
        }
        found = found.or(() -> right);
      }
    }
    return found;
  }
}

package vn.motcua.dossiers.document;

import java.util.Collections;
import vn.motcua.dossiers.access.Actor;

/** Who may make and sign which document. */
final class DocumentRights {

  private DocumentRights() {}

  /** Whether one of the official's roles, substitutions included, makes and signs this kind. */
  static boolean mayMake(DocumentKind kind, Actor actor) {
    return !Collections.disjoint(kind.signers(), actor.allRoles());
  }

  /** The same, and the official has not signed it. */
  static boolean maySign(MadeDocument made, Actor actor) {
    return mayMake(made.kind(), actor)
        && made.signatures().stream().noneMatch(one -> one.signer().equals(actor.username()));
  }
}

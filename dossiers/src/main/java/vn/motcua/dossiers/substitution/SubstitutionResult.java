package vn.motcua.dossiers.substitution;

import vn.motcua.catalog.Text;

/** What became of an arrangement. */
public sealed interface SubstitutionResult {

  /** Arranged or ended. */
  record Done() implements SubstitutionResult {}

  /** Not possible; the reason is for the official. */
  record Refused(Text reason) implements SubstitutionResult {}
}

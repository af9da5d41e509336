package vn.motcua.catalog;

import java.util.Locale;

/** The kinds of step a flow is made of; one for each record of {@link Step}. */
public enum StepKind {
  RECEIVE,
  ASSIGN,
  EXAMINE,
  VERIFY_REGISTRY,
  INSPECT_FIELD,
  POST,
  CONSULT,
  ASSESS_OBLIGATION,
  COLLECT_FEE,
  DECIDE,
  ISSUE,
  RETURN,
  ARCHIVE,
  REFER;

  /** The word used in the catalogue's files: lower case, words joined by a hyphen. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

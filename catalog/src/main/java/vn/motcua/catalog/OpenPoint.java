package vn.motcua.catalog;

import java.util.Locale;

/**
 * What the published source leaves unsaid about a procedure and the catalogue therefore leaves
 * open.
 */
public enum OpenPoint {
  DEADLINE,
  FEE,
  COMPONENTS,
  RESULT,
  LEGAL_BASIS,
  ONLINE_LEVEL,
  CHANNELS,
  FLOW,
  BUDGETS,
  EFFECTIVE;

  /** The word used in the catalogue's files: lower case, words joined by a hyphen. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

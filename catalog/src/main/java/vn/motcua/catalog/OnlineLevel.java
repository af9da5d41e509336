package vn.motcua.catalog;

import java.util.Locale;

/** How far a procedure can be done online (Decree 224/2026/NĐ-CP); unstated stays unstated. */
public enum OnlineLevel {
  FULL,
  PARTIAL,
  NONE,
  UNSTATED;

  /** The word used in the catalogue's files: lower case, words joined by a hyphen. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

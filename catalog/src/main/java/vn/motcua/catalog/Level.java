package vn.motcua.catalog;

import java.util.Locale;

/** The level of government that receives and settles a procedure since 1 July 2025. */
public enum Level {
  COMMUNE,
  PROVINCE;

  /** The word used in the catalogue's files: lower case, words joined by a hyphen. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

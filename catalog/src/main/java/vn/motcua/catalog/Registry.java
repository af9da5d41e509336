package vn.motcua.catalog;

import java.util.Locale;

/** The national registers a step can be checked against. */
public enum Registry {
  POPULATION,
  LAND,
  CIVIL_STATUS;

  /** The word used in the catalogue's files: lower case, words joined by a hyphen. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

package vn.motcua.catalog;

import java.util.Locale;

/** What kind of answer a fact has. */
public enum FactType {
  BOOLEAN,
  NUMBER,
  STRING,
  CHOICE;

  /** The word used in the catalogue's files: lower case, words joined by a hyphen. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

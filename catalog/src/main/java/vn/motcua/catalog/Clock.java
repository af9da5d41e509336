package vn.motcua.catalog;

import java.util.Locale;

/** Whether the legal clock runs while a step is open. */
public enum Clock {
  RUNNING,
  STOPPED;

  /** The word used in the catalogue's files: lower case, words joined by a hyphen. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

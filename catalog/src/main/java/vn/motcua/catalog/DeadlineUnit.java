package vn.motcua.catalog;

import java.util.Locale;

/**
 * The units of legal time limits in the national data; OTHER is free text that cannot be computed.
 */
public enum DeadlineUnit {
  SAME_DAY,
  HOUR,
  WORKING_DAY,
  DAY,
  MONTH,
  YEAR,
  OTHER;

  /** The word used in the catalogue's files: lower case, words joined by a hyphen. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

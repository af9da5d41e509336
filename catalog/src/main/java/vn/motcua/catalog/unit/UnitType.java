package vn.motcua.catalog.unit;

import java.util.Locale;

/** What a unit is. OFFICE is the office of the provincial people's committee. */
public enum UnitType {
  PROVINCE,
  COMMUNE,
  DEPARTMENT,
  OFFICE;

  /** The word used in the catalogue's files. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}

package vn.motcua.catalog;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which unit does a step, seen from the dossier: {@code commune}; {@code department} (the competent
 * one); {@code office} (Văn phòng UBND tỉnh); {@code department:<kind>}, such as {@code
 * department:construction}. Tasks beside a procedure's steps may also be done by {@code receiving}
 * (the unit whose desk took the dossier in), by {@code province} and by {@code asked} (a unit that
 * is asked while the dossier runs).
 */
public record UnitRef(String value) {

  private static final Pattern SYNTAX =
      Pattern.compile("commune|office|receiving|province|asked|department(:[a-z]+(-[a-z]+)*)?");

  public static final UnitRef COMMUNE = new UnitRef("commune");
  public static final UnitRef DEPARTMENT = new UnitRef("department");
  public static final UnitRef OFFICE = new UnitRef("office");
  public static final UnitRef RECEIVING = new UnitRef("receiving");
  public static final UnitRef ASKED = new UnitRef("asked");
  public static final UnitRef PROVINCE = new UnitRef("province");

  /**
   * @throws IllegalArgumentException if the value is none of these forms
   */
  public UnitRef {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "A unit is commune, department, office, receiving, province, asked or department:<kind>.");
    }
  }

  /** Whether the text is one of these forms. */
  public static boolean isValid(String value) {
    return value.length() <= 80 && SYNTAX.matcher(value).matches();
  }

  /** The kind in {@code department:<kind>}. */
  public Optional<String> departmentKind() {
    int colon = value.indexOf(':');
    return colon < 0 ? Optional.empty() : Optional.of(value.substring(colon + 1));
  }

  @Override
  public String toString() {
    return value;
  }
}

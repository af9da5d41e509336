package vn.motcua.catalog;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which unit does a step, seen from the dossier: {@code commune}; {@code department} (the competent
 * one); {@code office} (Văn phòng UBND tỉnh); {@code department:<kind>}, such as {@code
 * department:construction}.
 */
public record UnitRef(String value) {

  private static final Pattern SYNTAX =
      Pattern.compile("commune|office|department(:[a-z]+(-[a-z]+)*)?");

  public static final UnitRef COMMUNE = new UnitRef("commune");
  public static final UnitRef DEPARTMENT = new UnitRef("department");
  public static final UnitRef OFFICE = new UnitRef("office");

  /**
   * @throws IllegalArgumentException if the value is none of the four forms
   */
  public UnitRef {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "A unit is commune, department, office or department:<kind>.");
    }
  }

  /** Whether the text is one of the four forms. */
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

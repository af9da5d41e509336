package vn.motcua.catalog.unit;

import java.util.regex.Pattern;

/**
 * A unit's code: the two digits of a province ({@code 48}), the five of a commune ({@code 20242}),
 * or province, dot and name for a department ({@code 48.so-xay-dung}).
 */
public record UnitCode(String value) implements Comparable<UnitCode> {

  private static final Pattern SYNTAX = Pattern.compile("[0-9]{2,5}(\\.[a-z0-9]+(-[a-z0-9]+)*)?");

  /**
   * @throws IllegalArgumentException if the value has another form
   */
  public UnitCode {
    if (!isValid(value)) {
      throw new IllegalArgumentException("Not a unit code.");
    }
  }

  /** Whether the text has the form of a unit code. */
  public static boolean isValid(String value) {
    return value.length() <= 60 && SYNTAX.matcher(value).matches();
  }

  @Override
  public int compareTo(UnitCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package vn.motcua.catalog;

import java.util.regex.Pattern;

/** The national code of a procedure, such as {@code 1.004873}. */
public record ProcedureCode(String value) implements Comparable<ProcedureCode> {

  private static final Pattern SYNTAX = Pattern.compile("\\d\\.\\d{6}");

  /**
   * @throws IllegalArgumentException unless the value is one digit, a dot and six digits
   */
  public ProcedureCode {
    if (!isValid(value)) {
      throw new IllegalArgumentException("Not a procedure code (d.dddddd).");
    }
  }

  /** Whether the text has the form of a national procedure code. */
  public static boolean isValid(String value) {
    return value.length() == 8 && SYNTAX.matcher(value).matches();
  }

  @Override
  public int compareTo(ProcedureCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package vn.motcua.dossiers.intake;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The code of a dossier, {@code <agency>-YYMMDD-XXXX}: the receiving agency's identifier, the day
 * of receipt, and a number that restarts each day (Circular 03/2025/TT-VPCP).
 */
public record DossierCode(String value) implements Comparable<DossierCode> {

  private static final Pattern SYNTAX = Pattern.compile("[A-Z0-9.]{1,35}-[0-9]{6}-[0-9]{4,6}");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyMMdd", Locale.ROOT);

  /**
   * @throws IllegalArgumentException if the value has another form
   */
  public DossierCode {
    if (!isValid(value)) {
      throw new IllegalArgumentException("Not a dossier code.");
    }
  }

  /** The code with this number; numbers above 9999 simply grow longer. */
  public static DossierCode of(String agency, LocalDate day, int number) {
    return new DossierCode(agency + "-" + DAY.format(day) + "-" + "%04d".formatted(number));
  }

  /** Whether the text has the form of a dossier code. */
  public static boolean isValid(String value) {
    return value.length() <= 49 && SYNTAX.matcher(value).matches();
  }

  @Override
  public int compareTo(DossierCode other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

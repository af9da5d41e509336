package vn.motcua.dossiers.intake;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The structure of a personal identification number: province of registration (3), century and sex
 * (1), year of birth (2), number (6).
 */
final class PersonalId {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{12}");

  private PersonalId() {}

  /** Whether the number can have been given to somebody born by that day. */
  static boolean isValid(String value, LocalDate today) {
    return DIGITS.matcher(value).matches()
        && !value.startsWith("000")
        && birthYear(value) <= today.getYear();
  }

  private static int birthYear(String value) {
    int century = 1900 + (value.charAt(3) - '0') / 2 * 100;
    return century + Integer.parseInt(value.substring(4, 6));
  }
}

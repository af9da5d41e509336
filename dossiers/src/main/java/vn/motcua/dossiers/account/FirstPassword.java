package vn.motcua.dossiers.account;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Makes passwords that are read out or copied once and changed at the first login: no signs that
 * are taken for one another, 79 bits.
 */
public final class FirstPassword {

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private FirstPassword() {}

  /** A new one; nothing keeps it. */
  public static String make() {
    return IntStream.range(0, LENGTH)
        .mapToObj(sign -> String.valueOf(LETTERS.charAt(RANDOM.nextInt(LETTERS.length()))))
        .collect(Collectors.joining());
  }
}

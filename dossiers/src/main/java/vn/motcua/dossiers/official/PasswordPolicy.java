package vn.motcua.dossiers.official;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.Wording;

/**
 * What a password has to be: long, and not what everybody would try first. No rule asks for signs
 * of certain kinds; long passwords that can be remembered are better ones.
 */
public final class PasswordPolicy {

  /** Fewest signs. */
  public static final int SHORTEST = 12;

  /** Most signs: more would only cost the login time. */
  public static final int LONGEST = 200;

  private static final int FEWEST_DIFFERENT = 5;
  private static final List<String> FIRST_TRIED =
      List.of(
          "matkhau", "password", "motcua", "qwerty", "123456789", "abcdef", "vietnam", "danang");

  private PasswordPolicy() {}

  /** What is wrong with it; empty if it is good. */
  public static Optional<Text> problem(String username, String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(Wording.text("password.short", SHORTEST));
    }
    if (password.length() > LONGEST) {
      return Optional.of(Wording.text("password.long", LONGEST));
    }
    String plain = plain(password);
    if (plain.contains(plain(username))) {
      return Optional.of(Wording.text("password.name"));
    }
    boolean guessed =
        FIRST_TRIED.stream().anyMatch(word -> plain.replace(word, "").length() < SHORTEST / 2);
    if (guessed || password.chars().distinct().count() < FEWEST_DIFFERENT) {
      return Optional.of(Wording.text("password.guessed"));
    }
    return Optional.empty();
  }

  private static String plain(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
        .replace('đ', 'd')
        .replaceAll("[^a-z0-9]", "");
  }
}

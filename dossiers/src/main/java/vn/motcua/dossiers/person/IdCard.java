package vn.motcua.dossiers.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the QR code of a citizen's card says: {@code id|old id|name|ddMMyyyy|sex|address|ddMMyyyy}.
 * A scanner types it like a keyboard and ends with Enter. Old cards leave parts empty.
 *
 * @param oldId number of the identity card before; null where there was none
 */
public record IdCard(
    String personalId,
    @Nullable String oldId,
    String fullName,
    @Nullable LocalDate dateOfBirth,
    @Nullable String address) {

  private static final Pattern PERSONAL_ID = Pattern.compile("[0-9]{12}");
  private static final Pattern OLD_ID = Pattern.compile("[0-9]{9}|[0-9]{12}");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("ddMMuuuu").withResolverStyle(ResolverStyle.STRICT);
  private static final int LONGEST = 1_000;
  private static final int LONGEST_NAME = 200;

  /** Whether a text is what a scanner typed rather than a number somebody typed. */
  public static boolean looksLike(String text) {
    return text.indexOf('|') >= 0;
  }

  /** Reads the code; empty where it is none of a citizen's card. */
  public static Optional<IdCard> read(String code) {
    String[] parts = code.strip().split("\\|", -1);
    if (code.length() > LONGEST || parts.length < 6 || !PERSONAL_ID.matcher(parts[0]).matches()) {
      return Optional.empty();
    }
    String name = parts[2].strip().replaceAll("\\s+", " ");
    boolean oldFits = parts[1].isEmpty() || OLD_ID.matcher(parts[1]).matches();
    if (name.isEmpty() || name.length() > LONGEST_NAME || !oldFits) {
      return Optional.empty();
    }
    Optional<LocalDate> birth = day(parts[3]);
    if (birth.isEmpty() && !parts[3].isBlank()) {
      return Optional.empty();
    }
    return Optional.of(
        new IdCard(
            parts[0],
            parts[1].isEmpty() ? null : parts[1],
            name,
            birth.orElse(null),
            parts[5].isBlank() ? null : parts[5].strip()));
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text, DAY));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "IdCard[]";
  }
}

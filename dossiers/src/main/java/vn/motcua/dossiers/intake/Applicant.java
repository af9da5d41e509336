package vn.motcua.dossiers.intake;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who applies. Personal data: never logged, never sent to the engine.
 *
 * @param personalId 12 digits
 */
public record Applicant(
    String fullName,
    String personalId,
    @Nullable LocalDate dateOfBirth,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String address) {

  /** The personal ID with its middle hidden, {@code 0482••••1234}. */
  public String maskedPersonalId() {
    return personalId.length() < 9
        ? "••••"
        : personalId.substring(0, 4) + "••••" + personalId.substring(personalId.length() - 4);
  }

  /** What lists may show: family name and given name, the words between hidden. */
  public String maskedName() {
    String[] words = fullName.strip().split("\\s+");
    return switch (words.length) {
      case 1 -> words[0].substring(0, words[0].offsetByCodePoints(0, 1)) + "•••";
      case 2 -> words[0] + " •••";
      default -> words[0] + " ••• " + words[words.length - 1];
    };
  }

  @Override
  public String toString() {
    return "Applicant[" + maskedPersonalId() + "]";
  }
}

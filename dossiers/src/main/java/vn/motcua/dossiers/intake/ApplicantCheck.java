package vn.motcua.dossiers.intake;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what is said about the applicant: size, then characters, then structure. */
final class ApplicantCheck {

  private static final Pattern PHONE = Pattern.compile("(\\+84|0)[0-9]{8,10}");
  private static final Pattern EMAIL =
      Pattern.compile(
          "[^@\\s]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?\\.[A-Za-z]{2,}");
  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_ADDRESS = 500;

  private ApplicantCheck() {}

  static void check(Applicant applicant, LocalDate today, Problems problems) {
    String name = applicant.fullName().strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || hasControls(name)) {
      problems.add("applicant.fullName", "name-invalid", LONGEST_NAME);
    }
    if (!PersonalId.isValid(applicant.personalId(), today)) {
      problems.add("applicant.personalId", "personal-id-invalid");
    }
    LocalDate birth = applicant.dateOfBirth();
    if (birth != null && (birth.isAfter(today) || birth.isBefore(EARLIEST_BIRTH))) {
      problems.add("applicant.dateOfBirth", "birth-invalid");
    }
    if (given(applicant.phone()) && !PHONE.matcher(digits(applicant.phone())).matches()) {
      problems.add("applicant.phone", "phone-invalid");
    }
    String email = applicant.email();
    if (given(email) && (email.length() > 254 || !EMAIL.matcher(email).matches())) {
      problems.add("applicant.email", "email-invalid");
    }
    String address = applicant.address();
    if (given(address) && (address.length() > LONGEST_ADDRESS || hasControls(address))) {
      problems.add("applicant.address", "address-invalid", LONGEST_ADDRESS);
    }
  }

  private static boolean given(@Nullable String value) {
    return value != null && !value.isBlank();
  }

  private static String digits(@Nullable String phone) {
    return phone == null ? "" : phone.replaceAll("[ .()-]", "");
  }

  private static boolean hasControls(String text) {
    return text.chars().anyMatch(Character::isISOControl);
  }
}

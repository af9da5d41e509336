package vn.motcua.dossiers.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ApplicantTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Test
  void listsShowOnlyTheEndsOfNameAndNumber() {
    Applicant applicant = applicant("Nguyễn Thị Thử Nghiệm", "048190001234");

    assertThat(applicant.maskedPersonalId()).isEqualTo("0481••••1234");
    assertThat(applicant.maskedName()).isEqualTo("Nguyễn ••• Nghiệm");
    assertThat(applicant("H'Thử Êban", "048190001234").maskedName()).isEqualTo("H'Thử •••");
    assertThat(applicant).hasToString("Applicant[0481••••1234]");
  }

  @Test
  void aPersonalNumberHasTwelveDigitsAndAYearOfBirthThatHasCome() {
    assertThat(PersonalId.isValid("999190123456", TODAY)).isTrue();
    assertThat(PersonalId.isValid("99919012345", TODAY)).isFalse();
    assertThat(PersonalId.isValid("99919012345x", TODAY)).isFalse();
    assertThat(PersonalId.isValid("000190123456", TODAY)).isFalse();
    assertThat(PersonalId.isValid("999299123456", TODAY)).isFalse();
  }

  @Test
  void aDossierCodeIsAgencyDayAndNumber() {
    assertThat(DossierCode.of("H17.20242", TODAY, 7)).hasToString("H17.20242-261122-0007");
    assertThat(DossierCode.of("H17", TODAY, 12345)).hasToString("H17-261122-12345");
    assertThatThrownBy(() -> new DossierCode("h17-261122-0007"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Applicant applicant(String name, String personalId) {
    return new Applicant(name, personalId, null, null, null, null);
  }
}

package vn.motcua.local.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.intake.Applicant;
import vn.motcua.local.traffic.People;

/** A search that finds nothing proves something only if it finds what is there. */
final class FingerprintsTest {
  private final Applicant person = People.person(7);
  private final Fingerprints people =
      new Fingerprints(
          List.of(
              person.fullName(),
              person.personalId(),
              String.valueOf(person.phone()),
              String.valueOf(person.email()),
              String.valueOf(person.address())));

  @Test
  void everyDatumOfAPersonIsFoundInTheMiddleOfALine() {
    for (Object datum :
        new Object[] {
          person.fullName(), person.personalId(), person.phone(), person.email(), person.address()
        }) {
      assertThat(people.in("2026 WARN {\"x\":\"" + datum + "\"}, retrying")).isPresent();
    }
  }

  @Test
  void upperCaseAndLostDiacriticsHideNobody() {
    assertThat(people.in("NGUYỄN THỊ THỬ NGHIỆM")).isPresent();
    assertThat(people.in("ho so cua nguyen thi thu nghiem")).isPresent();
    assertThat(people.in("H'THỬ NGHIỆM ÊBAN")).isPresent();
  }

  @Test
  void keysCodesAndNamesOfUnitsAreNoPeople() {
    assertThat(people.in("task 2251799813685249 of H17.20242-261122-0001, unit 20242")).isEmpty();
    assertThat(people.in("desk@20242, specialist chuyenvien")).isEmpty();
  }
}

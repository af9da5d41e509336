package vn.motcua.dossiers.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.Substituted;
import vn.motcua.dossiers.document.Place;

final class SigningPlaceTest {

  private static final UnitCode UNIT = new UnitCode("20242");
  private static final Set<String> BOTH = Set.of(Place.SIGNER, Place.AGENCY);

  @Test
  void aClerkStampsAndWhoDecidesSigns() {
    assertThat(Signing.placeName(BOTH, actor(Role.CLERK))).contains(Place.AGENCY);
    assertThat(Signing.placeName(Set.of(Place.SIGNER), actor(Role.CLERK))).isEmpty();
    assertThat(Signing.placeName(BOTH, actor(Role.APPROVER))).contains(Place.SIGNER);
    assertThat(Signing.placeName(Set.of(Place.AGENCY), actor(Role.APPROVER)))
        .contains(Place.AGENCY);
  }

  @Test
  void aClerkWhoAlsoDecidesOrStandsInForSomebodyWhoDoesSigns() {
    Substituted absent = new Substituted("ld", "Lãnh đạo", UNIT, Set.of(Role.APPROVER));

    assertThat(Signing.placeName(BOTH, actor(Role.CLERK, Role.HEAD))).contains(Place.SIGNER);
    assertThat(Signing.placeName(BOTH, actor(Role.CLERK).acting(List.of(absent))))
        .contains(Place.SIGNER);
  }

  private static Actor actor(Role... roles) {
    return new Actor("vt", "Văn thư", UNIT, Set.of(roles));
  }
}

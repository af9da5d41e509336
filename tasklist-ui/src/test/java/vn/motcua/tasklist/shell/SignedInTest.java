package vn.motcua.tasklist.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;

class SignedInTest {

  private record Person(Actor actor, boolean mustChange, boolean local)
      implements SignedIn.Official {}

  @AfterEach
  void leave() {
    SecurityContextHolder.clearContext();
  }

  @Test
  void aRightThatIsWithdrawnWhileAScreenIsOpenIsGoneAtTheNextAct() {
    comesIn("giamsat", Role.SUPERVISOR, Role.HEAD);
    Supplier<Actor> present = new SignedIn().present();
    assertThat(present.get().is(Role.SUPERVISOR)).isTrue();

    comesIn("giamsat", Role.HEAD);

    assertThat(present.get().is(Role.SUPERVISOR)).isFalse();
    SecurityContextHolder.clearContext();
    assertThat(present.get().is(Role.SUPERVISOR))
        .as("on a thread without a session: as last seen")
        .isFalse();
  }

  @Test
  void aScreenServesNobodyElse() {
    comesIn("giamsat", Role.SUPERVISOR);
    Supplier<Actor> present = new SignedIn().present();

    comesIn("giamsat2", Role.SUPERVISOR);

    assertThatThrownBy(present::get).isInstanceOf(IllegalStateException.class);
  }

  private static void comesIn(String username, Role... roles) {
    Actor actor = new Actor(username, "Cán bộ", new UnitCode("48"), Set.of(roles));
    SecurityContextHolder.getContext()
        .setAuthentication(
            new TestingAuthenticationToken(new Person(actor, false, true), null, "ROLE_X"));
  }
}

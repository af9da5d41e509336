package vn.motcua.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortsTest {

  @Test
  void twoLaunchersAtTheSameMomentDoNotChooseTheSamePort() {
    Part.WantedPort wanted;
    try (PortClaims one = new PortClaims();
        PortClaims other = new PortClaims()) {
      wanted = new Part.WantedPort("http", choose(0, Ports.none(), one));

      assertThat(Ports.choose(List.of(wanted), Ports.none(), other).get("http"))
          .isNotEqualTo(wanted.preferred());
    }
    try (PortClaims later = new PortClaims()) {
      assertThat(Ports.choose(List.of(wanted), Ports.none(), later).get("http"))
          .isEqualTo(wanted.preferred());
    }
  }

  @Test
  void theEarlierPortIsKeptWhereItIsFree() {
    int free;
    try (PortClaims claims = new PortClaims()) {
      free = choose(0, Ports.none(), claims);
    }
    try (PortClaims claims = new PortClaims()) {
      assertThat(choose(0, new Ports(Map.of("http", free)), claims)).isEqualTo(free);
    }
  }

  private static int choose(int preferred, Ports earlier, PortClaims claims) {
    return Ports.choose(List.of(new Part.WantedPort("http", preferred)), earlier, claims)
        .get("http");
  }
}

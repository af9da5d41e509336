package vn.motcua.dossiers.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.motcua.local.standins.VirusScanner;

class StandInScannerTest {

  @Test
  void theStandInFindsTheTestVirusWhereverItIsAndNothingElse() throws IOException {
    byte[] infected = new byte[200_000];
    byte[] virus = VirusScanner.testVirus().getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(virus, 0, infected, 65_500, virus.length);
    try (VirusScanner scanner = VirusScanner.start(0)) {
      VirusScan scan =
          new ClamAv("127.0.0.1", scanner.port(), Duration.ofSeconds(2), Duration.ofSeconds(20));

      assertThat(scan.answers()).isTrue();
      assertThat(virus).hasSize(68);
      assertThat(scan.scan(infected)).isEqualTo(VirusScan.Result.INFECTED);
      assertThat(scan.scan(new byte[200_000])).isEqualTo(VirusScan.Result.CLEAN);
      assertThat(scan.scan(new byte[0])).isEqualTo(VirusScan.Result.CLEAN);
    }
  }
}

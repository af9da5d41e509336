package vn.motcua.dossiers.paper;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The look into files, and what waits to become a paper. */
@Configuration(proxyBeanMethods = false)
public class PapersConfiguration {

  /**
   * @param address {@code host:port} of ClamAV's daemon, as environment {@code
   *     MOTCUA_VIRUS_SCAN_ADDRESS}; empty: files are not scanned
   */
  @Bean
  VirusScan virusScan(@Value("${motcua.virus-scan.address:}") String address) {
    if (address.isBlank()) {
      return VirusScan.OFF;
    }
    int colon = address.lastIndexOf(':');
    if (colon < 1 || !address.substring(colon + 1).matches("[0-9]{1,5}")) {
      throw new IllegalStateException("MOTCUA_VIRUS_SCAN_ADDRESS must be host:port.");
    }
    return new ClamAv(
        address.substring(0, colon),
        Integer.parseInt(address.substring(colon + 1)),
        Duration.ofSeconds(2),
        Duration.ofSeconds(20));
  }

  @Bean
  PaperGate paperGate(VirusScan scan) {
    return new PaperGate(scan);
  }
}

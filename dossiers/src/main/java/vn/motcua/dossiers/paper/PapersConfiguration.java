package vn.motcua.dossiers.paper;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.person.EarlierDossiers;
import vn.motcua.dossiers.person.PersonLookups;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.storage.Contents;

/** The look into files, what waits to become a paper, and what the desk asks about a person. */
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
  ReceivedFiles receivedFiles(
      DataSource source, JdbcClient jdbc, Access access, PaperGate gate, Contents contents) {
    return new ReceivedFiles(source, jdbc, access, gate, contents);
  }

  @Bean
  PhoneUploads phoneUploads(
      JdbcClient jdbc,
      Access access,
      PaperGate gate,
      Contents contents,
      AuditTrail audit,
      Clock clock) {
    return new PhoneUploads(jdbc, access, gate, contents, audit, clock);
  }

  @Bean
  PersonLookups personLookups(
      DataSource source, JdbcClient jdbc, Access access, AuditTrail audit, Clock clock) {
    return new PersonLookups(source, jdbc, access, audit, clock);
  }

  @Bean
  EarlierDossiers earlierDossiers(JdbcClient jdbc, Access access, ProcedureStore procedures) {
    return new EarlierDossiers(jdbc, access, procedures);
  }

  @Bean
  PaperGate paperGate(VirusScan scan) {
    return new PaperGate(scan);
  }
}

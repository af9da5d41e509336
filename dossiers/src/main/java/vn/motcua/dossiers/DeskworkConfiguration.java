package vn.motcua.dossiers;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.component.ComponentChecks;
import vn.motcua.dossiers.draft.DeskDrafts;
import vn.motcua.dossiers.draft.Drafts;
import vn.motcua.dossiers.intake.AgencyPapers;
import vn.motcua.dossiers.intake.LateScans;
import vn.motcua.dossiers.note.Notes;
import vn.motcua.dossiers.outbox.Outbox;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.storage.Contents;

/**
 * What officials keep on a dossier besides their acts: drafts, notes, ticks, papers of the agency,
 * later scans.
 */
@Configuration(proxyBeanMethods = false)
class DeskworkConfiguration {

  @Bean
  Drafts drafts(JdbcClient jdbc, Access access, Clock clock) {
    return new Drafts(jdbc, access, clock);
  }

  @Bean
  DeskDrafts deskDrafts(JdbcClient jdbc, Access access, Clock clock) {
    return new DeskDrafts(jdbc, access, clock);
  }

  @Bean
  Notes notes(JdbcClient jdbc, Access access, Outbox outbox, AuditTrail audit, Clock clock) {
    return new Notes(jdbc, access, outbox, audit, clock);
  }

  @Bean
  ComponentChecks componentChecks(
      JdbcClient jdbc, Access access, ProcedureStore procedures, AuditTrail audit, Clock clock) {
    return new ComponentChecks(jdbc, access, procedures, audit, clock);
  }

  @Bean
  AgencyPapers agencyPapers(JdbcClient jdbc, Access access, Contents contents, AuditTrail audit) {
    return new AgencyPapers(jdbc, access, contents, audit);
  }

  @Bean
  LateScans lateScans(JdbcClient jdbc, Access access, Contents contents, AuditTrail audit) {
    return new LateScans(jdbc, access, contents, audit);
  }
}

package vn.motcua.dossiers;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.CaseFiles;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.document.CaseReader;
import vn.motcua.dossiers.document.DeskForms;
import vn.motcua.dossiers.document.DocumentQueries;
import vn.motcua.dossiers.document.Documents;
import vn.motcua.dossiers.document.FormPress;
import vn.motcua.dossiers.document.FormsNotMade;
import vn.motcua.dossiers.document.IssuedResults;
import vn.motcua.dossiers.document.Registers;
import vn.motcua.dossiers.document.Templates;
import vn.motcua.dossiers.history.HistoryQueries;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.signing.SigningConfiguration;
import vn.motcua.dossiers.storage.Contents;

/** Statutory documents and their signatures. */
@Configuration(proxyBeanMethods = false)
@Import(SigningConfiguration.class)
class DocumentsConfiguration {

  @Bean
  Templates documentTemplates(JdbcClient jdbc, Access access, AuditTrail audit, Clock clock) {
    return new Templates(jdbc, access, audit, clock);
  }

  @Bean
  CaseReader documentCaseReader(
      JdbcClient jdbc,
      Access access,
      CaseFiles files,
      DossierClock clocks,
      HistoryQueries history,
      ProcedureStore procedures) {
    return new CaseReader(jdbc, access, files, clocks, history, procedures);
  }

  @Bean
  Documents documents(
      JdbcClient jdbc,
      Access access,
      AuditTrail audit,
      Contents contents,
      Templates templates,
      CaseReader reader,
      Units units,
      Clock clock) {
    return new Documents(jdbc, access, audit, contents, templates, reader, units, clock);
  }

  @Bean
  DocumentQueries documentQueries(
      JdbcClient jdbc, Access access, AuditTrail audit, Contents contents) {
    return new DocumentQueries(jdbc, access, audit, contents);
  }

  @Bean
  DeskForms deskForms(
      Access access, AuditTrail audit, Templates templates, Units units, Clock clock) {
    return new DeskForms(access, audit, templates, units, clock);
  }

  @Bean
  Registers registers(
      JdbcClient jdbc,
      Access access,
      AuditTrail audit,
      Contents contents,
      Templates templates,
      Units units,
      Clock clock) {
    return new Registers(jdbc, access, audit, contents, templates, units, clock);
  }

  @Bean
  IssuedResults issuedResults(JdbcClient jdbc, Access access, AuditTrail audit, Contents contents) {
    return new IssuedResults(jdbc, access, audit, contents);
  }

  @Bean
  FormPress formPress(
      JdbcClient jdbc,
      Access access,
      AuditTrail audit,
      Contents contents,
      Templates templates,
      CaseReader reader,
      Units units,
      Officials officials,
      Clock clock) {
    return new FormPress(jdbc, access, audit, contents, templates, reader, units, officials, clock);
  }

  @Bean
  FormsNotMade formsNotMade(JdbcClient jdbc, Officials officials, Notices notices) {
    return new FormsNotMade(jdbc, officials, notices);
  }
}

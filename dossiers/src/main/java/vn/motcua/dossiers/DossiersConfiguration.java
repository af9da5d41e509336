package vn.motcua.dossiers;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.calendar.DayCounting;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.act.Acts;
import vn.motcua.dossiers.announcement.Announcements;
import vn.motcua.dossiers.announcement.Recomputation;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.CaseFiles;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.casefile.ServiceCalls;
import vn.motcua.dossiers.casefile.ServiceRecords;
import vn.motcua.dossiers.clock.ClockPolicy;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.clock.RestartPolicy;
import vn.motcua.dossiers.forecast.ForecastQueries;
import vn.motcua.dossiers.history.HistoryQueries;
import vn.motcua.dossiers.intake.Intake;
import vn.motcua.dossiers.ledger.LedgerQueries;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.dossiers.outbox.Outbox;
import vn.motcua.dossiers.paper.PaperGate;
import vn.motcua.dossiers.paper.PapersConfiguration;
import vn.motcua.dossiers.procedures.CatalogueQueries;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.storage.Contents;
import vn.motcua.dossiers.storage.StorageConfiguration;
import vn.motcua.dossiers.stuck.StepRetries;
import vn.motcua.dossiers.stuck.StuckQueries;
import vn.motcua.dossiers.task.TaskQueries;
import vn.motcua.dossiers.task.TaskSignals;

/** Everything that reads and writes dossiers; needs a data source and its transactions. */
@Configuration(proxyBeanMethods = false)
@Import({
  AccessConfiguration.class,
  ActsConfiguration.class,
  DocumentsConfiguration.class,
  FiguresConfiguration.class,
  StorageConfiguration.class,
  PapersConfiguration.class,
  NoticeConfiguration.class,
  DeskworkConfiguration.class,
  SearchConfiguration.class
})
public class DossiersConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Fields, flows, units and holidays; the procedures themselves live in PostgreSQL. */
  @Bean
  @ConditionalOnMissingBean
  Catalog catalog() {
    return CatalogLoader.shippedWords().orThrow();
  }

  @Bean
  Units units(Catalog catalog) {
    return catalog.units();
  }

  /** The calendar at the default hours that is in force when a screen opens. */
  @Bean
  @Scope("prototype")
  WorkingCalendar workingCalendar(CurrentCalendars calendars) {
    return calendars.get().standard();
  }

  @Bean
  Access access(JdbcClient jdbc, TransactionTemplate transactions, Units units) {
    return new Access(jdbc, transactions, units);
  }

  @Bean
  Officials officials(JdbcClient jdbc) {
    return new Officials(jdbc);
  }

  @Bean
  AuditTrail auditTrail(JdbcClient jdbc, Access access, Clock clock) {
    return new AuditTrail(jdbc, access, clock);
  }

  @Bean
  TaskSignals taskSignals(DataSource source) {
    return new TaskSignals(source);
  }

  @Bean
  Outbox outbox(JdbcClient jdbc) {
    return new Outbox(jdbc);
  }

  @Bean
  EngineOutbox engineOutbox(Outbox outbox) {
    return new EngineOutbox(outbox);
  }

  @Bean(destroyMethod = "close")
  CurrentCalendars currentCalendars(DataSource source, JdbcClient jdbc, Catalog catalog) {
    return CurrentCalendars.listening(source, jdbc, catalog.calendars());
  }

  @Bean
  DossierClock dossierClock(
      JdbcClient jdbc,
      CurrentCalendars calendars,
      @Value("${motcua.clock.after-supplement:RESUME}") RestartPolicy afterSupplement,
      @Value("${motcua.clock.day-counting:TIME_OF_DAY}") DayCounting days) {
    return new DossierClock(jdbc, calendars, new ClockPolicy(afterSupplement, days));
  }

  @Bean
  LedgerQueries ledgerQueries(
      JdbcClient jdbc,
      Access access,
      Units units,
      DossierClock dossierClock,
      CurrentCalendars calendars,
      Clock clock) {
    return new LedgerQueries(jdbc, access, units, dossierClock, calendars, clock);
  }

  @Bean
  Recomputation recomputation(
      JdbcClient jdbc, Access access, CurrentCalendars calendars, AuditTrail audit, Clock clock) {
    return new Recomputation(jdbc, access, calendars, audit, clock);
  }

  @Bean
  Announcements announcements(
      JdbcClient jdbc,
      Access access,
      Units units,
      CurrentCalendars calendars,
      Recomputation recomputation,
      AuditTrail audit,
      Clock clock) {
    return new Announcements(jdbc, access, units, calendars, recomputation, audit, clock);
  }

  @Bean
  ProcedureStore procedureStore(
      DataSource source,
      JdbcClient jdbc,
      Access access,
      EngineOutbox engine,
      AuditTrail audit,
      Clock clock) {
    return new ProcedureStore(source, jdbc, access, engine, audit, clock);
  }

  @Bean
  CatalogueQueries catalogueQueries(JdbcClient jdbc, Catalog catalog, Clock clock) {
    return new CatalogueQueries(jdbc, catalog.fields(), clock);
  }

  @Bean
  Intake intake(
      JdbcClient jdbc,
      Access access,
      ProcedureStore procedures,
      Units units,
      Contents contents,
      PaperGate gate,
      DossierClock dossierClock,
      EngineOutbox engine,
      AuditTrail audit,
      Clock clock) {
    return new Intake(
        jdbc, access, procedures, units, contents, gate, dossierClock, engine, audit, clock);
  }

  @Bean
  Acts acts(
      JdbcClient jdbc,
      Access access,
      ProcedureStore procedures,
      Officials officials,
      DossierClock dossierClock,
      EngineOutbox engine,
      Notices notices,
      AuditTrail audit,
      Clock clock) {
    return new Acts(
        jdbc, access, procedures, officials, dossierClock, engine, notices, audit, clock);
  }

  @Bean
  CaseFiles caseFiles(JdbcClient jdbc, Access access, AuditTrail audit, Contents contents) {
    return new CaseFiles(jdbc, access, audit, contents);
  }

  @Bean
  ServiceRecords serviceRecords(
      JdbcClient jdbc,
      Access access,
      Units units,
      DossierClock dossierClock,
      Outbox outbox,
      AuditTrail audit,
      Clock clock) {
    return new ServiceRecords(jdbc, access, units, dossierClock, outbox, audit, clock);
  }

  @Bean
  ServiceCalls serviceCalls(JdbcClient jdbc, Access access) {
    return new ServiceCalls(jdbc, access);
  }

  @Bean
  TaskQueries taskQueries(JdbcClient jdbc, Access access, Clock clock) {
    return new TaskQueries(jdbc, access, clock);
  }

  @Bean
  ForecastQueries forecastQueries(JdbcClient jdbc, Access access, Units units, Clock clock) {
    return new ForecastQueries(jdbc, access, units, clock);
  }

  @Bean
  HistoryQueries historyQueries(JdbcClient jdbc, Access access) {
    return new HistoryQueries(jdbc, access);
  }

  @Bean
  StuckQueries stuckQueries(JdbcClient jdbc, Access access, Clock clock) {
    return new StuckQueries(jdbc, access, clock);
  }

  @Bean
  StepRetries stepRetries(
      JdbcClient jdbc, Access access, EngineOutbox engineOutbox, AuditTrail audit, Clock clock) {
    return new StepRetries(jdbc, access, engineOutbox, audit, clock);
  }
}

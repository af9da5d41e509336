package vn.motcua.dossiers;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.act.DossierActs;
import vn.motcua.dossiers.act.Offers;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.intake.Intake;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.dossiers.procedures.ProcedureStore;

/** What officials may do with a dossier, and what is possible now. */
@Configuration(proxyBeanMethods = false)
class ActsConfiguration {

  @Bean
  Offers offers(JdbcClient jdbc, Access access, Units units, ProcedureStore procedures) {
    return new Offers(jdbc, access, units, procedures);
  }

  @Bean
  DossierActs dossierActs(
      JdbcClient jdbc,
      Access access,
      Units units,
      Intake intake,
      DossierClock dossierClock,
      EngineOutbox engine,
      Notices notices,
      AuditTrail audit,
      Clock clock) {
    return new DossierActs(
        jdbc, access, units, intake, dossierClock, engine, notices, audit, clock);
  }
}

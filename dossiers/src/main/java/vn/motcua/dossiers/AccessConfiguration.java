package vn.motcua.dossiers;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.account.AccountSignals;
import vn.motcua.dossiers.account.Accounts;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.official.Passwords;
import vn.motcua.dossiers.official.SignIns;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.dossiers.substitution.Substitutions;

/** Who comes in, and who acts for whom. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  SignIns signIns(
      JdbcClient jdbc, Access access, Officials officials, AuditTrail audit, Clock clock) {
    return new SignIns(jdbc, access, officials, audit, clock);
  }

  @Bean
  Passwords passwordChanges(JdbcClient jdbc, Access access, AuditTrail audit) {
    return new Passwords(jdbc, access, audit);
  }

  @Bean
  Accounts accounts(
      JdbcClient jdbc, Access access, Units units, EngineOutbox engine, AuditTrail audit) {
    return new Accounts(jdbc, access, units, engine, audit);
  }

  @Bean
  AccountSignals accountSignals(DataSource source) {
    return new AccountSignals(source);
  }

  @Bean
  Substitutions substitutions(
      JdbcClient jdbc,
      Access access,
      Officials officials,
      Notices notices,
      AuditTrail audit,
      Clock clock) {
    return new Substitutions(jdbc, access, officials, notices, audit, clock);
  }
}

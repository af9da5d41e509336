package vn.motcua.dossiers;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.official.Passwords;
import vn.motcua.dossiers.official.SignIns;
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

package vn.motcua.dossiers.act.bulk;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.act.Acts;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.loop.Turn;
import vn.motcua.dossiers.loop.WorkLoop;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.procedures.ProcedureStore;

/** Acts on many tasks, and the loop that carries them out; imported by the tasklist only. */
@Configuration(proxyBeanMethods = false)
public class BulkConfiguration {

  private static final String RECORDED = "motcua_pending";
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);
  private static final Duration SHORTEST_SLEEP = Duration.ofMillis(250);

  @Bean
  PendingActs pendingActs(
      JdbcClient jdbc,
      Access access,
      Acts acts,
      Officials officials,
      Notices notices,
      AuditTrail audit,
      Clock clock) {
    return new PendingActs(jdbc, access, acts, officials, notices, audit, clock);
  }

  @Bean
  Bulk bulk(JdbcClient jdbc, Access access, Acts acts, PendingActs pending, Clock clock) {
    return new Bulk(jdbc, access, acts, pending, clock);
  }

  @Bean
  BulkOffers bulkOffers(
      JdbcClient jdbc, Access access, ProcedureStore procedures, Officials officials, Units units) {
    return new BulkOffers(jdbc, access, procedures, officials, units);
  }

  /**
   * Sleeps until the next act's time has come, and wakes when one is recorded. Any number of
   * replicas may run one; what a replica that dies leaves, another takes.
   */
  @Bean
  WorkLoop pendingActsLoop(PendingActs pending, DataSource source, Clock clock) {
    return new WorkLoop(
            "pending-acts",
            Turn.due(pending::runDue, pending::next, clock, SHORTEST_SLEEP, LONGEST_SLEEP))
        .wokenBy(source, RECORDED);
  }
}

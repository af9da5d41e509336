package vn.motcua.dossiers.deadline;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.loop.Turn;
import vn.motcua.dossiers.loop.WorkLoop;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.outbox.EngineOutbox;
import vn.motcua.dossiers.outbox.Outbox;

/** The watch over deadlines as a running part; imported by the workers only. */
@Configuration(proxyBeanMethods = false)
public class DeadlineConfiguration {

  private static final String CALENDAR = "motcua_calendar";
  private static final Duration SHORTEST_SLEEP = Duration.ofMillis(500);

  @Bean
  DeadlineWatch deadlineWatch(
      JdbcClient jdbc,
      Access access,
      CurrentCalendars calendars,
      EngineOutbox engine,
      Outbox outbox,
      AuditTrail audit,
      Notices notices,
      Clock clock,
      @Value("${motcua.clock.escalate-after:2}") int escalateAfter) {
    return new DeadlineWatch(
        jdbc, access, calendars, engine, outbox, audit, notices, clock, escalateAfter);
  }

  @Bean
  WorkLoop deadlineLoop(
      DeadlineWatch watch,
      DataSource source,
      Clock clock,
      @Value("${motcua.clock.interval:60s}") Duration interval) {
    return loop("deadlines", watch, source, clock, interval);
  }

  @Bean
  ConsultationWatch consultationWatch(
      JdbcClient jdbc, Access access, Units units, Notices notices, AuditTrail audit, Clock clock) {
    return new ConsultationWatch(jdbc, access, units, notices, audit, clock);
  }

  @Bean
  WorkLoop consultationLoop(
      ConsultationWatch watch,
      DataSource source,
      Clock clock,
      @Value("${motcua.clock.interval:60s}") Duration interval) {
    return loop("opinions", watch, source, clock, interval);
  }

  /**
   * Wakes when something is due, after the interval, and when the calendar changes; any number of
   * replicas may run one.
   */
  private static WorkLoop loop(
      String name, Watch watch, DataSource source, Clock clock, Duration interval) {
    return new WorkLoop(name, Turn.due(watch::round, watch::next, clock, SHORTEST_SLEEP, interval))
        .wokenBy(source, CALENDAR);
  }
}

package vn.motcua.dossiers;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.board.BoardQueries;
import vn.motcua.dossiers.bottleneck.BottleneckQueries;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.report.Reports;
import vn.motcua.dossiers.shelf.ShelfQueries;
import vn.motcua.dossiers.steptime.StepTimes;
import vn.motcua.dossiers.stuck.StuckSettings;
import vn.motcua.dossiers.timeline.TimelineQueries;
import vn.motcua.dossiers.workload.WorkloadQueries;

/** What supervisors ask: board, timeline, bottlenecks, workload, reports; and a unit's shelves. */
@Configuration(proxyBeanMethods = false)
class FiguresConfiguration {

  @Bean
  StepTimes stepTimes(Units units, CurrentCalendars calendars) {
    return new StepTimes(units, calendars::of);
  }

  @Bean
  BoardQueries boardQueries(
      JdbcClient jdbc, Access access, Units units, CurrentCalendars calendars, Clock clock) {
    return new BoardQueries(jdbc, access, units, () -> calendars.get().standard(), clock);
  }

  /** Whoever does not come is stuck after the same time ({@code StuckConfiguration}). */
  @Bean
  ShelfQueries shelfQueries(JdbcClient jdbc, Access access, Clock clock, Environment environment) {
    Duration term =
        environment.getProperty("motcua.stuck.term", Duration.class, StuckSettings.USUAL.term());
    return new ShelfQueries(jdbc, access, clock, term);
  }

  @Bean
  TimelineQueries timelineQueries(
      JdbcClient jdbc, Access access, Units units, CurrentCalendars calendars, Clock clock) {
    return new TimelineQueries(jdbc, access, units, calendars::of, clock);
  }

  @Bean
  BottleneckQueries bottleneckQueries(JdbcClient jdbc, Access access, Units units, Clock clock) {
    return new BottleneckQueries(jdbc, access, units, clock);
  }

  @Bean
  WorkloadQueries workloadQueries(JdbcClient jdbc, Access access, Units units, Clock clock) {
    return new WorkloadQueries(jdbc, access, units, clock);
  }

  @Bean
  Reports reports(
      JdbcClient jdbc, Access access, AuditTrail audit, Units units, Catalog catalog, Clock clock) {
    return new Reports(jdbc, access, audit, units, catalog.fields(), clock);
  }
}

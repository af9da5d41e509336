package vn.motcua.dossiers.stuck;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.loop.Turn;
import vn.motcua.dossiers.loop.WorkLoop;

/** The search for stuck dossiers as a running part; imported by the workers only. */
@Configuration(proxyBeanMethods = false)
public class StuckConfiguration {

  @Bean
  StuckFinder stuckFinder(
      JdbcClient jdbc,
      Access access,
      Units units,
      Clock clock,
      @Value("${motcua.stuck.grace:30s}") Duration grace,
      @Value("${motcua.stuck.patience:15m}") Duration patience,
      @Value("${motcua.stuck.term:30d}") Duration term) {
    return new StuckFinder(jdbc, access, units, clock, new StuckSettings(grace, patience, term));
  }

  @Bean
  WorkLoop stuckLoop(StuckFinder finder, @Value("${motcua.stuck.interval:15s}") Duration interval) {
    return new WorkLoop("stuck-dossiers", Turn.every(interval, finder::look));
  }
}

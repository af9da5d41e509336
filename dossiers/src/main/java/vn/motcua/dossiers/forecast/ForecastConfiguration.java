package vn.motcua.dossiers.forecast;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.loop.OneReplica;
import vn.motcua.dossiers.loop.WorkLoop;

/** Forecasting as a running part; imported by the workers only. */
@Configuration(proxyBeanMethods = false)
public class ForecastConfiguration {

  private static final String NEWS = "motcua_tasks";
  private static final String LEARN_NOW = "motcua_forecast";
  private static final long LOCK = 0x6d6f7463_00000107L;

  @Bean
  ForecastRefresh forecastRefresh(
      JdbcClient jdbc, Access access, CurrentCalendars calendars, Clock clock) {
    return new ForecastRefresh(jdbc, access, calendars, clock);
  }

  /** On one of all replicas, the one that holds the lock. */
  @Bean
  WorkLoop forecastLoop(ForecastRefresh refresh, DataSource source, Clock clock) {
    ForecastTurn turn = new ForecastTurn(refresh, clock);
    return new WorkLoop("forecast", new OneReplica(source, LOCK, ForecastTurn.BREATH, turn))
        .hearing(source, NEWS, turn::heard)
        .hearing(source, LEARN_NOW, turn::learnNow)
        .pausingAtMost(ForecastTurn.BREATH);
  }
}

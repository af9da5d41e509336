package vn.motcua.dossiers.forecast;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.clock.CurrentCalendars;

/** Forecasting as a running part; imported by the workers only. */
@Configuration(proxyBeanMethods = false)
public class ForecastConfiguration {

  @Bean
  ForecastRefresh forecastRefresh(
      JdbcClient jdbc, Access access, CurrentCalendars calendars, Clock clock) {
    return new ForecastRefresh(jdbc, access, calendars, clock);
  }

  @Bean
  ForecastLoop forecastLoop(ForecastRefresh refresh, DataSource source, Clock clock) {
    return new ForecastLoop(refresh, source, clock);
  }
}

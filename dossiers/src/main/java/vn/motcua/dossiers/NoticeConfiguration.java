package vn.motcua.dossiers;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.dossiers.notice.NoticeMails;
import vn.motcua.dossiers.notice.NoticeQueries;
import vn.motcua.dossiers.notice.NoticeSignals;
import vn.motcua.dossiers.notice.Notices;

/** What officials are told. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

  @Bean
  Notices notices(JdbcClient jdbc, Units units) {
    return new Notices(jdbc, units);
  }

  @Bean
  NoticeQueries noticeQueries(JdbcClient jdbc, Access access) {
    return new NoticeQueries(jdbc, access);
  }

  @Bean
  NoticeSignals noticeSignals(DataSource source) {
    return new NoticeSignals(source);
  }

  @Bean
  NoticeMails noticeMails(JdbcClient jdbc, Access access, CurrentCalendars calendars, Clock clock) {
    return new NoticeMails(jdbc, access, calendars, clock);
  }
}

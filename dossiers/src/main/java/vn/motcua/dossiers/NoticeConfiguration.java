package vn.motcua.dossiers;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.notice.Notices;

/** What officials are told. */
@Configuration(proxyBeanMethods = false)
class NoticeConfiguration {

  @Bean
  Notices notices(JdbcClient jdbc, Units units) {
    return new Notices(jdbc, units);
  }
}

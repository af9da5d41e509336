package vn.motcua.dossiers.view;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;

/** What officials keep for themselves; imported by the tasklist only. */
@Configuration(proxyBeanMethods = false)
public class ViewConfiguration {

  @Bean
  SavedFilters savedFilters(JdbcClient jdbc, Access access) {
    return new SavedFilters(jdbc, access);
  }

  @Bean
  Preferences preferences(JdbcClient jdbc, Access access) {
    return new Preferences(jdbc, access);
  }
}

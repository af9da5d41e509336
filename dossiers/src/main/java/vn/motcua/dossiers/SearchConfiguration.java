package vn.motcua.dossiers;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.search.SearchIndex;
import vn.motcua.dossiers.search.SearchQueries;

/** Search over dossiers and procedures; without an address of Elasticsearch in PostgreSQL alone. */
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

  @Bean(destroyMethod = "close")
  SearchIndex searchIndex(@Value("${motcua.elasticsearch:}") String address) {
    return address.isBlank() ? SearchIndex.none() : SearchIndex.asked(URI.create(address));
  }

  @Bean
  SearchQueries searchQueries(JdbcClient jdbc, Access access, SearchIndex index) {
    return new SearchQueries(jdbc, access, index);
  }
}

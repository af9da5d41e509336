package vn.motcua.dossiers.search;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Access;

/** The writing of the search index as a running part; imported by the workers only. */
@Configuration(proxyBeanMethods = false)
public class SearchIndexerConfiguration {

  @Bean
  SearchIndexer searchIndexer(
      JdbcClient jdbc,
      Access access,
      Units units,
      Catalog catalog,
      Clock clock,
      @Value("${motcua.elasticsearch}") URI address) {
    Map<String, Text> fields = new LinkedHashMap<>();
    catalog.fields().forEach((key, field) -> fields.put(key, field));
    return new SearchIndexer(jdbc, access, SearchIndex.filled(address), units, fields, clock);
  }

  @Bean
  SearchIndexerLoop searchIndexerLoop(SearchIndexer indexer, DataSource source) {
    return new SearchIndexerLoop(indexer, source);
  }
}

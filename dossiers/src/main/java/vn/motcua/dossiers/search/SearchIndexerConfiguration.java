package vn.motcua.dossiers.search;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
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
import vn.motcua.dossiers.loop.OneReplica;
import vn.motcua.dossiers.loop.Turn;
import vn.motcua.dossiers.loop.WorkLoop;

/** The writing of the search index as a running part; imported by the workers only. */
@Configuration(proxyBeanMethods = false)
public class SearchIndexerConfiguration {

  private static final String CHANGED = "motcua_search";
  private static final long LOCK = 0x6d6f_7463_7365_6172L;
  private static final Duration REST = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

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

  /**
   * Of several replicas the one that holds the lock writes, woken by changes; the others look every
   * few seconds whether it is free.
   */
  @Bean
  WorkLoop searchIndexerLoop(SearchIndexer indexer, DataSource source) {
    Turn write = Turn.whileAny(REST, () -> indexer.round() > 0);
    return new WorkLoop("search-index", new OneReplica(source, LOCK, REST, write))
        .wokenBy(source, CHANGED)
        .pausingAtMost(LONGEST_PAUSE);
  }
}

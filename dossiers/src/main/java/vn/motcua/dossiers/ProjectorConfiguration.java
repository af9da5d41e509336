package vn.motcua.dossiers;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.projection.Projector;
import vn.motcua.dossiers.projection.ProjectorLoopConfiguration;
import vn.motcua.dossiers.projection.source.ElasticsearchRecordSource;
import vn.motcua.dossiers.projection.source.RecordSource;
import vn.motcua.dossiers.steptime.StepTimes;

/** The projection as a running part; imported by {@code workers} only. */
@Configuration(proxyBeanMethods = false)
@Import(ProjectorLoopConfiguration.class)
public class ProjectorConfiguration {

  private static final Duration GAP_PATIENCE = Duration.ofSeconds(30);

  @Bean(destroyMethod = "close")
  RecordSource recordSource(
      @Value("${motcua.elasticsearch}") URI address,
      @Value("${motcua.record-prefix:" + ElasticsearchRecordSource.DEFAULT_PREFIX + "}")
          String prefix) {
    return new ElasticsearchRecordSource(address, prefix, JsonMapper.shared());
  }

  @Bean(destroyMethod = "close")
  Projector projector(DataSource database, RecordSource source, StepTimes stepTimes, Clock clock) {
    return new Projector(database, source, stepTimes, clock, GAP_PATIENCE);
  }
}

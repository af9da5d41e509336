package vn.motcua.dossiers.projection;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts and stops the projection with the application. */
@Configuration(proxyBeanMethods = false)
public class ProjectorLoopConfiguration {

  @Bean
  ProjectorLoop projectorLoop(
      Projector projector, @Value("${motcua.projection-interval:200ms}") Duration interval) {
    return new ProjectorLoop(projector, interval);
  }
}

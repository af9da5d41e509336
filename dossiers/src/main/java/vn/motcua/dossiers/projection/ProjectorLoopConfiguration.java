package vn.motcua.dossiers.projection;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.dossiers.loop.WorkLoop;

/** Starts and stops the projection with the application. */
@Configuration(proxyBeanMethods = false)
public class ProjectorLoopConfiguration {

  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

  @Bean
  WorkLoop projectorLoop(
      Projector projector, @Value("${motcua.projection-interval:200ms}") Duration interval) {
    return new WorkLoop("projector", new ProjectorTurn(projector, interval))
        .pausingAtMost(LONGEST_PAUSE);
  }
}

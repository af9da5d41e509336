package vn.motcua.workers;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import vn.motcua.dossiers.DossiersConfiguration;
import vn.motcua.dossiers.ProjectorConfiguration;
import vn.motcua.dossiers.RelayConfiguration;
import vn.motcua.dossiers.deadline.DeadlineConfiguration;
import vn.motcua.dossiers.forecast.ForecastConfiguration;
import vn.motcua.dossiers.paper.PaperWorkConfiguration;
import vn.motcua.dossiers.search.SearchIndexerConfiguration;
import vn.motcua.dossiers.stuck.StuckConfiguration;

/** Does what the engine asks, and takes in what other systems send. */
@SpringBootApplication
@Import({
  DossiersConfiguration.class,
  RelayConfiguration.class,
  ProjectorConfiguration.class,
  DeadlineConfiguration.class,
  StuckConfiguration.class,
  ForecastConfiguration.class,
  SearchIndexerConfiguration.class,
  PaperWorkConfiguration.class,
})
public class WorkersApplication {

  /** Starts the application; settings come from the environment only. */
  public static void main(String[] args) {
    SpringApplication.run(WorkersApplication.class, args);
  }
}

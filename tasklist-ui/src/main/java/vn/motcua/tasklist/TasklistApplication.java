package vn.motcua.tasklist;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import vn.motcua.dossiers.DossiersConfiguration;
import vn.motcua.dossiers.act.bulk.BulkConfiguration;
import vn.motcua.dossiers.view.ViewConfiguration;

/**
 * What people see: the tasklist of officials, the desk, the supervisor's board and the catalogue.
 */
@SpringBootApplication
@Import({DossiersConfiguration.class, BulkConfiguration.class, ViewConfiguration.class})
public class TasklistApplication {

  /** Starts the application; everything it needs comes from the environment (see README.md). */
  public static void main(String[] args) {
    SpringApplication.run(TasklistApplication.class, args);
  }
}

package vn.motcua.tasklist;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * What people see: the tasklist of officials, the desk, the supervisor's board and the catalogue.
 */
@SpringBootApplication
public class TasklistApplication {

  /** Starts the application; everything it needs comes from the environment (see README.md). */
  public static void main(String[] args) {
    SpringApplication.run(TasklistApplication.class, args);
  }
}

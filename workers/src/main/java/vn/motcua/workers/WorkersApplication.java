package vn.motcua.workers;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Does what the engine asks, and takes in what other systems send. */
@SpringBootApplication
public class WorkersApplication {

  /** Starts the application; settings come from the environment only. */
  public static void main(String[] args) {
    SpringApplication.run(WorkersApplication.class, args);
  }
}

package vn.motcua.dossiers.projection;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.projection.source.RecordSource;
import vn.motcua.dossiers.steptime.StepTimes;

/**
 * Drops the read model and projects every record again. Needs all partitions: stop the workers
 * first. Synthetic history that never was in the engine stays: no record would bring it back.
 */
public final class Rebuild {

  private final DataSource database;
  private final RecordSource source;
  private final StepTimes stepTimes;
  private final Clock clock;

  public Rebuild(DataSource database, RecordSource source, StepTimes stepTimes, Clock clock) {
    this.database = database;
    this.source = source;
    this.stepTimes = stepTimes;
    this.clock = clock;
  }

  /**
   * Empties the read model and reads until nothing is left.
   *
   * @return how many records were read
   * @throws IllegalStateException when another process holds the projection
   */
  public long run() {
    try (Projector projector = new Projector(database, source, stepTimes, clock, Duration.ZERO)) {
      projector.round();
      if (!projector.lag().leading()) {
        throw new IllegalStateException("Another process projects; stop the workers first.");
      }
      empty();
      projector.forget();
      int read;
      do {
        read = projector.round();
      } while (read > 0);
      return projector.lag().records();
    }
  }

  private void empty() {
    JdbcClient jdbc = JdbcClient.create(database);
    jdbc.sql("truncate readmodel.engine_position").update();
    for (String table : List.of("process_instance", "task", "element", "incident")) {
      jdbc.sql("delete from readmodel." + table + " where process_instance_key >= :first")
          .param("first", EngineKeys.FIRST)
          .update();
    }
    jdbc.sql("delete from readmodel.step_time where task_key >= :first")
        .param("first", EngineKeys.FIRST)
        .update();
    jdbc.sql("call readmodel.roll_up_steps()").update();
  }
}

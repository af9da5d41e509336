package vn.motcua.dossiers.projection;

import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.projection.source.RecordSource;

/**
 * Drops the read model and projects every record again. Needs all partitions: stop the workers
 * first.
 */
public final class Rebuild {

  private final DataSource database;
  private final RecordSource source;
  private final Clock clock;

  public Rebuild(DataSource database, RecordSource source, Clock clock) {
    this.database = database;
    this.source = source;
    this.clock = clock;
  }

  /**
   * Empties the read model and reads until nothing is left.
   *
   * @return how many records were read
   * @throws IllegalStateException when another process holds the projection
   */
  public long run() {
    try (Projector projector = new Projector(database, source, clock, Duration.ZERO)) {
      projector.round();
      if (!projector.lag().leading()) {
        throw new IllegalStateException("Another process projects; stop the workers first.");
      }
      truncate();
      projector.forget();
      int read;
      do {
        read = projector.round();
      } while (read > 0);
      return projector.lag().records();
    }
  }

  private void truncate() {
    JdbcClient.create(database)
        .sql(
            """
            truncate readmodel.process_instance, readmodel.task, readmodel.element,
              readmodel.incident, readmodel.engine_position
            """)
        .update();
  }
}

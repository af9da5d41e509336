package vn.motcua.dossiers.task;

import java.util.function.Consumer;
import javax.sql.DataSource;
import vn.motcua.dossiers.outbox.PostgresListener;

/**
 * Tells that tasks of a unit came, went or were claimed, and which dossiers somebody changed: one
 * connection, no polling.
 */
public final class TaskSignals {

  /** Heard instead of a unit after a (re)connection: anything may have changed. */
  public static final String EVERYTHING = PostgresListener.EVERYTHING;

  private static final String CHANNEL = "motcua_tasks";

  private final DataSource source;

  public TaskSignals(DataSource source) {
    this.source = source;
  }

  /**
   * Listens until closed.
   *
   * @param concerned gets the code of each unit and each dossier concerned, which are never alike,
   *     on the listener's own thread
   */
  public PostgresListener listen(Consumer<String> concerned) {
    return PostgresListener.start(source, CHANNEL, concerned);
  }
}

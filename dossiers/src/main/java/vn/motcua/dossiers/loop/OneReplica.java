package vn.motcua.dossiers.loop;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * A turn that only one of all replicas takes: the one that holds an advisory lock, until it ends or
 * its connection breaks. The others look again and again whether the lock is free.
 */
public final class OneReplica implements Turn {

  private static final int VALID_SECONDS = 2;

  private final DataSource source;
  private final long lock;
  private final Duration look;
  private final Turn turn;
  private @Nullable Connection held;

  /**
   * @param lock key of the advisory lock; one for each kind of work
   * @param look how long the others wait before they look
   */
  public OneReplica(DataSource source, long lock, Duration look, Turn turn) {
    this.source = source;
    this.lock = lock;
    this.look = look;
    this.turn = turn;
  }

  @Override
  public Duration take() {
    try {
      return holds() ? turn.take() : look;
    } catch (SQLException e) {
      close();
      throw new DataAccessResourceFailureException("The lock cannot be asked for.", e);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private boolean holds() throws SQLException {
    if (held != null && held.isValid(VALID_SECONDS)) {
      return true;
    }
    close();
    Connection connection = source.getConnection();
    try {
      connection.setAutoCommit(true);
      if (answer(connection, "select pg_try_advisory_lock(?)")) {
        held = connection;
        return true;
      }
    } finally {
      if (held == null) {
        connection.close();
      }
    }
    return false;
  }

  /** Gives the lock back; with the connection where that can no longer be said. */
  @Override
  public void close() {
    Connection connection = held;
    held = null;
    if (connection == null) {
      return;
    }
    try (connection) {
      answer(connection, "select pg_advisory_unlock(?)");
    } catch (SQLException broken) {
      // The lock ended with the connection.
    }
  }

  private boolean answer(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, lock);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}

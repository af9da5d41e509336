package vn.motcua.dossiers.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One database connection that holds the advisory locks of the partitions it projects, and on which
 * their rows are written: whoever loses the lock has lost the connection, and with it any half
 * batch.
 */
final class PartitionLease implements AutoCloseable {

  private static final int NAMESPACE = 0x6d6f7463;

  private final Connection connection;
  private final NamedParameterJdbcTemplate jdbc;
  private final TransactionTemplate transactions;
  private final Set<Integer> held = new HashSet<>();

  private PartitionLease(Connection connection) {
    this.connection = connection;
    var source = new SingleConnectionDataSource(connection, true);
    this.jdbc = new NamedParameterJdbcTemplate(source);
    this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
  }

  static PartitionLease open(DataSource database) throws SQLException {
    return new PartitionLease(database.getConnection());
  }

  NamedParameterJdbcTemplate jdbc() {
    return jdbc;
  }

  TransactionTemplate transactions() {
    return transactions;
  }

  boolean holds(int partition) {
    return held.contains(partition) || take(partition);
  }

  private boolean take(int partition) {
    try (PreparedStatement lock =
        connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
      lock.setInt(1, NAMESPACE);
      lock.setInt(2, partition);
      try (ResultSet answer = lock.executeQuery()) {
        boolean taken = answer.next() && answer.getBoolean(1);
        if (taken) {
          held.add(partition);
        }
        return taken;
      }
    } catch (SQLException e) {
      throw new DataAccessResourceFailureException(
          "The lock of partition %d cannot be taken.".formatted(partition), e);
    }
  }

  @Override
  public void close() {
    try (connection) {
      if (!held.isEmpty() && connection.isValid(1)) {
        try (PreparedStatement unlock =
            connection.prepareStatement("select pg_advisory_unlock_all()")) {
          unlock.execute();
        }
      }
    } catch (SQLException e) {
      held.clear();
    }
  }
}

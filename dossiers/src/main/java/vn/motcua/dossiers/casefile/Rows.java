package vn.motcua.dossiers.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads instants from rows: PostgreSQL keeps them in UTC. */
public final class Rows {

  private Rows() {}

  /** The instant in a column; null where there is none. */
  public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  /** The instant in a column that cannot be empty. */
  public static Instant instantOf(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }

  /** The instant as JDBC takes it. */
  public static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }
}

package vn.motcua.dossiers;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/** Brings the database's schema up to date; as the owner, before anything else. */
public final class DossiersSchema {

  /** SQLSTATE class 08: connection exceptions. */
  private static final String CONNECTION = "08";

  /** SQLSTATE: the database system is starting up. */
  private static final String STARTING = "57P03";

  private DossiersSchema() {}

  /**
   * Applies what is missing; several may call it at the same time. The users {@code motcua_owner},
   * {@code motcua_workers} and {@code motcua_ui} must exist.
   *
   * @param url JDBC address of the database
   * @return how many migrations were applied
   */
  public static int migrate(String url, String owner, String password) {
    return Flyway.configure()
        .dataSource(url, owner, password)
        .locations("classpath:db/migration")
        .load()
        .migrate()
        .migrationsExecuted;
  }

  /** Whether a migration failed only because the database does not answer yet. */
  public static boolean isUnreachable(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && sql.getSQLState() != null
          && (sql.getSQLState().startsWith(CONNECTION) || sql.getSQLState().equals(STARTING))) {
        return true;
      }
    }
    return false;
  }
}

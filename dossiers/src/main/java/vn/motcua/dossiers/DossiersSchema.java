package vn.motcua.dossiers;

import org.flywaydb.core.Flyway;

/** Brings the database's schema up to date; as the owner, before anything else. */
public final class DossiersSchema {

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
}

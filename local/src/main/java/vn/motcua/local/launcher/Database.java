package vn.motcua.local.launcher;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.dossiers.access.Access;
import vn.motcua.local.platform.Addresses;

/** A database user of the applications, for what the command line does itself. */
final class Database {
  private final DriverManagerDataSource source;

  private Database(String url, String user, String password) {
    this.source = new DriverManagerDataSource(url, user, password);
  }

  /** The workers' user. */
  Database(Addresses addresses) {
    this(addresses.postgres(), "motcua_workers", addresses.workersPassword());
  }

  /** The screens' user, who may what the official may. */
  static Database screens(Addresses addresses) {
    return new Database(addresses.postgres(), "motcua_ui", addresses.uiPassword());
  }

  JdbcClient jdbc() {
    return JdbcClient.create(source);
  }

  Access access() {
    return new Access(
        jdbc(),
        new TransactionTemplate(new DataSourceTransactionManager(source)),
        CatalogLoader.shipped().orThrow().units());
  }
}

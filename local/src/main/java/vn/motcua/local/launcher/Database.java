package vn.motcua.local.launcher;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.dossiers.access.Access;
import vn.motcua.local.platform.Addresses;

/** The workers' database user, for what the command line does itself. */
final class Database {
  private final DriverManagerDataSource source;

  Database(Addresses addresses) {
    this.source =
        new DriverManagerDataSource(
            addresses.postgres(), "motcua_workers", addresses.workersPassword());
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

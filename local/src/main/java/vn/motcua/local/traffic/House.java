package vn.motcua.local.traffic;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.dossiers.DossiersConfiguration;
import vn.motcua.local.platform.Addresses;

/** The Java API of the case files with the rights the screens have, without the screens. */
public final class House implements AutoCloseable {
  private static final int CONNECTIONS = 24;

  private final AnnotationConfigApplicationContext context =
      new AnnotationConfigApplicationContext();

  private House(HikariConfig pool, Clock clock) {
    context.registerBean(Clock.class, () -> clock);
    context.registerBean(HikariDataSource.class, () -> new HikariDataSource(pool));
    context.registerBean(
        JdbcClient.class, () -> JdbcClient.create(context.getBean(DataSource.class)));
    context.registerBean(
        TransactionTemplate.class,
        () ->
            new TransactionTemplate(
                new DataSourceTransactionManager(context.getBean(DataSource.class))));
    context.register(DossiersConfiguration.class);
    context.refresh();
  }

  /** With the screens' database user: row-level security holds. */
  public static House ofOfficials(Addresses addresses) {
    return ofOfficials(addresses, Clock.systemUTC());
  }

  /** The same by a clock of its own, for what is said to have happened before. */
  public static House ofOfficials(Addresses addresses, Clock clock) {
    return new House(pool(addresses, "motcua_ui", addresses.uiPassword()), clock);
  }

  /** With the workers' database user, which sees every dossier; for tests that check. */
  public static House ofSystem(Addresses addresses) {
    return ofSystem(addresses, Clock.systemUTC());
  }

  /** The same by a clock of its own. */
  public static House ofSystem(Addresses addresses, Clock clock) {
    return new House(pool(addresses, "motcua_workers", addresses.workersPassword()), clock);
  }

  /** A service of {@link DossiersConfiguration}. */
  public <T> T get(Class<T> type) {
    return context.getBean(type);
  }

  private static HikariConfig pool(Addresses addresses, String user, String password) {
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(addresses.postgres());
    pool.setUsername(user);
    pool.setPassword(password);
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(2);
    pool.setConnectionTimeout(3_000);
    pool.setInitializationFailTimeout(-1);
    pool.addDataSourceProperty("socketTimeout", "30");
    pool.addDataSourceProperty("ApplicationName", "motcua-traffic");
    return pool;
  }

  @Override
  public void close() {
    context.close();
  }
}

package vn.motcua.dossiers.account;

import java.util.function.Consumer;
import javax.sql.DataSource;
import vn.motcua.dossiers.outbox.PostgresListener;

/**
 * Tells that an account was changed, locked or got another password: one connection, no polling.
 */
public final class AccountSignals {

  /** Heard instead of a name after a (re)connection: any account may have changed. */
  public static final String EVERYBODY = PostgresListener.EVERYTHING;

  private static final String CHANNEL = "motcua_accounts";

  private final DataSource source;

  public AccountSignals(DataSource source) {
    this.source = source;
  }

  /**
   * Listens until closed.
   *
   * @param username gets the name of each account concerned, on the listener's own thread
   */
  public PostgresListener listen(Consumer<String> username) {
    return PostgresListener.start(source, CHANNEL, username);
  }
}

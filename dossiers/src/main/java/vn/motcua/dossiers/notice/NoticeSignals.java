package vn.motcua.dossiers.notice;

import java.util.function.Consumer;
import javax.sql.DataSource;
import vn.motcua.dossiers.outbox.PostgresListener;

/** Tells that notices of an official came or were read: one connection, no polling. */
public final class NoticeSignals {

  /** Heard instead of a name after a (re)connection: anything may have changed. */
  public static final String EVERYBODY = PostgresListener.EVERYTHING;

  private static final String CHANNEL = "motcua_notices";

  private final DataSource source;

  public NoticeSignals(DataSource source) {
    this.source = source;
  }

  /**
   * Listens until closed.
   *
   * @param username gets the name of each official concerned, on the listener's own thread
   */
  public PostgresListener listen(Consumer<String> username) {
    return PostgresListener.start(source, CHANNEL, username);
  }
}

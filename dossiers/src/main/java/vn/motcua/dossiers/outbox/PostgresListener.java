package vn.motcua.dossiers.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to one PostgreSQL channel on a connection of its own; reconnects for ever. */
public final class PostgresListener implements AutoCloseable {

  /** The payload heard after every (re)connection: something may have been missed. */
  public static final String EVERYTHING = "";

  private static final Logger LOG = LoggerFactory.getLogger(PostgresListener.class);
  private static final int WAIT_MILLIS = 500;
  private static final int QUIET_ROUNDS = 20;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final DataSource source;
  private final String channel;
  private final Consumer<String> heard;
  private final Thread thread;
  private volatile boolean closed;

  private PostgresListener(DataSource source, String channel, Consumer<String> heard) {
    this.source = source;
    this.channel = channel;
    this.heard = heard;
    this.thread = Thread.ofPlatform().daemon().name("listen-" + channel).unstarted(this::run);
  }

  /**
   * Starts listening.
   *
   * @param channel a plain lower-case name
   * @param heard gets each payload, on the listener's thread; what it throws is logged and ends
   *     nothing
   */
  public static PostgresListener start(DataSource source, String channel, Consumer<String> heard) {
    if (!channel.matches("[a-z_]+")) {
      throw new IllegalArgumentException("Not a channel name.");
    }
    PostgresListener listener = new PostgresListener(source, channel, heard);
    listener.thread.start();
    return listener;
  }

  private void run() {
    int failures = 0;
    while (!closed) {
      try (Connection open = source.getConnection()) {
        listen(open);
        failures = 0;
      } catch (SQLException | RuntimeException | Error e) {
        failures++;
        if (!closed) {
          LOG.warn("Listening to {} was interrupted: {}", channel, e.toString());
          pause(Backoff.after(failures, LONGEST_PAUSE, ThreadLocalRandom.current()));
        }
      }
    }
  }

  private void listen(Connection open) throws SQLException {
    open.setAutoCommit(true);
    PGConnection postgres = open.unwrap(PGConnection.class);
    try (Statement statement = open.createStatement()) {
      statement.execute("listen " + channel);
      tell(EVERYTHING);
      int quiet = 0;
      while (!closed) {
        PGNotification[] notifications = postgres.getNotifications(WAIT_MILLIS);
        quiet = notifications == null || notifications.length == 0 ? quiet + 1 : 0;
        if (notifications != null && quiet == 0) {
          for (PGNotification notification : notifications) {
            tell(notification.getParameter());
          }
        } else if (quiet % QUIET_ROUNDS == 0) {
          statement.execute("select 1");
        }
      }
      statement.execute("unlisten *");
    }
  }

  private void tell(String payload) {
    try {
      heard.accept(payload);
    } catch (RuntimeException | Error fault) {
      LOG.warn("What was heard on {} was not taken up: {}", channel, fault.toString());
    }
  }

  private void pause(Duration pause) {
    try {
      TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    } catch (InterruptedException e) {
      closed = true;
    }
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join(Duration.ofMillis(4L * WAIT_MILLIS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

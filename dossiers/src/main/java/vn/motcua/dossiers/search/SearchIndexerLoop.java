package vn.motcua.dossiers.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.motcua.dossiers.outbox.Backoff;
import vn.motcua.dossiers.outbox.PostgresListener;

/**
 * Keeps the index fresh. Of several replicas the one that holds the advisory lock writes; it is
 * woken by changes, the others look every few seconds whether the lock is free.
 */
final class SearchIndexerLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SearchIndexerLoop.class);
  private static final String CHANNEL = "motcua_search";
  private static final long LOCK = 0x6d6f_7463_7365_6172L;
  private static final Duration REST = Duration.ofSeconds(5);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration JOIN = Duration.ofSeconds(10);

  private final SearchIndexer indexer;
  private final DataSource source;
  private final Semaphore wake = new Semaphore(0);
  private @Nullable Thread thread;
  private @Nullable PostgresListener listener;
  private volatile boolean stopped;
  private int failures;

  SearchIndexerLoop(SearchIndexer indexer, DataSource source) {
    this.indexer = indexer;
    this.source = source;
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      stopped = false;
      listener = PostgresListener.start(source, CHANNEL, heard -> wake.release());
      thread = Thread.ofPlatform().daemon().name("search-index").start(this::run);
    }
  }

  @Override
  public synchronized void stop() {
    Thread running = thread;
    thread = null;
    stopped = true;
    wake.release();
    if (listener != null) {
      listener.close();
      listener = null;
    }
    if (running != null) {
      try {
        running.join(JOIN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return thread != null;
  }

  private void run() {
    try {
      while (!stopped) {
        rest(turn());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Writes as long as it holds the lock; answers how long to rest before trying again. */
  private Duration turn() throws InterruptedException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(true);
      if (!lock(connection, "select pg_try_advisory_lock(?)")) {
        return REST;
      }
      try {
        while (!stopped && connection.isValid(1)) {
          int written = indexer.round();
          failures = 0;
          if (written == 0) {
            rest(REST);
          }
        }
        return Duration.ZERO;
      } finally {
        lock(connection, "select pg_advisory_unlock(?)");
      }
    } catch (SQLException | RuntimeException e) {
      failures++;
      LOG.warn("The search index cannot be written now: {}", e.toString());
      return Backoff.after(failures, LONGEST_PAUSE, ThreadLocalRandom.current());
    }
  }

  private static boolean lock(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, LOCK);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }

  private void rest(Duration rest) throws InterruptedException {
    if (rest.isPositive() && wake.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
      wake.drainPermits();
    }
  }
}

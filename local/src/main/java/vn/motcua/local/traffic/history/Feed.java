package vn.motcua.local.traffic.history;

import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Lets the database take one batch while the next one is being invented. */
final class Feed implements AutoCloseable {

  private record Lines(String command, byte[] text) {}

  private final HistoryStore store;
  private final ExecutorService hand = Executors.newSingleThreadExecutor();
  private @Nullable Future<?> before;

  Feed(HistoryStore store) {
    this.store = store;
  }

  /**
   * Takes what the rows have gathered; waits for the batch before.
   *
   * @throws IllegalStateException if the database refused it
   */
  void take(HistoryRows rows) {
    List<Lines> batch =
        rows.tables().stream().map(table -> new Lines(table.command(), table.take())).toList();
    await();
    before =
        hand.submit(() -> {
          for (Lines lines : batch) {
            store.copy(lines.command(), lines.text());
          }
          return true;
        });
  }

  private void await() {
    Future<?> batch = before;
    try {
      if (batch != null) {
        batch.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("The database refused a batch.", e.getCause());
    }
  }

  @Override
  public void close() throws SQLException {
    try {
      await();
    } finally {
      hand.shutdownNow();
    }
  }
}

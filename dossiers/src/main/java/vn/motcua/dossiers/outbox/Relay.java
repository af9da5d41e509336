package vn.motcua.dossiers.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.audit.AuditTrail;

/**
 * Delivers what the outbox holds: woken by NOTIFY, in order per dossier and topic, until heard or
 * refused for good. Several relays may run at the same time.
 *
 * @see "docs/decisions/0003-nothing-lost-nothing-twice.md"
 */
public final class Relay implements SmartLifecycle, AutoCloseable {

  private static final String CHANNEL = "motcua_outbox";

  private final DataSource source;
  private final List<Lane> lanes = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final ExecutorService deliveries =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("delivery-", 0).factory());
  private @Nullable PostgresListener listener;

  public Relay(
      DataSource source,
      JdbcClient jdbc,
      Access access,
      AuditTrail audit,
      Collection<? extends Delivery> deliveriesByTopic) {
    this.source = source;
    OutboxQueue queue = new OutboxQueue(jdbc, access, audit);
    for (Delivery delivery : deliveriesByTopic) {
      lanes.add(new Lane(delivery, queue, deliveries));
    }
  }

  /** Starts delivering. */
  @Override
  public void start() {
    for (Lane lane : lanes) {
      threads.add(Thread.ofPlatform().daemon().name("relay-" + lane.topic()).start(lane));
    }
    listener = PostgresListener.start(source, CHANNEL, this::woken);
  }

  /** How far behind it is, over all topics. */
  public RelayLag lag() {
    return lanes.stream().map(Lane::lag).reduce(new RelayLag(Duration.ZERO, 0), RelayLag::with);
  }

  private void woken(String topic) {
    for (Lane lane : lanes) {
      if (topic.equals(PostgresListener.EVERYTHING) || topic.equals(lane.topic())) {
        lane.wake();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return listener != null;
  }

  @Override
  public void stop() {
    close();
  }

  @Override
  public void close() {
    if (listener != null) {
      listener.close();
      listener = null;
    }
    lanes.forEach(Lane::stop);
    for (Thread thread : threads) {
      try {
        thread.join(Duration.ofSeconds(5));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    deliveries.shutdownNow();
  }
}

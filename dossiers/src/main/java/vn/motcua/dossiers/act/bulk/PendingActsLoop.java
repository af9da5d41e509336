package vn.motcua.dossiers.act.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
 * Carries recorded acts out when their time has come: sleeps until then and wakes when one is
 * recorded. Any number of replicas may run one; what a replica that dies leaves, another takes.
 */
final class PendingActsLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PendingActsLoop.class);
  private static final String CHANNEL = "motcua_pending";
  private static final Duration LONGEST_SLEEP = Duration.ofSeconds(30);
  private static final Duration SHORTEST_SLEEP = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration JOIN = Duration.ofSeconds(10);

  private final PendingActs pending;
  private final DataSource source;
  private final Clock clock;
  private final Semaphore wake = new Semaphore(0);
  private @Nullable Thread thread;
  private @Nullable PostgresListener listener;
  private volatile boolean stopped;
  private int failures;

  PendingActsLoop(PendingActs pending, DataSource source, Clock clock) {
    this.pending = pending;
    this.source = source;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      stopped = false;
      listener = PostgresListener.start(source, CHANNEL, heard -> wake.release());
      thread = Thread.ofPlatform().daemon().name("pending-acts").start(this::run);
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
        Duration rest = turn();
        if (rest.isPositive() && wake.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS)) {
          wake.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Carries out what is due; answers how long to rest. */
  private Duration turn() {
    try {
      int done = pending.runDue();
      failures = 0;
      return done > 0 ? Duration.ZERO : untilNext();
    } catch (RuntimeException e) {
      failures++;
      LOG.warn("Recorded acts cannot be carried out now: {}", e.toString());
      return Backoff.after(failures, LONGEST_PAUSE, ThreadLocalRandom.current());
    }
  }

  private Duration untilNext() {
    Instant now = clock.instant();
    Duration wait = pending.next().map(next -> Duration.between(now, next)).orElse(LONGEST_SLEEP);
    return wait.compareTo(SHORTEST_SLEEP) < 0
        ? SHORTEST_SLEEP
        : wait.compareTo(LONGEST_SLEEP) > 0 ? LONGEST_SLEEP : wait;
  }
}

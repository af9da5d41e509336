package vn.motcua.dossiers.stuck;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Looks for stuck dossiers again and again; of several replicas one looks at a time. */
final class StuckLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(StuckLoop.class);
  private static final Duration JOIN = Duration.ofSeconds(10);

  private final StuckFinder finder;
  private final Duration interval;
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private @Nullable Thread thread;

  StuckLoop(StuckFinder finder, Duration interval) {
    this.finder = finder;
    this.interval = interval;
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      stopped = new CountDownLatch(1);
      thread = Thread.ofPlatform().daemon().name("stuck-dossiers").start(this::run);
    }
  }

  @Override
  public synchronized void stop() {
    Thread running = thread;
    thread = null;
    stopped.countDown();
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
    CountDownLatch end = stopped;
    try {
      do {
        once();
      } while (!end.await(interval.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void once() {
    try {
      finder.look();
    } catch (RuntimeException e) {
      LOG.warn("Stuck dossiers cannot be looked for now: {}", e.toString());
    }
  }
}

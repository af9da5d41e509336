package vn.motcua.dossiers.paper;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.motcua.dossiers.outbox.Backoff;
import vn.motcua.dossiers.outbox.PostgresListener;

/**
 * Repeats a piece of work in the background: at once while there is some, when woken, else later.
 */
public final class PaperLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(PaperLoop.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
  private static final Duration JOIN = Duration.ofSeconds(10);

  private final String name;
  private final Duration rest;
  private final BooleanSupplier work;
  private final Function<Consumer<String>, @Nullable PostgresListener> bell;
  private final Semaphore wake = new Semaphore(0);
  private @Nullable Thread thread;
  private @Nullable PostgresListener listener;
  private volatile boolean stopped;
  private int failures;

  /**
   * @param rest how long to wait when there was nothing to do
   * @param work one turn; answers whether there may be more
   * @param bell starts a listener that wakes it; answers null where nothing does
   */
  public PaperLoop(
      String name,
      Duration rest,
      BooleanSupplier work,
      Function<Consumer<String>, @Nullable PostgresListener> bell) {
    this.name = name;
    this.rest = rest;
    this.work = work;
    this.bell = bell;
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      stopped = false;
      listener = bell.apply(heard -> wake.release());
      thread = Thread.ofPlatform().daemon().name(name).start(this::run);
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
        Duration pause = turn();
        if (pause.isPositive() && wake.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          wake.drainPermits();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration turn() {
    try {
      boolean more = work.getAsBoolean();
      failures = 0;
      return more ? Duration.ZERO : rest;
    } catch (RuntimeException e) {
      failures++;
      LOG.warn("{} cannot go on now: {}", name, e.getClass().getSimpleName());
      return Backoff.after(failures, LONGEST_PAUSE, ThreadLocalRandom.current());
    }
  }
}

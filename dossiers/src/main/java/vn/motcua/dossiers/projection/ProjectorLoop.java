package vn.motcua.dossiers.projection;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The one loop that polls for everybody: at once again while records flow, a short breath when none
 * came, a growing one with jitter while something is away.
 */
final class ProjectorLoop implements SmartLifecycle {

  /** A round of this size means that more is waiting. */
  private static final int FULL_ROUND = 500;

  /** While records trickle in: a few of them are worth one refresh, search and commit together. */
  private static final Duration BREATH = Duration.ofMillis(120);

  private static final Logger LOG = LoggerFactory.getLogger(ProjectorLoop.class);
  private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(3);
  private static final Duration JOIN = Duration.ofSeconds(10);

  private final Projector projector;
  private final Duration interval;
  private volatile CountDownLatch stopped = new CountDownLatch(0);
  private @Nullable Thread thread;

  ProjectorLoop(Projector projector, Duration interval) {
    this.projector = projector;
    this.interval = interval;
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      stopped = new CountDownLatch(1);
      thread = Thread.ofPlatform().name("projector").daemon().start(this::run);
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
    Duration pause = interval;
    try {
      do {
        pause = once(pause);
      } while (!end.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      projector.close();
    }
  }

  private Duration once(Duration before) {
    try {
      boolean recovered = projector.lag().failures() > 0;
      int records = projector.round();
      if (recovered) {
        LOG.info("The projection goes on.");
      }
      return records >= FULL_ROUND ? Duration.ZERO : records > 0 ? BREATH : interval;
    } catch (RuntimeException e) {
      if (projector.lag().failures() == 1) {
        LOG.warn("The projection waits: {}", e.toString());
      }
      return backOff(before);
    }
  }

  private Duration backOff(Duration before) {
    long doubled = Math.clamp(before.toMillis() * 2, 200, LONGEST_BACK_OFF.toMillis());
    return Duration.ofMillis(doubled + ThreadLocalRandom.current().nextLong(doubled / 4 + 1));
  }
}

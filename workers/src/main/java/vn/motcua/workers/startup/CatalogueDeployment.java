package vn.motcua.workers.startup;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.procedures.Deployer;
import vn.motcua.dossiers.procedures.EngineCapacity;
import vn.motcua.processes.command.EngineUnavailable;

/**
 * Keeps the engine's procedures up to date in the background: at the start, again while the engine
 * is away, and every minute for versions whose day has come. The intake API does not wait for it.
 */
@Component
final class CatalogueDeployment implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(CatalogueDeployment.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int NOT_YET_KNOWN = Integer.MAX_VALUE;
  private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
  private static final Duration LONGEST_RETRY = Duration.ofSeconds(20);

  private final Deployer deployer;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile State state = new State(false, NOT_YET_KNOWN, Map.of());
  private volatile @Nullable Thread thread;

  CatalogueDeployment(Deployer deployer) {
    this.deployer = deployer;
  }

  /**
   * How far it is.
   *
   * @param settled everything in force was told to the engine
   * @param pending versions still to be told; more than there are as long as nobody has counted
   * @param refused procedure code and the engine's reason; {@code *} where all is too much
   */
  record State(boolean settled, int pending, Map<String, String> refused) {}

  State state() {
    return state;
  }

  @Override
  public void start() {
    thread = Thread.ofPlatform().daemon().name("catalogue-deployment").start(this::keepUp);
  }

  @Override
  public void stop() {
    stopped.countDown();
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
    thread = null;
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void keepUp() {
    Duration retry = FIRST_RETRY;
    try {
      boolean over = false;
      while (!over) {
        boolean done = deploy();
        over = stopped.await((done ? PAUSE : retry).toMillis(), TimeUnit.MILLISECONDS);
        Duration twice = retry.multipliedBy(2);
        retry = done ? FIRST_RETRY : twice.compareTo(LONGEST_RETRY) < 0 ? twice : LONGEST_RETRY;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean deploy() {
    try {
      Deployer.Deployment result =
          deployer.deployPending((done, total, code) -> progress(done, total));
      state = new State(true, 0, result.refused());
      if (result.deployed() > 0) {
        LOG.info("Catalogue: {} procedures deployed", result.deployed());
      }
      result.refused().forEach((code, why) -> LOG.error("The engine refuses {}: {}", code, why));
      return true;
    } catch (EngineCapacity.Exceeded e) {
      String reason = String.valueOf(e.getMessage());
      LOG.error("Nothing is deployed: {}", reason);
      state = new State(false, state.pending(), Map.of("*", reason));
      return false;
    } catch (EngineUnavailable e) {
      LOG.warn("Engine is away; the catalogue is deployed when it is back");
    } catch (RuntimeException | Error e) {
      LOG.warn("Catalogue could not be deployed now: {}", QuietFailures.describe(e));
    }
    state = new State(false, state.pending(), state.refused());
    return false;
  }

  private void progress(int done, int total) {
    state = new State(false, total - done, Map.of());
    if (done % 50 == 0 && done > 0) {
      LOG.info("Catalogue: {} of {} procedures deployed", done, total);
    }
  }
}

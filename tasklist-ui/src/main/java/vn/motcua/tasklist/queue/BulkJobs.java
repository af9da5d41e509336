package vn.motcua.tasklist.queue;

import com.vaadin.flow.shared.Registration;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.bulk.Bulk;
import vn.motcua.dossiers.act.bulk.BulkAct;
import vn.motcua.dossiers.act.bulk.BulkItem;
import vn.motcua.dossiers.act.bulk.BulkOffers;
import vn.motcua.dossiers.act.bulk.BulkRun;
import vn.motcua.dossiers.act.bulk.BulkWatch;

/**
 * Runs bulk acts beside the screens that asked for them: an official may go on working, leave the
 * view or come back, and finds the job where it stands.
 */
@Component
final class BulkJobs implements DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(BulkJobs.class);
  private static final int AT_ONCE = 4;
  private static final long TELL_EVERY_MILLIS = 200;
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Bulk bulk;
  private final BulkOffers offers;
  private final Clock clock;
  private final Map<String, List<BulkJob>> jobs = new ConcurrentHashMap<>();
  private final Map<String, List<Runnable>> screens = new ConcurrentHashMap<>();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(
          AT_ONCE, Thread.ofPlatform().daemon().name("bulk-acts-", 1).factory());

  BulkJobs(Bulk bulk, BulkOffers offers, Clock clock) {
    this.bulk = bulk;
    this.offers = offers;
    this.clock = clock;
  }

  /** Starts an act on many tasks. */
  void start(String words, List<Long> tasks, BulkAct act, Actor actor) {
    BulkJob job = new BulkJob(words, tasks.size(), clock.instant(), offers.dossiers(tasks, actor));
    list(actor).add(job);
    workers.execute(() -> run(job, tasks, act, actor));
    tell(actor);
  }

  /** Ends an act that still runs, and takes back what it did so far. */
  void stop(BulkJob job, Actor actor) {
    BulkRun run = job.stop(clock.instant());
    if (run != null) {
      undo(job, run, actor);
    }
    tell(actor);
  }

  /** Takes back what can be taken back: what still waits at once, the rest in its turn. */
  void undo(BulkJob job, BulkRun run, Actor actor) {
    Instant asked = clock.instant();
    if (run.act() instanceof BulkAct.Complete) {
      takeBack(job, run, asked, actor);
    } else {
      workers.execute(() -> takeBack(job, run, asked, actor));
    }
  }

  private void takeBack(BulkJob job, BulkRun run, Instant asked, Actor actor) {
    try {
      job.undone(bulk.undo(run, actor, asked, item -> {}));
    } catch (RuntimeException fault) {
      LOG.warn("A bulk act was not taken back: {}", fault.toString());
      job.notUndone();
    }
    tell(actor);
  }

  /** The official's jobs of the last minutes, the newest first. */
  List<BulkJob> of(Actor actor) {
    Instant old = clock.instant().minus(KEPT);
    List<BulkJob> own = list(actor);
    own.removeIf(job -> job.startedAt().isBefore(old) && !job.standing().running());
    return own.reversed();
  }

  /** The official needs to see the job no longer. */
  void forget(BulkJob job, Actor actor) {
    list(actor).remove(job);
  }

  /** Calls {@code changed}, on another thread, as the official's jobs go on. */
  Registration follow(Actor actor, Runnable changed) {
    List<Runnable> own =
        screens.computeIfAbsent(actor.username(), name -> new CopyOnWriteArrayList<>());
    own.add(changed);
    return () -> own.remove(changed);
  }

  private void run(BulkJob job, List<Long> tasks, BulkAct act, Actor actor) {
    try {
      BulkRun run = bulk.run(tasks, act, actor, new Follower(job, () -> tell(actor)));
      Instant stopped = job.ended(run);
      if (stopped != null) {
        takeBack(job, run, stopped, actor);
      }
    } catch (RuntimeException fault) {
      LOG.warn("A bulk act broke off: {}", fault.toString());
      job.ended(null);
    }
    tell(actor);
  }

  private List<BulkJob> list(Actor actor) {
    return jobs.computeIfAbsent(actor.username(), name -> new CopyOnWriteArrayList<>());
  }

  private void tell(Actor actor) {
    screens.getOrDefault(actor.username(), List.of()).forEach(BulkJobs::tell);
  }

  /** A screen that was closed meanwhile does not end the job. */
  private static void tell(Runnable screen) {
    try {
      screen.run();
    } catch (RuntimeException gone) {
      LOG.debug("A screen was not told: {}", gone.toString());
    }
  }

  @Override
  public void destroy() {
    workers.shutdownNow();
  }

  /** Writes down how a job goes on, tells its screens now and then, and stops it when asked to. */
  private static final class Follower implements BulkWatch {
    private final BulkJob job;
    private final Runnable tell;
    private long told = System.nanoTime();

    Follower(BulkJob job, Runnable tell) {
      this.job = job;
      this.tell = tell;
    }

    @Override
    public void begins(UUID batch) {
      job.begins(batch);
    }

    @Override
    public boolean stopped() {
      return job.stopped();
    }

    @Override
    public void heard(BulkItem item) {
      job.heard(item);
      long now = System.nanoTime();
      if (Duration.ofNanos(now - told).toMillis() >= TELL_EVERY_MILLIS) {
        told = now;
        tell.run();
      }
    }
  }
}

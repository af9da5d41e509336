package vn.motcua.dossiers.loop;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.motcua.dossiers.outbox.Backoff;
import vn.motcua.dossiers.outbox.PostgresListener;

/**
 * Takes a {@link Turn} again and again from the start of the application to its end: at once while
 * there is more, when PostgreSQL notifies it, else after the rest the turn asked for. After faults
 * it pauses longer and longer; nothing that happens ends it. One thread, named as the loop is.
 */
public final class WorkLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);
  private static final Duration JOIN = Duration.ofSeconds(10);

  private final String name;
  private final Turn turn;
  private final Supplier<Alarm> alarms;
  private final Duration patience;
  private final List<Function<Consumer<String>, Runnable>> bells = new ArrayList<>();
  private Duration longestPause = Duration.ofSeconds(10);
  private @Nullable Run run;
  private volatile Pulse pulse = new Pulse(false, 0, 0, null);

  /**
   * @param name of its thread, and in the log and in {@code /actuator/health}
   */
  public WorkLoop(String name, Turn turn) {
    this(name, turn, Alarm::new, JOIN);
  }

  WorkLoop(String name, Turn turn, Supplier<Alarm> alarms, Duration patience) {
    this.name = name;
    this.turn = turn;
    this.alarms = alarms;
    this.patience = patience;
  }

  /** Woken by anything on the channel, and after each new connection. */
  public WorkLoop wokenBy(DataSource source, String channel) {
    return wokenBy(ring -> PostgresListener.start(source, channel, ring));
  }

  /**
   * Woken by whoever is given the ring.
   *
   * @param bell starts a listener; called at each start of the loop
   */
  public WorkLoop wokenBy(Function<Consumer<String>, PostgresListener> bell) {
    return rungBy(ring -> bell.apply(ring)::close);
  }

  /** Rung by what is started here; it answers how to end it. */
  WorkLoop rungBy(Function<Consumer<String>, Runnable> bell) {
    bells.add(bell);
    return this;
  }

  /**
   * Listens while it runs without being woken.
   *
   * @param heard gets each payload, on the listener's thread
   */
  public WorkLoop hearing(DataSource source, String channel, Consumer<String> heard) {
    return rungBy(ring -> PostgresListener.start(source, channel, heard)::close);
  }

  /** The most it pauses after faults; ten seconds unless said otherwise. */
  public WorkLoop pausingAtMost(Duration longest) {
    longestPause = longest;
    return this;
  }

  /** Name → last fault of those that do not work; nothing where all do. */
  public static Map<String, String> ill(Collection<WorkLoop> loops) {
    Map<String, String> ill = new TreeMap<>();
    for (WorkLoop loop : loops) {
      Pulse pulse = loop.pulse();
      if (!pulse.healthy()) {
        ill.put(loop.name, pulse.fault() == null ? "stopped" : pulse.fault());
      }
    }
    return ill;
  }

  /** How it is now. */
  public Pulse pulse() {
    boolean running = isRunning();
    Pulse last = pulse;
    return new Pulse(running, last.turns(), last.failures(), last.fault());
  }

  @Override
  public synchronized void start() {
    if (run == null) {
      run = new Run(alarms.get());
    }
  }

  /** Ends the turn that goes on, if it ends within ten seconds; what hangs is interrupted. */
  @Override
  public synchronized void stop() {
    if (run != null) {
      run.end();
      run = null;
    }
  }

  /** Loops end side by side: none waits for another's last turn. */
  @Override
  public void stop(Runnable stopped) {
    Thread.ofPlatform()
        .name("stop-" + name)
        .start(() -> {
          try {
            stop();
          } finally {
            stopped.run();
          }
        });
  }

  @Override
  public synchronized boolean isRunning() {
    return run != null && run.thread.isAlive();
  }

  /** From one start to its stop. */
  private final class Run implements Runnable {

    private final Alarm alarm;
    private final Thread thread;
    private final List<Runnable> ends = new ArrayList<>();

    Run(Alarm alarm) {
      this.alarm = alarm;
      for (Function<Consumer<String>, Runnable> bell : bells) {
        ends.add(bell.apply(heard -> alarm.ring()));
      }
      this.thread = Thread.ofPlatform().daemon().name(name).start(this);
    }

    @Override
    public void run() {
      try (turn) {
        while (!alarm.ended()) {
          once();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void once() throws InterruptedException {
      Duration rest;
      try {
        rest = turn.take();
      } catch (RuntimeException | Error fault) {
        failed(fault);
        alarm.pause(Backoff.after(pulse.failures(), longestPause, ThreadLocalRandom.current()));
        return;
      }
      if (pulse.failures() > 0) {
        LOG.info("{} goes on.", name);
      }
      pulse = new Pulse(true, pulse.turns() + 1, 0, null);
      if (rest.isPositive()) {
        alarm.rest(rest);
      }
    }

    /** A long outage is said at its beginning and ever more rarely. */
    private void failed(Throwable fault) {
      int failures = pulse.failures() + 1;
      if (Integer.bitCount(failures) == 1) {
        LOG.warn("{} cannot go on now, {} in a row: {}", name, failures, classes(fault));
      }
      pulse = new Pulse(true, pulse.turns(), failures, fault.getClass().getSimpleName());
    }

    void end() {
      alarm.end();
      ends.forEach(Runnable::run);
      try {
        if (!thread.join(patience)) {
          LOG.warn("{} did not end in time and is interrupted.", name);
          thread.interrupt();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** What happened and why, without messages: they may quote a row. */
  private static String classes(Throwable fault) {
    StringBuilder classes = new StringBuilder(fault.getClass().getSimpleName());
    for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
      classes.append(" <- ").append(cause.getClass().getSimpleName());
    }
    return classes.toString();
  }
}

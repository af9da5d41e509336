package vn.motcua.dossiers.forecast;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.outbox.PostgresListener;

/**
 * Keeps forecasts fresh on one of all replicas, the one that holds the advisory lock: learns at the
 * start and once a day, computes all every five minutes and the dossiers of units with news every
 * ten seconds.
 */
final class ForecastLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ForecastLoop.class);
  private static final String NEWS = "motcua_tasks";
  private static final String LEARN_NOW = "motcua_forecast";
  private static final long LOCK = 0x6d6f7463_00000107L;
  private static final Duration BREATH = Duration.ofSeconds(10);
  private static final Duration ALL = Duration.ofMinutes(5);
  private static final Duration LEARN = Duration.ofDays(1);

  /** While there is too little history, it is looked for more often. */
  private static final Duration LEARN_AGAIN = Duration.ofMinutes(30);

  private static final Duration JOIN = Duration.ofSeconds(10);

  private final ForecastRefresh refresh;
  private final DataSource source;
  private final Clock clock;
  private final Semaphore end = new Semaphore(0);
  private final Set<UnitCode> news = new TreeSet<>();
  private @Nullable Thread thread;
  private List<PostgresListener> listeners = List.of();
  private volatile Instant learnAt = Instant.MIN;
  private Instant allAt = Instant.MIN;

  ForecastLoop(ForecastRefresh refresh, DataSource source, Clock clock) {
    this.refresh = refresh;
    this.source = source;
    this.clock = clock;
  }

  @Override
  public synchronized void start() {
    if (thread == null) {
      end.drainPermits();
      listeners =
          List.of(
              PostgresListener.start(source, NEWS, this::heard),
              PostgresListener.start(source, LEARN_NOW, this::learnNow));
      thread = Thread.ofPlatform().daemon().name("forecast").start(this::run);
    }
  }

  @Override
  public synchronized void stop() {
    Thread running = thread;
    thread = null;
    end.release();
    listeners.forEach(PostgresListener::close);
    listeners = List.of();
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

  private void heard(String unit) {
    if (UnitCode.isValid(unit)) {
      synchronized (news) {
        news.add(new UnitCode(unit));
      }
    }
  }

  /** A payload is heard only when somebody asks; the empty one of a connection is no news. */
  private void learnNow(String asked) {
    if (!asked.isEmpty()) {
      learnAt = Instant.MIN;
    }
  }

  private void run() {
    try {
      do {
        holdLock();
      } while (!end.tryAcquire(BREATH.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Works as long as the lock is held; returns at once if another replica has it. */
  private void holdLock() throws InterruptedException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(true);
      if (!answer(connection, "select pg_try_advisory_lock(?)")) {
        return;
      }
      boolean ends = false;
      try {
        while (!ends && connection.isValid(2)) {
          turn();
          ends = end.tryAcquire(BREATH.toMillis(), TimeUnit.MILLISECONDS);
        }
      } finally {
        answer(connection, "select pg_advisory_unlock(?)");
      }
      if (ends) {
        end.release();
      }
    } catch (SQLException | RuntimeException e) {
      LOG.warn("Forecasts cannot be computed now: {}", e.toString());
    }
  }

  private void turn() {
    Instant now = clock.instant();
    if (!now.isBefore(learnAt)) {
      // Set before: what fails is not tried again at once, and who asks meanwhile is heard.
      Instant again = now.plus(LEARN_AGAIN);
      learnAt = again;
      boolean enough = refresh.train() >= Backtest.ENOUGH;
      if (enough && learnAt.equals(again)) {
        learnAt = now.plus(LEARN);
      }
      allAt = now;
    }
    if (!now.isBefore(allAt)) {
      takeNews();
      refresh.refresh();
      allAt = now.plus(ALL);
      return;
    }
    Set<UnitCode> units = takeNews();
    if (!units.isEmpty()) {
      refresh.refresh(units);
    }
  }

  private Set<UnitCode> takeNews() {
    synchronized (news) {
      Set<UnitCode> taken = new TreeSet<>(news);
      news.clear();
      return taken;
    }
  }

  private static boolean answer(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, LOCK);
      try (ResultSet answer = statement.executeQuery()) {
        return answer.next() && answer.getBoolean(1);
      }
    }
  }
}

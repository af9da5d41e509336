package vn.motcua.local.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.local.launcher.FullStack;
import vn.motcua.local.platform.Progress;
import vn.motcua.local.traffic.Counter;
import vn.motcua.local.traffic.Crew;
import vn.motcua.local.traffic.House;

/** The whole way of a dossier, at full speed and at a steady pace. */
final class WholeHouse implements AutoCloseable {
  private static final long LOOK_NANOS = Duration.ofMillis(200).toNanos();
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int CLERKS = 8;

  private final House officials;
  private final House system;
  private final Counter counter;
  private final Crew crew;
  private final Progress progress;
  private long told;

  /**
   * @param median of the time from the engine's record to the row in the queue, in milliseconds
   */
  record Result(double perSecond, double actsPerSecond, double median, double p95) {}

  WholeHouse(FullStack stack, List<ProcedureCode> procedures, Progress progress) {
    this.officials = House.ofOfficials(stack.addresses());
    this.system = House.ofSystem(stack.addresses());
    this.counter = new Counter(officials, FullStack.officials(), procedures, 0);
    this.crew = new Crew(officials, FullStack.officials(), new Crew.Habits(0, 0), null);
    this.progress = progress;
  }

  /** Brings so many dossiers, never more alive at once than told, until the last has ended. */
  double perSecond(int number, int alive) throws Exception {
    Set<String> open = new HashSet<>();
    long begun = System.nanoTime();
    long moved = begun;
    int brought = 0;
    try (ExecutorService desk = Executors.newFixedThreadPool(CLERKS)) {
      while (brought < number || !open.isEmpty()) {
        List<Future<DossierCode>> taken = new ArrayList<>();
        for (; brought < number && open.size() + taken.size() < alive; brought++) {
          taken.add(desk.submit(() -> counter.register()));
        }
        for (Future<DossierCode> one : taken) {
          open.add(one.get().value());
        }
        List<String> ended = ended(open);
        if (ended.isEmpty()) {
          stuck(moved, open);
          LockSupport.parkNanos(LOOK_NANOS / 4);
        } else {
          ended.forEach(open::remove);
          moved = System.nanoTime();
        }
        tell(brought - open.size(), number);
      }
    }
    return number / ((System.nanoTime() - begun) / 1e9);
  }

  /** Brings dossiers at a steady pace and measures how long a task takes to its row. */
  Result paced(double perSecond, int number, int perSecondPaced) throws Exception {
    Set<String> open = new HashSet<>();
    long begun = System.nanoTime();
    long actsBefore = crew.tally().acts();
    Set<String> all = new HashSet<>();
    for (int count = 0; count < number; count++) {
      long due = begun + count * 1_000_000_000L / perSecondPaced;
      LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
      all.add(counter.register().value());
    }
    open.addAll(all);
    long moved = System.nanoTime();
    while (!open.isEmpty()) {
      List<String> ended = ended(open);
      if (!ended.isEmpty()) {
        ended.forEach(open::remove);
        moved = System.nanoTime();
      }
      stuck(moved, open);
      LockSupport.parkNanos(LOOK_NANOS);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    double acts = (crew.tally().acts() - actsBefore) / seconds;
    return new Result(perSecond, acts, recordToRow(0.5, all), recordToRow(0.95, all));
  }

  private void stuck(long moved, Set<String> open) {
    if (!crew.surprises().isEmpty()) {
      throw new IllegalStateException("The officials met: " + crew.surprises());
    }
    if (System.nanoTime() - moved > PATIENCE.toNanos()) {
      throw new IllegalStateException(
          "Nothing ends any more; %d open, among them %s"
              .formatted(open.size(), open.stream().limit(5).toList()));
    }
  }

  private void tell(int ended, int number) {
    long now = System.nanoTime();
    if (now - told > TimeUnit.SECONDS.toNanos(5)) {
      told = now;
      progress.say(ended + " of " + number + " dossiers have ended");
    }
  }

  private List<String> ended(Collection<String> codes) {
    return codes.isEmpty()
        ? List.of()
        : system
            .get(Access.class)
            .asSystem(() ->
                jdbc()
                    .sql(
                        """
                        select dossier_code from readmodel.process_instance
                        where dossier_code in (:codes) and state = 'COMPLETED'
                        """)
                    .param("codes", codes)
                    .query(String.class)
                    .list());
  }

  private double recordToRow(double share, Collection<String> codes) {
    return system
        .get(Access.class)
        .asSystem(() ->
            jdbc()
                .sql(
                    """
                    select percentile_cont(:share) within group
                      (order by extract(epoch from written_at - created_at) * 1000)
                    from readmodel.task where dossier_code in (:codes)
                    """)
                .param("share", share)
                .param("codes", codes)
                .query(Double.class)
                .single());
  }

  private JdbcClient jdbc() {
    return system.get(JdbcClient.class);
  }

  @Override
  public void close() {
    crew.close();
    officials.close();
    system.close();
  }
}

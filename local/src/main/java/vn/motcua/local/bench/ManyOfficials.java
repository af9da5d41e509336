package vn.motcua.local.bench;

import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskQueries;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.local.launcher.Bench.Figure;
import vn.motcua.local.launcher.TasklistAlone;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.PlatformSettings;
import vn.motcua.local.platform.Progress;
import vn.motcua.local.traffic.House;
import vn.motcua.local.traffic.Outcomes;
import vn.motcua.local.traffic.vaadin.VaadinClient;

/**
 * Two hundred officials at one tasklist: each opens a task, takes it, completes it, looks at the
 * list again and thinks before each of these, so that everybody acts about twice a minute. They
 * sign in a few at a time and work for a minute before anything is measured, as on any morning. An
 * act is the press of a button with everything until the page is told of the result: what the
 * browser asks in between counts, what the official thinks does not.
 */
final class ManyOfficials {

  private static final int OFFICIALS = Integer.getInteger("motcua.bench.officials", 200);
  private static final Duration WORK =
      Duration.ofSeconds(Integer.getInteger("motcua.bench.work-seconds", 90));
  private static final Duration WARM_UP = Duration.ofSeconds(60);
  private static final int THINK_LEAST_MILLIS = 8_000;
  private static final int THINK_MOST_MILLIS = 22_000;
  private static final String PASSWORD = "motcua-local";
  private static final int AT_THE_DOOR = 4;
  private static final int FIRST_LINES = 30;

  private final Addresses addresses;
  private final PlatformSettings settings;
  private final Progress progress;
  private final Percentiles acts = new Percentiles();
  private final Percentiles opens = new Percentiles();
  private final Map<String, LongAdder> reasons = new ConcurrentHashMap<>();
  private final AtomicInteger completed = new AtomicInteger();
  private volatile boolean measuring;

  ManyOfficials(Addresses addresses, PlatformSettings settings, Progress progress) {
    this.addresses = addresses;
    this.settings = settings;
    this.progress = progress;
  }

  Map<String, Figure> measure() throws Exception {
    Map<String, Figure> figures = new LinkedHashMap<>();
    try (House system = House.ofSystem(addresses);
        House house = House.ofOfficials(addresses, Clock.systemUTC())) {
      List<Actor> actors = QueueUsers.withWork(system, OFFICIALS, FIRST_LINES);
      passwords(system, actors);
      try (TasklistAlone tasklist = TasklistAlone.start(settings, addresses, progress);
          HttpClient http = VaadinClient.sharedHttp()) {
        new OfficialAtScreen(http, tasklist.address(), actors.getFirst()).signIn(PASSWORD);
        long before = tasklist.heapInUse();
        List<OfficialAtScreen> screens = signIn(http, tasklist, actors);
        long after = tasklist.heapInUse();
        figures.put("officials", new Figure(screens.size(), "1"));
        figures.put(
            "kb_per_official",
            new Figure(Math.round((after - before) / 1024.0 / screens.size()), "KiB"));
        progress.say("%d officials signed in".formatted(screens.size()));
        work(house, screens);
      }
    }
    figures.put("acts", new Figure(acts.count(), "1"));
    figures.put("acts_completed", new Figure(completed.get(), "1"));
    reasons.forEach(
        (why, times) -> progress.say("%d acts not done: %s".formatted(times.sum(), why)));
    figures.put(
        "acts_failed", new Figure(reasons.values().stream().mapToLong(LongAdder::sum).sum(), "1"));
    acts.into(figures, "act");
    opens.into(figures, "open_dossier");
    return figures;
  }

  private static void passwords(House system, List<Actor> actors) {
    String hash = PasswordEncoderFactories.createDelegatingPasswordEncoder().encode(PASSWORD);
    system
        .get(Access.class)
        .asSystem(() ->
            system
                .get(JdbcClient.class)
                .sql(
                    "update casefile.official set password_hash = :hash where username in (:names)")
                .param("hash", hash)
                .param("names", actors.stream().map(Actor::username).toList())
                .update());
  }

  private List<OfficialAtScreen> signIn(HttpClient http, TasklistAlone tasklist, List<Actor> actors)
      throws Exception {
    Semaphore door = new Semaphore(AT_THE_DOOR);
    List<OfficialAtScreen> in = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("official-", 0).factory())) {
      List<Future<Optional<OfficialAtScreen>>> coming = new ArrayList<>();
      for (Actor actor : actors) {
        coming.add(
            threads.submit(() -> {
              door.acquire();
              try {
                var screen = new OfficialAtScreen(http, tasklist.address(), actor);
                return screen.signIn(PASSWORD) ? Optional.of(screen) : Optional.empty();
              } finally {
                door.release();
              }
            }));
      }
      for (Future<Optional<OfficialAtScreen>> one : coming) {
        one.get().ifPresent(in::add);
      }
    }
    if (in.size() < actors.size()) {
      progress.say("only %d of %d could sign in".formatted(in.size(), actors.size()));
    }
    return in;
  }

  private void work(House house, List<OfficialAtScreen> screens) throws Exception {
    long end = System.nanoTime() + WARM_UP.plus(WORK).toNanos();
    try (ExecutorService threads =
        Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("official-", 0).factory())) {
      List<Future<?>> all = new ArrayList<>();
      for (int number = 0; number < screens.size(); number++) {
        OfficialAtScreen screen = screens.get(number);
        Random random = new Random(number);
        all.add(threads.submit(() -> day(house, screen, random, end)));
      }
      LockSupport.parkNanos(WARM_UP.toNanos());
      measuring = true;
      for (Future<?> one : all) {
        one.get();
      }
    }
  }

  private void day(House house, OfficialAtScreen screen, Random random, long end) {
    Outcomes outcomes = new Outcomes(house.get(ProcedureStore.class), house.get(Officials.class));
    LockSupport.parkNanos(Duration.ofMillis(random.nextInt(THINK_MOST_MILLIS)).toNanos());
    while (System.nanoTime() < end) {
      List<TaskRow> rows =
          house
              .get(TaskQueries.class)
              .page(TaskFilter.of(TaskTab.UNIT), screen.actor(), null, FIRST_LINES)
              .rows();
      OfficialAtScreen.any(rows, random)
          .ifPresent(row -> {
            long begun = System.nanoTime();
            boolean open = screen.open(row);
            if (measuring) {
              opens.add(System.nanoTime() - begun);
            }
            think(random);
            if (open && timed(screen::take)) {
              Map<String, Object> data = outcomes.data(outcomes.step(row), row.unit());
              think(random);
              if (timed(() -> screen.complete(data)) && measuring) {
                completed.incrementAndGet();
              }
            }
            think(random);
            screen.back();
          });
    }
  }

  private boolean timed(Supplier<Optional<String>> act) {
    long begun = System.nanoTime();
    Optional<String> trouble = act.get();
    if (measuring) {
      trouble.ifPresentOrElse(
          why -> reasons.computeIfAbsent(why, key -> new LongAdder()).increment(),
          () -> acts.add(System.nanoTime() - begun));
    }
    return trouble.isEmpty();
  }

  private static void think(Random random) {
    LockSupport.parkNanos(
        Duration.ofMillis(random.nextInt(THINK_LEAST_MILLIS, THINK_MOST_MILLIS)).toNanos());
  }
}

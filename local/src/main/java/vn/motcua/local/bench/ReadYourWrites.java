package vn.motcua.local.bench;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.Acts;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.projection.Projector;
import vn.motcua.dossiers.steptime.StepTimes;
import vn.motcua.dossiers.task.TaskDetail;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskOrder;
import vn.motcua.dossiers.task.TaskQueries;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.local.launcher.Bench.Figure;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.Progress;
import vn.motcua.local.traffic.House;
import vn.motcua.local.traffic.Outcomes;

/**
 * Officials complete tasks while the projector hears of each only after a while. After every act
 * the official looks at the lists again, others look all the time: whoever sees a task whose
 * completion was answered before they asked has found a fault. In the end every act has to be there
 * once, with its message to the engine.
 */
final class ReadYourWrites {

  private static final int HANDS = 4;
  private static final int READERS = 2;
  private static final int PAGE = 20;

  private final Addresses addresses;
  private final Clock clock;
  private final Progress progress;
  private final Duration heldBack;
  private final int completes;

  private final Set<Long> completed = ConcurrentHashMap.newKeySet();
  private final AtomicInteger seen = new AtomicInteger();
  private final AtomicInteger lists = new AtomicInteger();
  private final AtomicInteger refused = new AtomicInteger();
  private final Percentiles acts = new Percentiles();
  private final HeldBackTape tape;
  private volatile boolean over;

  ReadYourWrites(
      Addresses addresses, Clock clock, int completes, Duration heldBack, Progress progress) {
    this.addresses = addresses;
    this.clock = clock;
    this.completes = completes;
    this.heldBack = heldBack;
    this.progress = progress;
    this.tape = new HeldBackTape(heldBack);
  }

  Map<String, Figure> measure() throws Exception {
    Map<String, Figure> figures = new LinkedHashMap<>();
    try (House system = House.ofSystem(addresses, clock);
        House officials = House.ofOfficials(addresses, clock);
        ExecutorService threads = Executors.newFixedThreadPool(HANDS + READERS + 1)) {
      forgetTapes(system);
      List<Actor> actors = QueueUsers.withWork(system, 60, 1);
      Future<?> projector = threads.submit(() -> project(system));
      for (int reader = 0; reader < READERS; reader++) {
        int first = reader;
        threads.submit(() -> readOn(officials, actors, first));
      }
      List<Future<?>> hands = new ArrayList<>();
      for (int hand = 0; hand < HANDS; hand++) {
        int first = hand;
        hands.add(threads.submit(() -> completeOn(officials, actors, first)));
      }
      for (Future<?> hand : hands) {
        hand.get();
      }
      progress.say("%,d tasks completed, the projector follows".formatted(completed.size()));
      LockSupport.parkNanos(heldBack.toNanos());
      over = true;
      projector.get();
      figures.put("completes", new Figure(completed.size(), "1"));
      figures.put("projector_held_back_s", new Figure(heldBack.toSeconds(), "s"));
      figures.put("lists_read_meanwhile", new Figure(lists.get(), "1"));
      figures.put("completed_tasks_seen", new Figure(seen.get(), "1"));
      figures.put("acts_lost", new Figure(lost(system), "1"));
      figures.put("queue_rows_wrong", new Figure(wrong(system), "1"));
      figures.put("completes_refused", new Figure(refused.get(), "1"));
      acts.into(figures, "complete_api");
    }
    return figures;
  }

  private void completeOn(House officials, List<Actor> actors, int first) {
    TaskQueries queue = officials.get(TaskQueries.class);
    Outcomes outcomes =
        new Outcomes(officials.get(ProcedureStore.class), officials.get(Officials.class));
    int idle = 0;
    for (int turn = first; completed.size() < completes && idle < actors.size(); turn += HANDS) {
      Actor actor = actors.get(turn % actors.size());
      int before = completed.size();
      for (TaskTab tab : List.of(TaskTab.MINE, TaskTab.UNIT)) {
        for (TaskRow row : queue.page(TaskFilter.of(tab), actor, null, PAGE).rows()) {
          if (completed.size() < completes) {
            TaskDetail task = queue.find(row.taskKey(), actor).orElseThrow();
            complete(officials, outcomes, task, actor);
            look(queue, actor);
          }
        }
      }
      idle = completed.size() == before ? idle + 1 : 0;
    }
  }

  private void complete(House officials, Outcomes outcomes, TaskDetail task, Actor actor) {
    TaskRow row = task.row();
    var step = outcomes.step(row);
    if (row.assignee() == null) {
      officials.get(Acts.class).claim(row.taskKey(), actor);
    }
    long begun = System.nanoTime();
    ActResult result =
        officials
            .get(Acts.class)
            .complete(
                row.taskKey(), outcomes.forward(step), outcomes.data(step, row.unit()), actor);
    acts.add(System.nanoTime() - begun);
    if (result instanceof ActResult.Done) {
      completed.add(row.taskKey());
      tape.completed(task, actor.username());
    } else if (result instanceof ActResult.Refused(Text reason)) {
      refused.incrementAndGet();
      progress.say("a completion was refused: " + reason.vi());
    }
  }

  private void readOn(House officials, List<Actor> actors, int first) {
    TaskQueries queue = officials.get(TaskQueries.class);
    for (int turn = first; !over; turn += READERS) {
      look(queue, actors.get(turn % actors.size()));
    }
  }

  /** Reads the first lines of both lists and compares them with what was completed before. */
  private void look(TaskQueries queue, Actor actor) {
    Set<Long> before = Set.copyOf(completed);
    for (TaskTab tab : List.of(TaskTab.UNIT, TaskTab.MINE)) {
      List<Long> shown =
          queue.keys(TaskFilter.of(tab), TaskOrder.DUE, actor, TaskQueries.MOST_AT_ONCE);
      lists.incrementAndGet();
      seen.addAndGet((int) shown.stream().filter(before::contains).count());
    }
  }

  private void project(House system) {
    try (Projector projector =
        new Projector(
            system.get(DataSource.class),
            tape,
            system.get(StepTimes.class),
            Clock.systemUTC(),
            Duration.ZERO)) {
      long read = 0;
      while (!over || read < tape.length()) {
        read += projector.round();
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
      }
    }
  }

  /** Acts that were answered and are not there, or whose message to the engine is not. */
  private long lost(House system) {
    return count(
        system,
        """
        select count(*) from unnest(:keys::bigint[]) k
        where not exists (select from casefile.task_act a where a.task_key = k)
          or not exists (select from casefile.outbox o where o.topic = 'engine' and o.key = 'complete:' || k)
          or not exists (select from readmodel.task t where t.task_key = k and t.state = 'COMPLETED')
        """);
  }

  /** Rows of the dossiers concerned that are not what their sources say, or are missing. */
  private long wrong(House system) {
    return count(
        system,
        """
        with touched as materialized (
          select distinct dossier_code from readmodel.task where task_key = any (:keys::bigint[])),
        held as materialized (
          select q.* from readmodel.queue q where q.dossier_code in (table touched)),
        wanted as materialized (
          select w.* from readmodel.waiting w where w.dossier_code in (table touched))
        select (select count(*) from held where task_key = any (:keys::bigint[]))
          + (select count(*) from (table held except table wanted) more)
          + (select count(*) from (table wanted except table held) less)
        """);
  }

  /** A kept database remembers how far the tape of the run before was read. */
  private static void forgetTapes(House system) {
    system
        .get(Access.class)
        .asSystem(() ->
            system.get(JdbcClient.class).sql("delete from readmodel.engine_position").update());
  }

  private long count(House system, String sql) {
    Long[] keys = completed.toArray(Long[]::new);
    return system
        .get(Access.class)
        .asSystem(() ->
            system.get(JdbcClient.class).sql(sql).param("keys", keys).query(Long.class).single());
  }
}

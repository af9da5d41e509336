package vn.motcua.local.bench;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.Acts;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskQueries;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.local.traffic.House;
import vn.motcua.local.traffic.Outcomes;
import vn.motcua.processes.outline.OutlineStep;

/**
 * What goes on in the database while somebody looks: officials take, give back and complete tasks,
 * and the projector brings new ones.
 */
final class Bustle implements AutoCloseable {

  private static final int HANDS = 2;
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

  private static final String ARRIVES =
      """
      insert into readmodel.task (task_key, dossier_code, process_instance_key, procedure_code,
        definition_key, engine_version, element_id, element_instance_key, role, unit,
        candidate_group, state, created_at, position)
      select task_key + 500000000000000, dossier_code, process_instance_key, procedure_code,
        definition_key, engine_version, element_id, element_instance_key + 500000000000000, role,
        unit, candidate_group, 'CREATED', now(), 0
      from readmodel.task where task_key = (select task_key from readmodel.queue
        where task_key >= :from order by task_key limit 1)
      on conflict do nothing
      """;

  private final House officials;
  private final House system;
  private final List<Actor> actors;
  private final ExecutorService threads = Executors.newFixedThreadPool(HANDS + 1);
  private final AtomicLong writes = new AtomicLong();
  private volatile boolean over;

  Bustle(House officials, House system, List<Actor> actors) {
    this.officials = officials;
    this.system = system;
    this.actors = actors;
    for (int hand = 0; hand < HANDS; hand++) {
      Random random = new Random(hand);
      threads.execute(() -> forever(() -> act(random)));
    }
    Random random = new Random(HANDS);
    threads.execute(() -> forever(() -> arrive(random)));
  }

  /** Transactions that wrote. */
  long writes() {
    return writes.get();
  }

  private void forever(Runnable once) {
    while (!over) {
      once.run();
      LockSupport.parkNanos(PAUSE);
    }
  }

  private void act(Random random) {
    Actor actor = actors.get(random.nextInt(actors.size()));
    Acts acts = officials.get(Acts.class);
    List<TaskRow> rows =
        officials.get(TaskQueries.class).page(TaskFilter.of(TaskTab.UNIT), actor, null, 20).rows();
    if (rows.isEmpty()) {
      return;
    }
    TaskRow row = rows.get(random.nextInt(rows.size()));
    acts.claim(row.taskKey(), actor);
    writes.incrementAndGet();
    if (random.nextBoolean()) {
      acts.release(row.taskKey(), actor);
    } else {
      Outcomes outcomes =
          new Outcomes(officials.get(ProcedureStore.class), officials.get(Officials.class));
      OutlineStep step = outcomes.step(row);
      acts.complete(row.taskKey(), outcomes.forward(step), outcomes.data(step, row.unit()), actor);
    }
    writes.incrementAndGet();
  }

  private void arrive(Random random) {
    writes.addAndGet(
        system
            .get(Access.class)
            .asSystem(() ->
                system
                    .get(JdbcClient.class)
                    .sql(ARRIVES)
                    .param("from", random.nextLong(1_000_000_000_000L))
                    .update()));
  }

  @Override
  public void close() {
    over = true;
    threads.shutdown();
    try {
      threads.awaitTermination(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

package vn.motcua.local.traffic;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.Acts;
import vn.motcua.dossiers.act.SupplementRequest;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.outbox.PostgresListener;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskQueries;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.processes.outline.OutlineStep;

/**
 * Officials at work: each looks at the own queue when told of news, and does what is there. What is
 * not answered is done again; whatever else surprises them is noted.
 */
public final class Crew implements AutoCloseable {
  private static final String NEWS = "motcua_tasks";
  private static final int PAGE = 200;
  private static final int HANDS = 12;
  private static final long GLANCE_MILLIS = 80;

  private final House house;
  private final Habits habits;
  private final @Nullable IntakeClient portal;
  private final Outcomes outcomes;
  private final AtomicBoolean over = new AtomicBoolean();
  private final Patience patience = new Patience(over);
  private final List<Desk> desks;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("crew-", 0).factory());
  private final Semaphore hands = new Semaphore(HANDS);
  private final PostgresListener news;
  private final Set<String> asked = ConcurrentHashMap.newKeySet();
  private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
  private final AtomicLong acts = new AtomicLong();
  private final AtomicLong repeated = new AtomicLong();
  private final AtomicLong unsure = new AtomicLong();

  /**
   * @param supplementEvery one of so many dossiers is sent back for a supplement once; 0 = none
   * @param repeatEvery one of so many acts is done a second time, as by an impatient finger; 0 =
   *     none
   */
  public record Habits(int supplementEvery, int repeatEvery) {}

  /**
   * What they did so far.
   *
   * @param acts tasks done, each counted once
   * @param repeated second attempts that were answered AlreadyDone
   * @param unsure acts whose first answer was lost and that turned out to be done
   * @param retries attempts that found nobody at home
   */
  public record Tally(long acts, long repeated, long unsure, long retries, long supplements) {}

  public Crew(House house, List<Actor> officials, Habits habits, @Nullable IntakeClient portal) {
    this.house = house;
    this.habits = habits;
    this.portal = portal;
    this.outcomes = new Outcomes(house.get(ProcedureStore.class), house.get(Officials.class));
    this.desks = officials.stream().map(Desk::new).toList();
    desks.forEach(threads::execute);
    this.news = PostgresListener.start(house.get(DataSource.class), NEWS, this::heard);
  }

  public Tally tally() {
    return new Tally(acts.get(), repeated.get(), unsure.get(), patience.retries(), asked.size());
  }

  /** Whatever should not have happened, in words; empty when all is well. */
  public List<String> surprises() {
    return List.copyOf(surprises);
  }

  private void heard(String unit) {
    desks.stream()
        .filter(desk -> unit.isEmpty() || desk.actor.unit().value().equals(unit))
        .forEach(desk -> desk.bell.release());
  }

  /** One official. */
  private final class Desk implements Runnable {
    private final Actor actor;
    private final Semaphore bell = new Semaphore(1);
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();

    Desk(Actor actor) {
      this.actor = actor;
    }

    @Override
    public void run() {
      TaskQueries queue = house.get(TaskQueries.class);
      try {
        while (!over.get()) {
          if (bell.tryAcquire(2, TimeUnit.SECONDS)) {
            // News come in flocks: one look for all of them.
            TimeUnit.MILLISECONDS.sleep(GLANCE_MILLIS);
            bell.drainPermits();
          }
          if (actor.is(Role.SPECIALIST)) {
            // What a head assigned by name waits in the own tab, everything else in the unit's.
            take(queue, TaskTab.MINE);
          }
          take(queue, TaskTab.UNIT);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Exception e) {
        if (!over.get()) {
          surprises.add(actor.username() + " left the desk: " + e);
        }
      }
    }

    private void take(TaskQueries queue, TaskTab tab) throws Exception {
      for (TaskRow row :
          patience.until(() -> queue.page(TaskFilter.of(tab), actor, null, PAGE).rows())) {
        if (inHand.add(row.taskKey())) {
          hands.acquire();
          threads.execute(() -> handle(row));
        }
      }
    }

    private void handle(TaskRow row) {
      try {
        act(row);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (Exception e) {
        if (!over.get()) {
          surprises.add(row.dossierCode() + " " + row.elementId() + ": " + e);
        }
      } finally {
        hands.release();
      }
    }

    private void act(TaskRow row) throws Exception {
      OutlineStep step = patience.until(() -> outcomes.step(row));
      boolean supplement =
          patience.until(() -> outcomes.canAskForSupplement(step) && wantsSupplement(row));
      long before = patience.retries();
      ActResult result = patience.until(() -> once(row, step, supplement));
      if (result instanceof ActResult.Refused refused) {
        surprises.add(row.dossierCode() + " " + row.elementId() + " refused: " + refused.reason());
        return;
      }
      if (result instanceof ActResult.AlreadyDone already) {
        if (patience.retries() == before || !already.by().equals(actor.name())) {
          surprises.add(row.dossierCode() + " " + row.elementId() + " was done by " + already.by());
          return;
        }
        unsure.incrementAndGet();
      }
      long number = acts.incrementAndGet();
      if (habits.repeatEvery() > 0 && number % habits.repeatEvery() == 0) {
        again(row, step, supplement);
      }
      if (supplement) {
        answer(row);
      }
    }

    private ActResult once(TaskRow row, OutlineStep step, boolean supplement) {
      Acts acts = house.get(Acts.class);
      return supplement
          ? acts.requestSupplement(
              row.taskKey(),
              new SupplementRequest(List.of("Giấy tờ thử nghiệm"), "Thiếu giấy tờ", null),
              actor)
          : acts.complete(
              row.taskKey(), outcomes.forward(step), outcomes.data(step, row.unit()), actor);
    }

    private void again(TaskRow row, OutlineStep step, boolean supplement) throws Exception {
      ActResult second = patience.until(() -> once(row, step, supplement));
      if (second instanceof ActResult.AlreadyDone) {
        repeated.incrementAndGet();
      } else {
        surprises.add(row.dossierCode() + " " + row.elementId() + " done twice: " + second);
      }
    }
  }

  private boolean wantsSupplement(TaskRow row) {
    return portal != null
        && habits.supplementEvery() > 0
        && Math.floorMod(row.dossierCode().value().hashCode(), habits.supplementEvery()) == 0
        && component(row).isPresent()
        && asked.add(row.dossierCode().value());
  }

  private Optional<String> component(TaskRow row) {
    return house
        .get(ProcedureStore.class)
        .current(row.procedureCode())
        .flatMap(version -> Cases.supplement(version.procedure()));
  }

  private void answer(TaskRow row) throws Exception {
    IntakeClient client = portal;
    Optional<String> component = patience.until(() -> component(row));
    if (client == null || component.isEmpty()) {
      return;
    }
    String code = row.dossierCode().value();
    HttpResponse<String> answer =
        patience.until(() -> {
          HttpResponse<String> said =
              client.supplement(code, component.get(), "supplement-" + code + "-1");
          if (said.statusCode() >= 500) {
            throw new Patience.Unavailable("answered " + said.statusCode());
          }
          return said;
        });
    if (answer.statusCode() != 202) {
      surprises.add(code + " supplement: " + answer.statusCode() + " " + answer.body());
    }
  }

  @Override
  public void close() {
    over.set(true);
    news.close();
    desks.forEach(desk -> desk.bell.release());
    threads.shutdown();
    try {
      if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}

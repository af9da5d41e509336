package vn.motcua.local.bench;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ObjIntConsumer;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.clock.ClockColour;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskOrder;
import vn.motcua.dossiers.task.TaskQueries;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.local.launcher.Bench.Figure;
import vn.motcua.local.platform.Addresses;
import vn.motcua.local.platform.DatabaseAddress;
import vn.motcua.local.platform.Progress;
import vn.motcua.local.traffic.House;

/**
 * What the queue asks when it opens and when somebody scrolls, through the Java API as the screens'
 * database user, while others write.
 */
final class QueueLook {
  private static final int WARM_UP = 80;
  private static final int LOOKS = 400;
  private static final int PAGE = 50;
  private static final int OFFICIALS = 40;

  private final Addresses addresses;
  private final Progress progress;
  private final Map<String, Figure> figures = new LinkedHashMap<>();

  QueueLook(DatabaseAddress database, Progress progress) {
    this.addresses = QueueUsers.addresses(database);
    this.progress = progress;
  }

  Map<String, Figure> measure() {
    Clock clock = Clock.fixed(TasklistBench.NOW, ZoneOffset.UTC);
    try (House system = House.ofSystem(addresses, clock);
        House officials = House.ofOfficials(addresses, clock)) {
      List<Actor> actors = QueueUsers.mixed(system, OFFICIALS);
      TaskQueries queue = officials.get(TaskQueries.class);
      try (Bustle bustle = new Bustle(officials, system, actors)) {
        first(queue, actors);
        look("counts", actors, (actor, turn) -> queue.counts(TaskFilter.of(TaskTab.UNIT), actor));
        deep(queue, actors);
        figures.put("writes_meanwhile", new Figure(bustle.writes(), "1"));
      }
    }
    return figures;
  }

  private void first(TaskQueries queue, List<Actor> actors) {
    List<TaskFilter> filters =
        List.of(
            TaskFilter.of(TaskTab.UNIT),
            TaskFilter.of(TaskTab.MINE),
            TaskFilter.of(TaskTab.UNIT).withColour(ClockColour.OVERDUE),
            TaskFilter.of(TaskTab.DONE_TODAY));
    look(
        "first_page",
        actors,
        (actor, turn) -> queue.page(filters.get(turn % filters.size()), actor, null, PAGE));
  }

  /** Any line of the whole list, in each order. */
  private void deep(TaskQueries queue, List<Actor> actors) {
    TaskFilter unit = TaskFilter.of(TaskTab.UNIT);
    Map<Actor, Long> lines = new HashMap<>();
    actors.forEach(actor -> lines.put(actor, queue.counts(unit, actor).unit()));
    figures.put("longest_list", new Figure(Collections.max(lines.values()), "1"));
    Random random = new Random(7);
    TaskOrder[] orders = TaskOrder.values();
    look(
        "deep_page",
        actors,
        (actor, turn) -> {
          long row = random.nextLong(lines.get(actor) + 1);
          queue.jump(unit, orders[turn % orders.length], actor, row, PAGE);
        });
  }

  private void look(String name, List<Actor> actors, ObjIntConsumer<Actor> look) {
    Percentiles times = new Percentiles();
    for (int turn = -WARM_UP; turn < LOOKS; turn++) {
      Actor actor = actors.get(Math.floorMod(turn * 7, actors.size()));
      long begun = System.nanoTime();
      look.accept(actor, turn + WARM_UP);
      if (turn >= 0) {
        times.add(System.nanoTime() - begun);
      }
    }
    times.into(figures, name);
    progress.say("%s: p95 %.1f ms of %d looks".formatted(name, times.of(0.95), times.count()));
  }
}

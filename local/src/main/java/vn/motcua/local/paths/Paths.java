package vn.motcua.local.paths;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Procedure;

/**
 * The paths of one process: the straight one, then one for each thing that can go differently, as
 * long as it leads another way. Together they take every sequence flow that the walk can reach.
 */
public final class Paths {
  private static final int MOST_FACT_SETS = 64;
  private static final int MOST_TRIES = 20_000;

  private final Procedure procedure;
  private final FlowModel model;
  private final Tables tables;
  private final Map<List<String>, Path> paths = new LinkedHashMap<>();
  private final Set<String> dead = new LinkedHashSet<>();
  private final Set<String> reached = new HashSet<>();
  private final Map<String, Options.Option> options = new LinkedHashMap<>();
  private final Queue<Path> fresh = new ArrayDeque<>();

  private Paths(Procedure procedure, FlowModel model, Tables tables) {
    this.procedure = procedure;
    this.model = model;
    this.tables = tables;
  }

  /**
   * Finds the paths.
   *
   * @throws NotWalkable when the model holds something that cannot be followed
   */
  public static Paths of(Procedure procedure, FlowModel model, Tables tables) {
    Paths paths = new Paths(procedure, model, tables);
    paths.search();
    return paths;
  }

  /** Only the first of {@link #all()}: at the desk, every task forward. */
  public static Path straight(Procedure procedure, FlowModel model, Tables tables) {
    Paths paths = new Paths(procedure, model, tables);
    return paths.walk(Scenario.straight(Answers.base(procedure)));
  }

  /** No two take the same sequence flows in the same order; the first is the straight one. */
  public List<Path> all() {
    return List.copyOf(paths.values());
  }

  /** Names of scenarios that reach no end. */
  public Set<String> dead() {
    return dead;
  }

  /** Sequence flows that no path takes. */
  public Set<String> unreached() {
    Set<String> rest = new TreeSet<>(model.flows().keySet());
    rest.removeAll(reached);
    return rest;
  }

  private void search() {
    grounds();
    while (!fresh.isEmpty()) {
      Path path = fresh.remove();
      for (Options.Option option : Options.along(model, path.route())) {
        if (options.putIfAbsent(option.name(), option) == null) {
          keep(walk(option.applied(path.scenario())));
        }
      }
    }
    combine();
  }

  private void grounds() {
    List<String> feel = new ArrayList<>();
    model.flows().values().stream()
        .map(Flow::condition)
        .filter(Objects::nonNull)
        .forEach(feel::add);
    model.nodes().values().forEach(node -> feel.addAll(node.outputs().values()));
    Scenario straight = Scenario.straight(Answers.base(procedure));
    keep(walk(straight));
    for (Channel channel : Channel.values()) {
      keep(walk(straight.with(channel).named(channel.key())));
    }
    Answers.combinations(procedure, feel, MOST_FACT_SETS)
        .forEach(facts -> keep(walk(Scenario.straight(facts).named("facts " + facts))));
  }

  /** Where one thing alone does not open a flow, each path goes differently in a second thing. */
  private void combine() {
    int tries = 0;
    for (Path path : all()) {
      for (Options.Option option : options.values()) {
        if (unreached().isEmpty() || ++tries > MOST_TRIES) {
          return;
        }
        String name = path.scenario().name() + ", " + option.name();
        Path both = walk(option.applied(path.scenario()).named(name));
        if (!reached.containsAll(both.route().flows())) {
          keep(both);
        }
      }
    }
  }

  private void keep(Path path) {
    if (!path.route().finished()) {
      dead.add(path.scenario().name());
    } else if (paths.putIfAbsent(path.route().flows(), path) == null) {
      reached.addAll(path.route().flows());
      fresh.add(path);
    }
  }

  private Path walk(Scenario scenario) {
    Map<String, Object> variables = StartVariables.of(procedure.code(), model, scenario, "x");
    return new Path(scenario, Walk.along(model, tables, scenario, variables));
  }
}

package vn.motcua.local.drive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.local.paths.FlowModel;
import vn.motcua.local.paths.FlowNode;
import vn.motcua.local.paths.Path;
import vn.motcua.local.paths.Scenario;
import vn.motcua.local.paths.StartVariables;
import vn.motcua.processes.contract.EngineNames;

/** One instance that is being driven along its path. */
final class Run {

  /** An activity that goes on once an event at its border has happened. */
  record Held(long key, String element) {}

  final String dossierCode;
  final ProcedureCode procedure;
  final FlowModel model;
  final Scenario scenario;

  /** Tasks that wait until the event sub-processes have run. */
  final List<Long> held = new ArrayList<>();

  boolean ended;

  private final Path path;
  private final Map<String, Integer> visits = new HashMap<>();
  private final Set<Long> seen = new HashSet<>();
  private final Set<String> taken = new TreeSet<>();
  private final Map<Long, String> elements = new HashMap<>();
  private final Map<String, Held> heldBy = new HashMap<>();
  private final Set<String> happened = new HashSet<>();
  private boolean messagesDue;
  private int running;

  Run(String dossierCode, ProcedureCode procedure, FlowModel model, Path path) {
    this.dossierCode = dossierCode;
    this.procedure = procedure;
    this.model = model;
    this.path = path;
    this.scenario = path.scenario();
    this.messagesDue = !scenario.messages().isEmpty();
  }

  Map<String, Object> startVariables() {
    return StartVariables.of(procedure, model, scenario, dossierCode);
  }

  /** False when this record was met before: the exporter delivers at least once. */
  boolean firstSight(long key) {
    return seen.add(key);
  }

  void took(String flow) {
    taken.add(flow);
  }

  /** Messages to be published now; not empty once at most. */
  List<String> takeMessages() {
    if (!messagesDue) {
      return List.of();
    }
    messagesDue = false;
    running = scenario.messages().size();
    return scenario.messages();
  }

  /** An event sub-process has ended; true when it was the last one. */
  boolean lastOfThem() {
    running--;
    return running == 0;
  }

  /** What happens at this node instead of, or before, the usual; null = nothing, or not again. */
  @Nullable FlowNode event(String element) {
    String event = scenario.events().get(element);
    return event == null || !happened.add(event) ? null : model.nodes().get(event);
  }

  void hold(String event, Held activity) {
    heldBy.put(event, activity);
  }

  /** What goes on now that this event has happened; null = nothing. */
  @Nullable Held release(String event) {
    return heldBy.remove(event);
  }

  void keep(long task, String element) {
    elements.put(task, element);
  }

  String element(long task) {
    return elements.getOrDefault(task, "");
  }

  Map<String, Object> completion(String element) {
    int visit = visits.merge(element, 1, Integer::sum) - 1;
    String chosen = scenario.outcome(element, visit);
    FlowNode task = model.nodes().get(element);
    String forward =
        task == null || task.outcomes().isEmpty() ? EngineNames.DONE : task.outcomes().getFirst();
    return StartVariables.completion(chosen == null ? forward : chosen);
  }

  /**
   * How the engine's way differs from the foreseen one; empty = not at all. What ends a dossier
   * races with the acts beside it: how far those came when it arrived cannot be foreseen.
   */
  String difference() {
    Set<String> foreseen = new TreeSet<>(path.route().flows());
    Set<String> more = new TreeSet<>(taken);
    more.removeAll(foreseen);
    if (scenario.messages().contains(EngineNames.WITHDRAWN)
        || scenario.messages().contains(EngineNames.STOPPED)) {
      more.clear();
    }
    foreseen.removeAll(taken);
    return more.isEmpty() && foreseen.isEmpty()
        ? ""
        : this + " took " + more + " unforeseen and did not take " + foreseen;
  }

  @Override
  public String toString() {
    return procedure.value() + " [" + scenario.name() + "] " + dossierCode;
  }
}

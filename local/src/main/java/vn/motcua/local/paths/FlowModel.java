package vn.motcua.local.paths;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The nodes and sequence flows of one process, compiled or drawn by hand. */
public final class FlowModel {
  private final String processId;
  private final Set<String> units;
  private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
  private final Map<String, Flow> flows = new LinkedHashMap<>();
  private final Map<String, List<Flow>> outgoing = new LinkedHashMap<>();
  private final Map<String, List<Flow>> incoming = new LinkedHashMap<>();

  FlowModel(
      String processId, Set<String> units, Collection<FlowNode> nodes, Collection<Flow> flows) {
    this.processId = processId;
    this.units = Set.copyOf(units);
    nodes.forEach(node -> this.nodes.put(node.id(), node));
    for (Flow flow : flows) {
      this.flows.put(flow.id(), flow);
      outgoing.computeIfAbsent(flow.source(), id -> new ArrayList<>()).add(flow);
      incoming.computeIfAbsent(flow.target(), id -> new ArrayList<>()).add(flow);
    }
  }

  /**
   * Reads BPMN.
   *
   * @param processId of the process meant; others in the file are left out
   * @throws IllegalArgumentException when the text is not well-formed BPMN
   */
  public static FlowModel read(String processId, String bpmn) {
    return ModelReader.read(processId, bpmn);
  }

  public String processId() {
    return processId;
  }

  /** Keys of the units it speaks to. */
  Set<String> units() {
    return units;
  }

  /** By id, in the order of the file. */
  public Map<String, FlowNode> nodes() {
    return Collections.unmodifiableMap(nodes);
  }

  /** By id, in the order of the file. */
  public Map<String, Flow> flows() {
    return Collections.unmodifiableMap(flows);
  }

  /**
   * The flow from an event-based gateway to an event: the gateway waits for the event, and the
   * engine writes no record of the flow.
   */
  public Optional<Flow> racedBy(String event) {
    return incoming.getOrDefault(event, List.of()).stream()
        .filter(flow -> node(flow.source()).kind() == NodeKind.EVENT_BASED)
        .findFirst();
  }

  /** Where the first flow out of a node leads. */
  public Optional<FlowNode> firstAfter(FlowNode node) {
    return outgoing(node).stream().findFirst().map(flow -> node(flow.target()));
  }

  FlowNode node(String id) {
    FlowNode node = nodes.get(id);
    if (node == null) {
      throw new NotWalkable("A flow ends at " + id + ", which does not exist.");
    }
    return node;
  }

  List<Flow> outgoing(FlowNode node) {
    return outgoing.getOrDefault(node.id(), List.of());
  }

  List<Flow> incoming(FlowNode node) {
    return incoming.getOrDefault(node.id(), List.of());
  }

  List<FlowNode> boundariesOf(FlowNode activity) {
    return nodes.values().stream().filter(node -> activity.id().equals(node.attachedTo())).toList();
  }

  /** The node a scope begins with: the one start event without a trigger of its own kind. */
  FlowNode start(String scope) {
    return inside(scope)
        .filter(node -> node.kind() == NodeKind.PASS && incoming(node).isEmpty())
        .findFirst()
        .orElseThrow(() -> new NotWalkable(scope + " has no start."));
  }

  /** Event sub-processes of a scope. */
  List<FlowNode> eventSubProcesses(String scope) {
    return inside(scope).filter(node -> node.kind() == NodeKind.EVENT_SUB_PROCESS).toList();
  }

  Optional<FlowNode> eventSubProcess(String scope, Trigger trigger, @Nullable String reference) {
    return eventSubProcesses(scope).stream()
        .filter(node -> {
          FlowNode start = start(node.id());
          return start.trigger() == trigger
              && (start.reference().isEmpty() || start.reference().equals(reference));
        })
        .findFirst();
  }

  private Stream<FlowNode> inside(String scope) {
    return nodes.values().stream().filter(node -> node.scope().equals(scope));
  }
}

package vn.motcua.processes.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.w3c.dom.Element;
import vn.motcua.processes.model.BpmnFile;

/** The flow nodes and sequence flows of one scope: a process or a sub-process. */
final class FlowNodes {

  private static final Set<String> KINDS =
      Set.of(
          "startEvent",
          "endEvent",
          "intermediateCatchEvent",
          "intermediateThrowEvent",
          "boundaryEvent",
          "exclusiveGateway",
          "parallelGateway",
          "inclusiveGateway",
          "eventBasedGateway",
          "complexGateway",
          "task",
          "userTask",
          "serviceTask",
          "businessRuleTask",
          "scriptTask",
          "sendTask",
          "receiveTask",
          "manualTask",
          "callActivity",
          "subProcess",
          "adHocSubProcess",
          "transaction");

  final Element scope;
  final Map<String, Element> nodes = new LinkedHashMap<>();
  final List<Element> flows;

  private final Map<String, List<Element>> outgoing = new HashMap<>();
  private final Map<String, List<Element>> incoming = new HashMap<>();
  private final Map<String, List<Element>> boundaries = new HashMap<>();
  private final Map<String, List<String>> links = new HashMap<>();

  FlowNodes(Element scope) {
    this.scope = scope;
    for (Element child : BpmnFile.children(scope, "*")) {
      if (KINDS.contains(child.getLocalName())) {
        nodes.putIfAbsent(child.getAttribute("id"), child);
      }
    }
    flows = BpmnFile.children(scope, "sequenceFlow");
    for (Element flow : flows) {
      added(outgoing, flow.getAttribute("sourceRef"), flow);
      added(incoming, flow.getAttribute("targetRef"), flow);
    }
    ofKind("boundaryEvent").forEach(b -> added(boundaries, b.getAttribute("attachedToRef"), b));
    Map<String, List<Element>> thrown = new HashMap<>();
    ofKind("intermediateThrowEvent").forEach(event -> added(thrown, link(event), event));
    for (Element caught : ofKind("intermediateCatchEvent")) {
      String name = link(caught);
      if (!name.isEmpty()) {
        for (Element from : thrown.getOrDefault(name, List.of())) {
          links
              .computeIfAbsent(from.getAttribute("id"), key -> new ArrayList<>())
              .add(caught.getAttribute("id"));
        }
      }
    }
  }

  private static void added(Map<String, List<Element>> map, String key, Element element) {
    map.computeIfAbsent(key, none -> new ArrayList<>()).add(element);
  }

  /** Name of the link an event is an end of; empty where it is none. */
  private static String link(Element event) {
    return BpmnFile.children(event, "linkEventDefinition").stream()
        .findFirst()
        .map(definition -> definition.getAttribute("name"))
        .orElse("");
  }

  List<Element> ofKind(String kind) {
    return nodes.values().stream().filter(node -> node.getLocalName().equals(kind)).toList();
  }

  List<Element> outgoing(Element node) {
    return outgoing.getOrDefault(node.getAttribute("id"), List.of());
  }

  List<Element> incoming(Element node) {
    return incoming.getOrDefault(node.getAttribute("id"), List.of());
  }

  /** Boundary events of an activity. */
  List<Element> boundaries(String id) {
    return boundaries.getOrDefault(id, List.of());
  }

  /** Where a link thrown here goes on. */
  List<String> links(String id) {
    return links.getOrDefault(id, List.of());
  }

  boolean eventSubProcess(Element node) {
    return "true".equals(node.getAttribute("triggeredByEvent"));
  }

  /** Whether a boundary or start event leaves what it belongs to running. */
  static boolean aside(Element event) {
    return "false".equals(event.getAttribute("cancelActivity"))
        || "false".equals(event.getAttribute("isInterrupting"));
  }

  List<String> starts() {
    return ofKind("startEvent").stream().map(node -> node.getAttribute("id")).toList();
  }

  /** Nodes met from the start events, through boundary events too. */
  Set<String> reachable() {
    return walk(starts(), this::next);
  }

  /** Nodes from which an end can be met. */
  Set<String> reachingEnd() {
    Map<String, List<String>> before = new HashMap<>();
    for (String id : nodes.keySet()) {
      for (String target : next(id)) {
        before.computeIfAbsent(target, key -> new ArrayList<>()).add(id);
      }
    }
    return walk(
        ofKind("endEvent").stream().map(node -> node.getAttribute("id")).toList(),
        id -> before.getOrDefault(id, List.of()));
  }

  /** Nodes that come directly after, by flow, link or boundary event. */
  Collection<String> next(String id) {
    Set<String> next = new LinkedHashSet<>(onwards(id));
    boundaries(id).forEach(boundary -> next.add(boundary.getAttribute("id")));
    return next;
  }

  /** The same without boundary events that leave the activity running. */
  Collection<String> nextOfSameToken(String id) {
    Set<String> next = new LinkedHashSet<>(onwards(id));
    boundaries(id).stream()
        .filter(boundary -> !aside(boundary))
        .forEach(boundary -> next.add(boundary.getAttribute("id")));
    return next;
  }

  private List<String> onwards(String id) {
    List<String> next = new ArrayList<>(links(id));
    for (Element flow : outgoing.getOrDefault(id, List.of())) {
      next.add(flow.getAttribute("targetRef"));
    }
    return next;
  }

  static Set<String> walk(Collection<String> from, Function<String, Collection<String>> next) {
    Deque<String> open = new ArrayDeque<>(from);
    Set<String> seen = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      String id = open.poll();
      if (seen.add(id)) {
        open.addAll(next.apply(id));
      }
    }
    return seen;
  }
}

package vn.motcua.processes.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

  final Map<String, Element> nodes = new LinkedHashMap<>();
  final List<Element> flows;

  FlowNodes(Element scope) {
    for (Element child : BpmnFile.children(scope, "*")) {
      if (KINDS.contains(child.getLocalName())) {
        nodes.put(child.getAttribute("id"), child);
      }
    }
    flows = BpmnFile.children(scope, "sequenceFlow");
  }

  List<Element> ofKind(String kind) {
    return nodes.values().stream().filter(node -> node.getLocalName().equals(kind)).toList();
  }

  List<Element> outgoing(Element node) {
    String id = node.getAttribute("id");
    return flows.stream().filter(flow -> flow.getAttribute("sourceRef").equals(id)).toList();
  }

  List<Element> incoming(Element node) {
    String id = node.getAttribute("id");
    return flows.stream().filter(flow -> flow.getAttribute("targetRef").equals(id)).toList();
  }

  boolean eventSubProcess(Element node) {
    return "true".equals(node.getAttribute("triggeredByEvent"));
  }

  /** Nodes met from the start events, through boundary events too. */
  Set<String> reachable() {
    return walk(
        ofKind("startEvent").stream().map(node -> node.getAttribute("id")).toList(), this::next);
  }

  /** Nodes from which an end can be met. */
  Set<String> reachingEnd() {
    Map<String, Set<String>> before = new LinkedHashMap<>();
    for (String id : nodes.keySet()) {
      for (String target : next(id)) {
        before.computeIfAbsent(target, key -> new HashSet<>()).add(id);
      }
    }
    return walk(
        ofKind("endEvent").stream().map(node -> node.getAttribute("id")).toList(),
        id -> before.getOrDefault(id, Set.of()));
  }

  /** Nodes that come directly after, by flow or by a boundary event. */
  Collection<String> next(String id) {
    Set<String> next = new HashSet<>();
    for (Element flow : flows) {
      if (flow.getAttribute("sourceRef").equals(id)) {
        next.add(flow.getAttribute("targetRef"));
      }
    }
    for (Element boundary : ofKind("boundaryEvent")) {
      if (boundary.getAttribute("attachedToRef").equals(id)) {
        next.add(boundary.getAttribute("id"));
      }
    }
    return next;
  }

  private static Set<String> walk(
      Collection<String> from, Function<String, Collection<String>> next) {
    Deque<String> open = new ArrayDeque<>(from);
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      String id = open.poll();
      if (seen.add(id)) {
        open.addAll(next.apply(id));
      }
    }
    return seen;
  }
}

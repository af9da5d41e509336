package vn.motcua.processes.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;
import vn.motcua.processes.model.BpmnFile;

/** A loop waits for somebody at least once, or the engine would turn in it without end. */
final class LoopRules {

  private static final Set<String> WAITING =
      Set.of("userTask", "receiveTask", "intermediateCatchEvent", "callActivity");

  private final Map<Element, Boolean> known = new HashMap<>();

  private LoopRules() {}

  static void check(FlowNodes nodes, Findings findings) {
    List<String> circle = new LoopRules().circle(nodes);
    if (circle.isEmpty()) {
      return;
    }
    Element first = nodes.nodes.get(circle.getFirst());
    String labels = TokenRules.labels(circle, nodes);
    if (first != null) {
      findings.error(
          first,
          "wait-in-loop",
          "Vòng lặp "
              + labels
              + " không có bước nào chờ người hoặc sự kiện; máy có thể chạy vòng không dừng. Hãy"
              + " thêm bước do người làm hoặc sự kiện chờ vào vòng lặp.",
          "The loop "
              + labels
              + " waits for nobody and nothing: the engine could turn in it without end. Put a user"
              + " task or a catching event into it.");
    }
  }

  /** One loop of nodes that do not wait; empty where there is none. */
  private List<String> circle(FlowNodes nodes) {
    Map<String, List<String>> next = new HashMap<>();
    Map<String, List<String>> before = new HashMap<>();
    for (Element node : nodes.nodes.values()) {
      if (waits(node)) {
        continue;
      }
      String id = node.getAttribute("id");
      next.put(id, new ArrayList<>());
      for (String to : nodes.next(id)) {
        Element target = nodes.nodes.get(to);
        if (target != null && !waits(target)) {
          next.get(id).add(to);
          before.computeIfAbsent(to, key -> new ArrayList<>()).add(id);
        }
      }
    }
    Set<String> left = inCircles(next, before);
    return left.isEmpty() ? List.of() : follow(left, next);
  }

  /** Takes away what has no way on; what stays leads into a loop. */
  private static Set<String> inCircles(
      Map<String, List<String>> next, Map<String, List<String>> before) {
    Map<String, Integer> ways = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    next.forEach((id, targets) -> {
      ways.put(id, targets.size());
      if (targets.isEmpty()) {
        open.add(id);
      }
    });
    Set<String> left = new LinkedHashSet<>(next.keySet());
    while (!open.isEmpty()) {
      String id = open.poll();
      left.remove(id);
      for (String from : before.getOrDefault(id, List.of())) {
        if (ways.merge(from, -1, Integer::sum) == 0) {
          open.add(from);
        }
      }
    }
    return left;
  }

  private static List<String> follow(Set<String> left, Map<String, List<String>> next) {
    List<String> way = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    String at = left.stream().min(String::compareTo).orElseThrow();
    while (seen.add(at)) {
      way.add(at);
      at = next.getOrDefault(at, List.of()).stream().filter(left::contains).findFirst().orElse(at);
    }
    List<String> circle = way.subList(way.indexOf(at), way.size());
    int first = circle.indexOf(circle.stream().min(String::compareTo).orElseThrow());
    List<String> turned = new ArrayList<>(circle.subList(first, circle.size()));
    turned.addAll(circle.subList(0, first));
    return turned;
  }

  private boolean waits(Element node) {
    return node.getLocalName().equals("subProcess")
        ? insideWaits(node)
        : WAITING.contains(node.getLocalName());
  }

  private boolean insideWaits(Element node) {
    Boolean answer = known.get(node);
    if (answer == null) {
      answer = everyWayWaits(node);
      known.put(node, answer);
    }
    return answer;
  }

  private boolean everyWayWaits(Element node) {
    FlowNodes inner = new FlowNodes(node);
    Collection<String> free =
        FlowNodes.walk(
            inner.starts(),
            id -> {
              Element at = inner.nodes.get(id);
              return at == null || waits(at) ? List.of() : inner.next(id);
            });
    return BpmnFile.children(node, "endEvent").stream()
        .noneMatch(end -> free.contains(end.getAttribute("id")));
  }
}

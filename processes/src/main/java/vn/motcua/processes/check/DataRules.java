package vn.motcua.processes.check;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.motcua.processes.contract.Variables;
import vn.motcua.processes.model.BpmnFile;

/**
 * A variable is read only where every way from the start has written it. What parallel branches
 * write is there behind their join; what an event sub-process may read is what the scope started
 * with, since it may begin at any moment.
 */
final class DataRules {

  private final BpmnFile file;
  private final Findings findings;
  private final Map<Element, FlowNodes> scopes = new HashMap<>();
  private final Map<Element, Access> accesses = new HashMap<>();
  private final Map<Element, Set<String>> given = new HashMap<>();

  private DataRules(BpmnFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  static void check(BpmnFile file, Findings findings) {
    DataRules rules = new DataRules(file, findings);
    file.all("process").forEach(process -> rules.scope(process, Variables.AT_START));
  }

  private void scope(Element scope, Set<String> entry) {
    FlowNodes nodes = nodes(scope);
    Map<String, Set<String>> before = before(nodes, entry);
    for (Element node : nodes.nodes.values()) {
      boolean byEvent = nodes.eventSubProcess(node);
      Set<String> known = byEvent ? entry : before.get(node.getAttribute("id"));
      if (known == null) {
        continue;
      }
      Access access = access(node);
      access.reads().stream()
          .filter(name -> !known.contains(name))
          .forEach(name -> unwritten(node, node, name));
      Set<String> inside = plus(known, access.local());
      Set<String> after = plus(inside, brings(node));
      access.readsAfter().stream()
          .filter(name -> !after.contains(name))
          .forEach(name -> unwritten(node, node, name));
      if (node.getLocalName().equals("subProcess")) {
        scope(node, inside);
      }
      Set<String> behind = plus(known, writes(node));
      nodes.outgoing(node).forEach(flow -> condition(node, flow, behind));
    }
  }

  private void condition(Element node, Element flow, Set<String> known) {
    for (Element condition : BpmnFile.children(flow, "conditionExpression")) {
      Reads.of(condition.getTextContent()).variables().stream()
          .filter(name -> !known.contains(name))
          .forEach(name -> unwritten(flow, node, name));
    }
  }

  private void unwritten(Element element, Element node, String name) {
    findings.error(
        element,
        "variable-written",
        "Biểu thức tại "
            + Findings.label(node)
            + " đọc biến “"
            + name
            + "” nhưng có đường đi đến đây mà chưa bước nào ghi biến này; giá trị sẽ rỗng. Hãy ghi"
            + " biến ở bước trước hoặc kiểm tra bằng “"
            + name
            + " = null”.",
        "The expression reads “"
            + name
            + "”, which is not written on every way that leads here. Write it before, or ask for “"
            + name
            + " = null”.");
  }

  /** Variables written on every way to each node that can be reached. */
  private Map<String, Set<String>> before(FlowNodes nodes, Set<String> entry) {
    Map<String, Set<String>> before = new HashMap<>();
    Map<String, Map<String, Set<String>>> arrived = new HashMap<>();
    Deque<String> open = new ArrayDeque<>();
    for (String start : nodes.starts()) {
      before.put(start, entry);
      open.add(start);
    }
    while (!open.isEmpty()) {
      String id = open.poll();
      Element node = nodes.nodes.get(id);
      Set<String> known = before.get(id);
      if (node == null || known == null) {
        continue;
      }
      Set<String> behind = plus(known, writes(node));
      Map<String, Set<String>> ways = new LinkedHashMap<>();
      nodes.outgoing(node).forEach(flow -> ways.put(flow.getAttribute("targetRef"), behind));
      nodes.links(id).forEach(to -> ways.put(to, behind));
      nodes.boundaries(id).forEach(b -> ways.put(b.getAttribute("id"), known));
      ways.forEach((to, with) -> {
        Map<String, Set<String>> all = arrived.computeIfAbsent(to, key -> new LinkedHashMap<>());
        all.put(id, with);
        Set<String> merged = merged(nodes.nodes.get(to), all.values());
        if (!merged.equals(before.put(to, merged))) {
          open.add(to);
        }
      });
    }
    return before;
  }

  private static Set<String> merged(@Nullable Element node, Collection<Set<String>> ways) {
    boolean joins = node != null && node.getLocalName().equals("parallelGateway");
    Set<String> merged = new HashSet<>();
    if (joins) {
      ways.forEach(merged::addAll);
    } else {
      merged.addAll(ways.iterator().next());
      ways.forEach(merged::retainAll);
    }
    return merged;
  }

  private Set<String> writes(Element node) {
    Access access = access(node);
    boolean all = node.getLocalName().equals("subProcess") && access.readsAfter().isEmpty();
    return all ? plus(access.writes(), brings(node)) : access.writes();
  }

  private Set<String> brings(Element node) {
    return node.getLocalName().equals("subProcess")
        ? plus(access(node).brings(), given(node))
        : access(node).brings();
  }

  /** What a sub-process has written on every way through it. */
  private Set<String> given(Element scope) {
    Set<String> known = given.get(scope);
    if (known == null) {
      Map<String, Set<String>> before = before(nodes(scope), Set.of());
      List<Set<String>> ends =
          nodes(scope).ofKind("endEvent").stream()
              .filter(end -> before.containsKey(end.getAttribute("id")))
              .map(end -> plus(before.get(end.getAttribute("id")), access(end).writes()))
              .toList();
      known = ends.isEmpty() ? Set.of() : merged(null, ends);
      given.put(scope, known);
    }
    return known;
  }

  private FlowNodes nodes(Element scope) {
    return scopes.computeIfAbsent(scope, FlowNodes::new);
  }

  private Access access(Element node) {
    return accesses.computeIfAbsent(node, key -> Access.of(file, key));
  }

  private static Set<String> plus(Set<String> some, Set<String> more) {
    if (some.containsAll(more)) {
      return some;
    }
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(more);
    return all;
  }
}

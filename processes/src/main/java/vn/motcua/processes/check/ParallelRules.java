package vn.motcua.processes.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Branches opened by a parallel gateway meet in one, each by one flow, and none escapes. */
final class ParallelRules {

  private ParallelRules() {}

  static void check(FlowNodes nodes, Findings findings) {
    Set<String> joins = new HashSet<>();
    for (Element fork : nodes.ofKind("parallelGateway")) {
      if (nodes.outgoing(fork).size() > 1) {
        fork(nodes, fork, joins, findings);
      }
    }
    for (Element join : nodes.ofKind("parallelGateway")) {
      boolean alone = nodes.incoming(join).size() > 1 && !joins.contains(join.getAttribute("id"));
      if (alone) {
        findings.error(
            join,
            "parallel-join",
            "Cổng song song "
                + Findings.label(join)
                + " chờ các nhánh không xuất phát từ cùng một cổng song song; hồ sơ sẽ bị treo. "
                + "Hãy dùng cổng loại trừ để gộp.",
            "The parallel gateway waits for branches that no parallel gateway opened. Merge with"
                + " an exclusive gateway.");
      }
    }
  }

  private static void fork(FlowNodes nodes, Element fork, Set<String> joins, Findings findings) {
    List<Element> branches = nodes.outgoing(fork);
    String join = null;
    for (Element branch : branches) {
      String met = meets(nodes, branch.getAttribute("targetRef"));
      if (met == null || (join != null && !join.equals(met))) {
        findings.error(
            fork,
            "parallel-branches",
            "Các nhánh mở từ cổng song song "
                + Findings.label(fork)
                + " không gặp nhau tại cùng một cổng song song, hoặc có nhánh đi ra ngoài. "
                + "Hãy cho mọi nhánh kết thúc tại một cổng gộp.",
            "The branches of the parallel gateway do not all meet in one parallel gateway.");
        return;
      }
      join = met;
    }
    joins.add(String.valueOf(join));
    Element end = nodes.nodes.get(join);
    if (end != null && nodes.incoming(end).size() != branches.size()) {
      findings.error(
          end,
          "parallel-join",
          "Cổng gộp "
              + Findings.label(end)
              + " nhận "
              + nodes.incoming(end).size()
              + " luồng nhưng chỉ có "
              + branches.size()
              + " nhánh. Mỗi nhánh chỉ được vào cổng gộp bằng một luồng.",
          "The joining gateway must receive exactly one flow from each branch.");
    }
  }

  /** The one parallel join every way of a branch comes to; null where there is none or many. */
  private static @Nullable String meets(FlowNodes nodes, String first) {
    Deque<String> open = new ArrayDeque<>(List.of(first));
    Set<String> seen = new HashSet<>();
    Set<String> met = new HashSet<>();
    while (!open.isEmpty()) {
      String id = open.poll();
      Element node = nodes.nodes.get(id);
      if (node == null || !seen.add(id)) {
        continue;
      }
      boolean gateway = node.getLocalName().equals("parallelGateway");
      if (gateway && nodes.incoming(node).size() > 1) {
        met.add(id);
      } else if (gateway && nodes.outgoing(node).size() > 1) {
        String inner = meets(nodes, nodes.outgoing(node).getFirst().getAttribute("targetRef"));
        open.addAll(inner == null ? Set.of() : nodes.next(inner));
      } else if (nodes.next(id).isEmpty()) {
        return null;
      } else {
        open.addAll(nodes.next(id));
      }
    }
    return met.size() == 1 ? met.iterator().next() : null;
  }
}

package vn.motcua.processes.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import vn.motcua.processes.model.BpmnFile;

/** Every node can be reached and left, and gateways decide. */
final class FlowRules {

  private FlowRules() {}

  static void check(BpmnFile file, Findings findings) {
    List<Element> scopes = new ArrayList<>(file.all("process"));
    scopes.addAll(file.all("subProcess"));
    for (Element scope : scopes) {
      FlowNodes nodes = new FlowNodes(scope);
      references(nodes, findings);
      reachability(nodes, findings);
      nodes.ofKind("exclusiveGateway").forEach(g -> exclusive(nodes, g, findings));
      nodes.ofKind("inclusiveGateway").forEach(g -> exclusive(nodes, g, findings));
      StructureRules.check(nodes, findings);
      LoopRules.check(nodes, findings);
      TokenRules.check(nodes, findings);
    }
  }

  private static void references(FlowNodes nodes, Findings findings) {
    for (Element flow : nodes.flows) {
      boolean whole =
          nodes.nodes.containsKey(flow.getAttribute("sourceRef"))
              && nodes.nodes.containsKey(flow.getAttribute("targetRef"));
      if (!whole) {
        findings.error(
            flow,
            "flow-ends",
            "Luồng " + Findings.label(flow) + " không nối hai phần tử có thật. Hãy nối lại.",
            "The flow does not connect two existing elements. Connect it again.");
      }
    }
  }

  private static void reachability(FlowNodes nodes, Findings findings) {
    Set<String> reachable = nodes.reachable();
    Set<String> ending = nodes.reachingEnd();
    for (Element node : nodes.nodes.values()) {
      String id = node.getAttribute("id");
      if (nodes.eventSubProcess(node)) {
        continue;
      }
      if (!reachable.contains(id)) {
        findings.error(
            node,
            "reachable",
            "Không có đường đi từ điểm bắt đầu đến "
                + Findings.label(node)
                + ". Hãy nối vào quy trình hoặc xóa đi.",
            "The element cannot be reached from the start. Connect or delete it.");
      } else if (!ending.contains(id)) {
        findings.error(
            node,
            "end-reachable",
            "Từ "
                + Findings.label(node)
                + " không có đường đến điểm kết thúc; hồ sơ sẽ bị treo tại đây. "
                + "Hãy nối tiếp đến một sự kiện kết thúc.",
            "No end can be reached from the element; a dossier would hang here.");
      }
    }
  }

  private static void exclusive(FlowNodes nodes, Element gateway, Findings findings) {
    List<Element> outgoing = nodes.outgoing(gateway);
    boolean decides =
        outgoing.size() > 1
            || outgoing.stream()
                .anyMatch(flow -> !BpmnFile.children(flow, "conditionExpression").isEmpty());
    if (!decides) {
      return;
    }
    String defaultFlow = gateway.getAttribute("default");
    if (outgoing.stream().noneMatch(flow -> flow.getAttribute("id").equals(defaultFlow))) {
      findings.error(
          gateway,
          "gateway-default",
          "Điểm rẽ nhánh "
              + Findings.label(gateway)
              + " chưa có đường mặc định. Hãy chọn một đường đi ra làm đường mặc định.",
          "The gateway has no default flow. Mark one of its flows as the default.");
    }
    for (Element flow : outgoing) {
      boolean conditional = !BpmnFile.children(flow, "conditionExpression").isEmpty();
      boolean isDefault = flow.getAttribute("id").equals(defaultFlow);
      if (!conditional && !isDefault) {
        findings.error(
            flow,
            "flow-condition",
            "Đường đi ra của điểm rẽ nhánh "
                + Findings.label(gateway)
                + " chưa có điều kiện. Hãy nhập điều"
                + " kiện FEEL.",
            "A flow leaving the gateway has no condition. Enter a FEEL condition.");
      }
    }
  }
}

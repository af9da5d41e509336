package vn.motcua.processes.check;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.w3c.dom.Element;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.model.BpmnFile;

/** What the engine would refuse to deploy, and what nothing here could start or finish. */
final class StructureRules {

  private static final Set<String> REFUSED =
      Set.of("complexGateway", "task", "adHocSubProcess", "transaction");

  private static final Set<String> EVENTS =
      Set.of(
          "messageEventDefinition",
          "timerEventDefinition",
          "errorEventDefinition",
          "terminateEventDefinition",
          "linkEventDefinition");

  private StructureRules() {}

  static void check(FlowNodes nodes, Findings findings) {
    for (Element node : nodes.nodes.values()) {
      kind(node, findings);
      switch (node.getLocalName()) {
        case "boundaryEvent" -> {
          boundary(nodes, node, findings);
          listed(nodes, node, findings);
        }
        case "endEvent" -> end(nodes, node, findings);
        case "eventBasedGateway" -> {
          eventGateway(nodes, node, findings);
          listed(nodes, node, findings);
        }
        case "subProcess" -> starts(node, findings);
        case "callActivity" -> call(nodes, node, findings);
        default -> {}
      }
      events(node, findings);
    }
    nodes.flows.forEach(flow -> condition(nodes, flow, findings));
  }

  private static void kind(Element node, Findings findings) {
    String kind = node.getLocalName();
    if (REFUSED.contains(kind)) {
      findings.error(
          node,
          "supported-element",
          "Hệ thống không dùng loại phần tử của "
              + Findings.label(node)
              + " ("
              + kind
              + "). Hãy thay bằng “Bước do người làm”, “Bước do hệ thống làm”, “Rẽ một nhánh” hoặc"
              + " “Làm song song”.",
          "Elements of kind "
              + kind
              + " are not used here. Choose a user or service task or an"
              + " exclusive or parallel gateway.");
    }
  }

  private static void boundary(FlowNodes nodes, Element event, Findings findings) {
    Element host = nodes.nodes.get(event.getAttribute("attachedToRef"));
    String kind = host == null ? "" : host.getLocalName();
    boolean activity = kind.endsWith("Task") || kind.equals("subProcess") || kind.equals("task");
    if (!activity || !nodes.incoming(event).isEmpty()) {
      findings.error(
          event,
          "boundary-attached",
          "Sự kiện biên "
              + Findings.label(event)
              + " phải gắn vào một bước hoặc quy trình con cùng cấp, và không có đường đi vào.",
          "The boundary event must be attached to a task or sub-process beside it and have no"
              + " incoming flow.");
    }
  }

  /** The engine looks for these flows in the node itself. */
  private static void listed(FlowNodes nodes, Element node, Findings findings) {
    List<String> listed =
        BpmnFile.children(node, "outgoing").stream().map(o -> o.getTextContent().strip()).toList();
    for (Element flow : nodes.outgoing(node)) {
      if (!listed.contains(flow.getAttribute("id"))) {
        findings.error(
            node,
            "flow-listed",
            "Phần tử "
                + Findings.label(node)
                + " chưa ghi đường đi ra “"
                + flow.getAttribute("id")
                + "” (bpmn:outgoing), máy quy trình sẽ từ chối. Hãy mở và lưu lại bằng công cụ vẽ.",
            "The element does not list its outgoing flow "
                + flow.getAttribute("id")
                + " (bpmn:outgoing), so the engine would refuse it. Open and save it in a"
                + " modeler.");
      }
    }
  }

  private static void end(FlowNodes nodes, Element event, Findings findings) {
    if (!nodes.outgoing(event).isEmpty()) {
      findings.error(
          event,
          "end-is-last",
          "Sau sự kiện kết thúc " + Findings.label(event) + " không được có đường đi ra.",
          "Nothing may follow an end event.");
    }
  }

  private static void eventGateway(FlowNodes nodes, Element gateway, Findings findings) {
    List<Element> outgoing = nodes.outgoing(gateway);
    Predicate<Element> waits =
        flow -> {
          Element target = nodes.nodes.get(flow.getAttribute("targetRef"));
          return target != null
              && target.getLocalName().equals("intermediateCatchEvent")
              && nodes.incoming(target).size() == 1;
        };
    if (outgoing.size() < 2 || !outgoing.stream().allMatch(waits)) {
      findings.error(
          gateway,
          "event-gateway",
          "Điểm chờ sự kiện "
              + Findings.label(gateway)
              + " phải có ít nhất hai đường đi ra, mỗi đường đến một sự kiện chờ riêng.",
          "An event-based gateway needs two flows or more, each to a catching event of its own.");
    }
  }

  private static void starts(Element scope, Findings findings) {
    List<Element> starts = BpmnFile.children(scope, "startEvent");
    boolean byEvent = "true".equals(scope.getAttribute("triggeredByEvent"));
    boolean right = starts.size() == 1 && definitions(starts.getFirst()).isEmpty() != byEvent;
    if (!right) {
      findings.error(
          scope,
          "sub-process-start",
          "Quy trình con "
              + Findings.label(scope)
              + " phải có đúng một sự kiện bắt đầu"
              + (byEvent ? ", bắt đầu bằng thông điệp, thời gian hoặc lỗi." : " thường."),
          "The sub-process needs exactly one start event"
              + (byEvent ? ", with a message, timer or error." : ", a plain one."));
    }
  }

  private static void call(FlowNodes nodes, Element call, Findings findings) {
    String called = BpmnFile.extension(call, "calledElement", "processId");
    Element process = nodes.scope;
    while (process.getParentNode() instanceof Element parent
        && !process.getLocalName().equals("process")) {
      process = parent;
    }
    boolean itself = called.equals(process.getAttribute("id"));
    findings.error(
        call,
        itself ? "call-cycle" : "call-activity",
        itself
            ? "Quy trình gọi lại chính nó tại "
                + Findings.label(call)
                + " và sẽ không bao giờ dừng."
            : "Hoạt động gọi "
                + Findings.label(call)
                + " không thực hiện được: thủ tục chỉ bắt đầu bằng thông điệp “"
                + EngineNames.ACCEPTED_PREFIX
                + "…”, máy không gọi được quy trình khác. Hãy dùng bước chuyển liên thông.",
        itself
            ? "The process calls itself and would never stop."
            : "A procedure starts by its message only, so the engine cannot call one. Use a step"
                + " that refers the dossier.");
  }

  private static void events(Element node, Findings findings) {
    for (Element definition : definitions(node)) {
      if (!EVENTS.contains(definition.getLocalName())) {
        findings.error(
            node,
            "supported-event",
            "Sự kiện "
                + Findings.label(node)
                + " thuộc loại hệ thống không dùng ("
                + definition.getLocalName().replace("EventDefinition", "")
                + "). Hãy dùng thông điệp, thời gian, lỗi, liên kết hoặc kết thúc toàn bộ.",
            "Events of this kind are not used here: nobody sends them. Use a message, timer, error,"
                + " link or terminate event.");
      }
    }
  }

  static List<Element> definitions(Element event) {
    return BpmnFile.children(event, "*").stream()
        .filter(child -> child.getLocalName().endsWith("EventDefinition"))
        .toList();
  }

  private static void condition(FlowNodes nodes, Element flow, Findings findings) {
    Element source = nodes.nodes.get(flow.getAttribute("sourceRef"));
    boolean gateway =
        source != null
            && Set.of("exclusiveGateway", "inclusiveGateway").contains(source.getLocalName());
    if (!gateway && !BpmnFile.children(flow, "conditionExpression").isEmpty()) {
      findings.error(
          flow,
          "condition-place",
          "Điều kiện chỉ được đặt trên đường đi ra của “Rẽ một nhánh” hoặc “Rẽ một hay nhiều"
              + " nhánh”. Hãy thêm một điểm rẽ nhánh trước đường này.",
          "Only flows out of an exclusive or inclusive gateway may have a condition. Put a gateway"
              + " before this flow.");
    }
  }
}

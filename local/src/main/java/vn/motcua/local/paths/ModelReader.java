package vn.motcua.local.paths;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.motcua.processes.model.BpmnFile;
import vn.motcua.processes.outline.OutlineStep;
import vn.motcua.processes.outline.ProcessOutline;

/** Reads a {@link FlowModel} out of BPMN. */
final class ModelReader {
  private final BpmnFile file;
  private final Map<String, List<String>> outcomes;
  private final List<FlowNode> nodes = new ArrayList<>();
  private final List<Flow> flows = new ArrayList<>();

  private ModelReader(String bpmn) {
    this.file = BpmnFile.parse(bpmn);
    this.outcomes =
        ProcessOutline.read(bpmn).stream()
            .collect(Collectors.toMap(OutlineStep::elementId, OutlineStep::outcomes, (a, b) -> a));
  }

  static FlowModel read(String processId, String bpmn) {
    ModelReader reader = new ModelReader(bpmn);
    reader.file.all("process").stream()
        .filter(process -> process.getAttribute("id").equals(processId))
        .forEach(process -> reader.scope(process, processId));
    if (reader.nodes.isEmpty()) {
      throw new NotWalkable("The file has no process " + processId + ".");
    }
    return new FlowModel(processId, StartVariables.units(bpmn), reader.nodes, reader.flows);
  }

  private void scope(Element parent, String scope) {
    for (Element child : BpmnFile.children(parent, "*")) {
      String tag = child.getLocalName();
      if (tag.equals("sequenceFlow")) {
        flows.add(flow(child));
      } else if (isNode(child, tag)) {
        FlowNode node = node(child, kind(child, tag), scope);
        nodes.add(node);
        if (tag.equals("subProcess")) {
          scope(child, node.id());
        }
      }
    }
  }

  private static boolean isNode(Element element, String tag) {
    return element.hasAttribute("id")
        && !tag.equals("laneSet")
        && !tag.equals("ioSpecification")
        && (tag.endsWith("Event")
            || tag.endsWith("Gateway")
            || tag.endsWith("ask")
            || tag.endsWith("ubProcess")
            || tag.equals("callActivity"));
  }

  private static Flow flow(Element element) {
    String condition =
        BpmnFile.children(element, "conditionExpression").stream()
            .findFirst()
            .map(expression -> expression.getTextContent().strip())
            .orElse(null);
    return new Flow(
        element.getAttribute("id"),
        element.getAttribute("sourceRef"),
        element.getAttribute("targetRef"),
        condition);
  }

  private FlowNode node(Element element, NodeKind kind, String scope) {
    Trigger trigger = trigger(element);
    String id = element.getAttribute("id");
    boolean start = element.getLocalName().equals("startEvent");
    String interrupts = element.getAttribute(start ? "isInterrupting" : "cancelActivity");
    return new FlowNode(
        id,
        element.getAttribute("name"),
        kind,
        scope,
        attribute(element, "attachedToRef"),
        trigger,
        reference(element, trigger),
        !interrupts.equals("false"),
        attribute(element, "default"),
        kind == NodeKind.USER ? outcomes.getOrDefault(id, List.of()) : List.of(),
        outputs(element),
        BpmnFile.extension(element, "calledDecision", "decisionId"),
        BpmnFile.extension(element, "calledDecision", "resultVariable"));
  }

  private static NodeKind kind(Element element, String tag) {
    if (!BpmnFile.children(element, "multiInstanceLoopCharacteristics").isEmpty()) {
      return NodeKind.UNKNOWN;
    }
    boolean job = !BpmnFile.extensions(element, "taskDefinition").isEmpty();
    return switch (tag) {
      case "startEvent", "task", "manualTask" -> NodeKind.PASS;
      case "intermediateThrowEvent" -> job ? NodeKind.JOB : NodeKind.PASS;
      case "endEvent" -> NodeKind.END;
      case "userTask" -> NodeKind.USER;
      case "serviceTask", "sendTask", "scriptTask" -> job ? NodeKind.JOB : NodeKind.UNKNOWN;
      case "businessRuleTask" -> job ? NodeKind.JOB : NodeKind.DECISION;
      case "intermediateCatchEvent", "receiveTask" -> NodeKind.CATCH;
      case "boundaryEvent" -> NodeKind.BOUNDARY;
      case "exclusiveGateway" -> NodeKind.EXCLUSIVE;
      case "inclusiveGateway" -> NodeKind.INCLUSIVE;
      case "parallelGateway" -> NodeKind.PARALLEL;
      case "eventBasedGateway" -> NodeKind.EVENT_BASED;
      case "subProcess" ->
          element.getAttribute("triggeredByEvent").equals("true")
              ? NodeKind.EVENT_SUB_PROCESS
              : NodeKind.SUB_PROCESS;
      default -> NodeKind.UNKNOWN;
    };
  }

  private static Trigger trigger(Element element) {
    if (element.getLocalName().equals("receiveTask")) {
      return Trigger.MESSAGE;
    }
    for (Element child : BpmnFile.children(element, "*")) {
      if (child.getLocalName().endsWith("EventDefinition")) {
        return switch (child.getLocalName()) {
          case "messageEventDefinition" -> Trigger.MESSAGE;
          case "timerEventDefinition" -> Trigger.TIMER;
          case "errorEventDefinition" -> Trigger.ERROR;
          case "terminateEventDefinition" -> Trigger.TERMINATE;
          default -> Trigger.OTHER;
        };
      }
    }
    return Trigger.NONE;
  }

  private String reference(Element element, Trigger trigger) {
    return switch (trigger) {
      case MESSAGE -> named(holder(element, "messageEventDefinition"), "messageRef", "name");
      case ERROR -> named(holder(element, "errorEventDefinition"), "errorRef", "errorCode");
      case TIMER -> holder(element, "timerEventDefinition").getTextContent().strip();
      case NONE, TERMINATE, OTHER -> "";
    };
  }

  private static Element holder(Element element, String definition) {
    return BpmnFile.children(element, definition).stream().findFirst().orElse(element);
  }

  private String named(Element holder, String reference, String attribute) {
    return file.find(holder.getAttribute(reference))
        .map(found -> found.getAttribute(attribute))
        .orElse("");
  }

  private static Map<String, String> outputs(Element element) {
    Map<String, String> outputs = new LinkedHashMap<>();
    BpmnFile.extensions(element, "output")
        .forEach(
            output -> outputs.put(output.getAttribute("target"), output.getAttribute("source")));
    return outputs;
  }

  private static @Nullable String attribute(Element element, String name) {
    return element.hasAttribute(name) ? element.getAttribute(name) : null;
  }
}

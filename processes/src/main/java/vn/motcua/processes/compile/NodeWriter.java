package vn.motcua.processes.compile;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes flow nodes and sequence flows. */
final class NodeWriter {

  /** A dossier keeps the decisions and forms of the version it was received under. */
  private static final String BINDING = "bindingType";

  private static final String DEPLOYMENT = "deployment";

  private final Xml xml;

  NodeWriter(Xml xml) {
    this.xml = xml;
  }

  static String messageId(String message) {
    return "message-" + message;
  }

  static String errorId(String error) {
    return "error-" + error.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  void node(Graph graph, Node node) {
    xml.open(
        "bpmn:" + node.type.tag,
        "id",
        node.id,
        "name",
        node.name.isEmpty() ? null : node.name,
        "default",
        defaultFlow(graph, node),
        "attachedToRef",
        node.attachedTo,
        "isInterrupting",
        node.type == NodeType.START && !node.interrupting ? "false" : null,
        "triggeredByEvent",
        node.children == null ? null : "true");
    extensions(node);
    graph.incoming(node.id).forEach(edge -> xml.text("bpmn:incoming", edge.id()));
    graph.outgoing(node.id).forEach(edge -> xml.text("bpmn:outgoing", edge.id()));
    if (node.children != null) {
      Graph inner = node.children;
      inner.nodes().forEach(child -> node(inner, child));
      inner.edges().forEach(this::flow);
    }
    eventDefinition(node);
    xml.close();
  }

  void flow(Edge edge) {
    Object[] attributes = {
      "id", edge.id(),
      "name", edge.name(),
      "sourceRef", edge.source(),
      "targetRef", edge.target()
    };
    if (edge.condition() == null) {
      xml.empty("bpmn:sequenceFlow", attributes);
      return;
    }
    xml.open("bpmn:sequenceFlow", attributes)
        .text("bpmn:conditionExpression", edge.condition(), "xsi:type", "bpmn:tFormalExpression")
        .close();
  }

  private static @Nullable String defaultFlow(Graph graph, Node node) {
    return graph.outgoing(node.id).stream()
        .filter(Edge::defaultFlow)
        .map(Edge::id)
        .findFirst()
        .orElse(null);
  }

  private void eventDefinition(Node node) {
    String id = node.id + "-definition";
    if (node.message != null) {
      xml.empty("bpmn:messageEventDefinition", "id", id, "messageRef", messageId(node.message));
    } else if (node.errorCode != null) {
      xml.empty("bpmn:errorEventDefinition", "id", id, "errorRef", errorId(node.errorCode));
    } else if (node.type == NodeType.TERMINATE) {
      xml.empty("bpmn:terminateEventDefinition", "id", id);
    }
  }

  private void extensions(Node node) {
    boolean none =
        node.properties.isEmpty()
            && node.outputs.isEmpty()
            && node.jobType == null
            && node.decisionId == null
            && node.type != NodeType.USER;
    if (none) {
      return;
    }
    xml.open("bpmn:extensionElements");
    if (node.type == NodeType.USER) {
      xml.empty("zeebe:userTask");
      xml.empty("zeebe:formDefinition", "formId", node.formId, BINDING, DEPLOYMENT);
      xml.empty(
          "zeebe:assignmentDefinition",
          "assignee",
          node.assignee,
          "candidateGroups",
          node.candidateGroups);
    }
    if (node.jobType != null) {
      xml.empty("zeebe:taskDefinition", "type", node.jobType, "retries", Nodes.RETRIES);
    }
    if (node.decisionId != null) {
      xml.empty(
          "zeebe:calledDecision",
          "decisionId",
          node.decisionId,
          "resultVariable",
          node.resultVariable,
          BINDING,
          DEPLOYMENT);
    }
    mappings(node);
    xml.close();
  }

  private void mappings(Node node) {
    if (!node.outputs.isEmpty()) {
      xml.open("zeebe:ioMapping");
      node.outputs.forEach(
          (target, source) -> xml.empty("zeebe:output", "source", source, "target", target));
      xml.close();
    }
    if (!node.headers.isEmpty()) {
      xml.open("zeebe:taskHeaders");
      node.headers.forEach((key, value) -> xml.empty("zeebe:header", "key", key, "value", value));
      xml.close();
    }
    if (!node.properties.isEmpty()) {
      xml.open("zeebe:properties");
      node.properties.forEach(
          (name, value) -> xml.empty("zeebe:property", "name", name, "value", value));
      xml.close();
    }
  }
}

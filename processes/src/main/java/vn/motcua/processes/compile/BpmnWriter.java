package vn.motcua.processes.compile;

import static vn.motcua.processes.contract.EngineNames.CORRELATION_KEY;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import vn.motcua.catalog.Procedure;
import vn.motcua.processes.contract.EngineNames;

/** Writes the semantic part of BPMN 2.0 with the engine's extensions. */
final class BpmnWriter {

  private final Xml xml = new Xml();
  private final Procedure procedure;
  private final Graph graph;
  private final Map<String, String> laneNames;

  private BpmnWriter(Procedure procedure, Graph graph, Map<String, String> laneNames) {
    this.procedure = procedure;
    this.graph = graph;
    this.laneNames = laneNames;
  }

  static String write(
      Procedure procedure, Graph graph, Map<String, String> laneNames, Drawing drawing) {
    BpmnWriter writer = new BpmnWriter(procedure, graph, laneNames);
    writer.definitions();
    DiagramWriter.write(writer.xml, graph, drawing);
    writer.xml.close();
    return writer.xml.toString();
  }

  private void definitions() {
    String code = procedure.code().value();
    xml.open(
        "bpmn:definitions",
        "xmlns:bpmn",
        "http://www.omg.org/spec/BPMN/20100524/MODEL",
        "xmlns:bpmndi",
        "http://www.omg.org/spec/BPMN/20100524/DI",
        "xmlns:dc",
        "http://www.omg.org/spec/DD/20100524/DC",
        "xmlns:di",
        "http://www.omg.org/spec/DD/20100524/DI",
        "xmlns:xsi",
        "http://www.w3.org/2001/XMLSchema-instance",
        "xmlns:zeebe",
        "http://camunda.org/schema/zeebe/1.0",
        "xmlns:modeler",
        "http://camunda.org/schema/modeler/1.0",
        "id",
        "definitions-" + code,
        "targetNamespace",
        "http://bpmn.io/schema/bpmn",
        "exporter",
        "Motcua",
        "modeler:executionPlatform",
        "Camunda Cloud",
        "modeler:executionPlatformVersion",
        "8.6.0");
    messagesAndErrors();
    xml.open("bpmn:collaboration", "id", "collaboration-" + code)
        .empty(
            "bpmn:participant",
            "id",
            "pool",
            "name",
            procedure.name().vi(),
            "processRef",
            EngineNames.processId(procedure.code()))
        .close();
    xml.open(
        "bpmn:process",
        "id",
        EngineNames.processId(procedure.code()),
        "name",
        procedure.name().vi(),
        "isExecutable",
        "true");
    lanes();
    NodeWriter nodes = new NodeWriter(xml);
    graph.nodes().forEach(node -> nodes.node(graph, node));
    graph.edges().forEach(nodes::flow);
    xml.close();
  }

  private void messagesAndErrors() {
    Map<String, Node> users = new LinkedHashMap<>();
    TreeSet<String> errors = new TreeSet<>();
    collect(graph, users, errors);
    users.forEach((message, node) -> {
      boolean starts = graph.nodes().contains(node) && node.type == NodeType.START;
      if (starts) {
        xml.empty("bpmn:message", "id", NodeWriter.messageId(message), "name", message);
        return;
      }
      xml.open("bpmn:message", "id", NodeWriter.messageId(message), "name", message)
          .open("bpmn:extensionElements")
          .empty("zeebe:subscription", "correlationKey", CORRELATION_KEY)
          .close()
          .close();
    });
    errors.forEach(error ->
        xml.empty(
            "bpmn:error", "id", NodeWriter.errorId(error), "name", error, "errorCode", error));
  }

  private static void collect(Graph graph, Map<String, Node> users, TreeSet<String> errors) {
    for (Node node : graph.nodes()) {
      if (node.message != null) {
        users.putIfAbsent(node.message, node);
      }
      if (node.errorCode != null) {
        errors.add(node.errorCode);
      }
      if (node.children != null) {
        collect(node.children, users, errors);
      }
    }
  }

  private void lanes() {
    xml.open("bpmn:laneSet", "id", "lanes");
    laneNames.forEach((lane, name) -> {
      xml.open("bpmn:lane", "id", lane, "name", name);
      graph.nodes().stream()
          .filter(node -> node.lane.equals(lane))
          .forEach(node -> xml.text("bpmn:flowNodeRef", node.id));
      xml.close();
    });
    xml.close();
  }
}

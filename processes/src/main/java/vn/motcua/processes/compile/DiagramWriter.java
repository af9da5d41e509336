package vn.motcua.processes.compile;

import java.util.List;

/** Writes BPMN diagram interchange. */
final class DiagramWriter {

  private final Xml xml;
  private final Drawing drawing;

  private DiagramWriter(Xml xml, Drawing drawing) {
    this.xml = xml;
    this.drawing = drawing;
  }

  static void write(Xml xml, Graph graph, Drawing drawing) {
    DiagramWriter writer = new DiagramWriter(xml, drawing);
    xml.open("bpmndi:BPMNDiagram", "id", "diagram");
    xml.open("bpmndi:BPMNPlane", "id", "plane", "bpmnElement", collaboration(graph));
    writer.frame("pool", drawing.pool);
    drawing.lanes.forEach(writer::frame);
    writer.graph(graph);
    xml.close().close();
  }

  private static String collaboration(Graph graph) {
    String start = graph.node("start").message;
    return "collaboration-" + (start == null ? "" : start.substring(start.indexOf('.') + 1));
  }

  private void frame(String id, Box box) {
    xml.open("bpmndi:BPMNShape", "id", id + "_di", "bpmnElement", id, "isHorizontal", "true");
    bounds(box);
    xml.empty("bpmndi:BPMNLabel").close();
  }

  private void graph(Graph graph) {
    for (Node node : graph.nodes()) {
      shape(node);
      if (node.children != null) {
        graph(node.children);
      }
    }
    graph.edges().forEach(this::edge);
  }

  private void shape(Node node) {
    Box box = drawing.nodes.get(node.id);
    xml.open(
        "bpmndi:BPMNShape",
        "id",
        node.id + "_di",
        "bpmnElement",
        node.id,
        "isMarkerVisible",
        node.type == NodeType.EXCLUSIVE ? "true" : null,
        "isExpanded",
        node.type == NodeType.EVENT_SUB_PROCESS ? "true" : null);
    bounds(box);
    if (!node.name.isEmpty() && (node.type.gateway() || node.type.event())) {
      xml.open("bpmndi:BPMNLabel");
      bounds(label(node, box));
      xml.close();
    }
    xml.close();
  }

  /** Below events, above and left of gateways: their flows leave right, up and down. */
  private static Box label(Node node, Box box) {
    int height = node.name.length() > 18 ? 27 : 14;
    return switch (node.type) {
      case EXCLUSIVE, PARALLEL -> new Box(box.centreX() - 55, box.y() - height - 3, 110, height);
      case BOUNDARY -> new Box(box.right() + 4, box.centreY() + 2, 90, 27);
      default -> new Box(box.centreX() - 50, box.bottom() + 4, 100, height);
    };
  }

  private void edge(Edge edge) {
    List<Point> points = drawing.edges.get(edge.id());
    xml.open("bpmndi:BPMNEdge", "id", edge.id() + "_di", "bpmnElement", edge.id());
    for (Point point : points) {
      xml.empty("di:waypoint", "x", point.x(), "y", point.y());
    }
    if (edge.name() != null) {
      xml.open("bpmndi:BPMNLabel");
      bounds(label(edge.name(), points));
      xml.close();
    }
    xml.close();
  }

  private static Box label(String name, List<Point> points) {
    Point first = points.get(0);
    Point second = points.get(1);
    int width = Math.min(90, 6 * name.length() + 6);
    int height = name.length() > 15 ? 27 : 14;
    if (first.x() == second.x()) {
      int y = second.y() > first.y() ? first.y() + 6 : first.y() - height - 6;
      return new Box(first.x() + 5, y, width, height);
    }
    if (points.size() > 2) {
      boolean down = points.get(2).y() > second.y();
      int y = down ? second.y() + 8 : second.y() - height - 8;
      return new Box(second.x() + 4, y, width, height);
    }
    return new Box(first.x() + 4, first.y() - height - 3, width, height);
  }

  private void bounds(Box box) {
    xml.empty(
        "dc:Bounds", "x", box.x(), "y", box.y(), "width", box.width(), "height", box.height());
  }
}

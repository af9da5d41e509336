package vn.motcua.processes.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.processes.Samples;

class DiagramTest {

  @Test
  void no_two_nodes_overlap() {
    for (Procedure procedure : procedures()) {
      Graph graph = FlowBuilder.build(procedure);
      Drawing drawing = Diagram.draw(graph);
      List<Node> nodes =
          graph.nodes().stream().filter(node -> node.type != NodeType.BOUNDARY).toList();
      for (int i = 0; i < nodes.size(); i++) {
        for (int j = i + 1; j < nodes.size(); j++) {
          Box a = drawing.nodes.get(nodes.get(i).id);
          Box b = drawing.nodes.get(nodes.get(j).id);
          assertThat(overlap(a, b)).as(nodes.get(i).id + " and " + nodes.get(j).id).isFalse();
        }
      }
    }
  }

  @Test
  void every_node_lies_in_its_lane_and_every_lane_in_the_pool() {
    for (Procedure procedure : procedures()) {
      Graph graph = FlowBuilder.build(procedure);
      Drawing drawing = Diagram.draw(graph);
      for (Node node : graph.nodes()) {
        Box lane = drawing.lanes.get(node.lane);
        Box box = drawing.nodes.get(node.id);
        assertThat(inside(box, lane)).as(procedure.code() + " " + node.id).isTrue();
        assertThat(inside(lane, drawing.pool)).as(node.lane).isTrue();
      }
    }
  }

  @Test
  void every_flow_has_right_angled_waypoints_that_cross_no_node() {
    for (Procedure procedure : procedures()) {
      Graph graph = FlowBuilder.build(procedure);
      Drawing drawing = Diagram.draw(graph);
      for (Edge edge : graph.edges()) {
        List<Point> points = drawing.edges.get(edge.id());
        assertThat(points).as(edge.id()).hasSizeGreaterThan(1);
        for (int i = 1; i < points.size(); i++) {
          Point a = points.get(i - 1);
          Point b = points.get(i);
          assertThat(a.x() == b.x() || a.y() == b.y()).as(edge.id()).isTrue();
          assertThat(crossed(graph, drawing, edge, a, b)).as(edge.id()).isEmpty();
        }
      }
    }
  }

  private static List<String> crossed(Graph graph, Drawing drawing, Edge edge, Point a, Point b) {
    Box line =
        new Box(
            Math.min(a.x(), b.x()),
            Math.min(a.y(), b.y()),
            Math.abs(a.x() - b.x()),
            Math.abs(a.y() - b.y()));
    return graph.nodes().stream()
        .filter(node -> !node.id.equals(edge.source()) && !node.id.equals(edge.target()))
        .filter(node -> !node.id.equals(Layers.host(graph, edge.source())))
        .filter(node -> node.type != NodeType.BOUNDARY)
        .filter(node -> overlap(line, drawing.nodes.get(node.id)))
        .map(node -> node.id)
        .toList();
  }

  private static List<Procedure> procedures() {
    List<Procedure> all = new ArrayList<>(List.of(Samples.plain(), Samples.rich()));
    all.addAll(CatalogLoader.shipped().orThrow().procedures());
    return all;
  }

  private static boolean overlap(Box a, Box b) {
    return a.x() <= b.right() && b.x() <= a.right() && a.y() <= b.bottom() && b.y() <= a.bottom();
  }

  private static boolean inside(Box inner, Box outer) {
    return inner.x() >= outer.x()
        && inner.y() >= outer.y()
        && inner.right() <= outer.right()
        && inner.bottom() <= outer.bottom();
  }
}

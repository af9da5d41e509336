package vn.motcua.processes.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.motcua.processes.compile.Grid.Cell;

/** Turns grid and routes into coordinates. */
final class Diagram {

  private static final int LEFT = 160;
  private static final int TOP = 80;
  private static final int HEADER = 30;
  private static final int CELL_WIDTH = 140;
  private static final int CELL_HEIGHT = 80;
  private static final int GAP = 50;
  private static final int TRACK = 12;

  private final Grid grid;
  private final Router router;
  private final Drawing drawing = new Drawing();
  private final int[] columnX;
  private final int[] rowY;

  private Diagram(Graph graph) {
    this.grid = new Grid(graph);
    this.router = new Router(grid);
    this.columnX = starts(LEFT + 2 * HEADER, router.channel, grid.columns, CELL_WIDTH);
    this.rowY = starts(TOP, router.gutter, grid.rows, CELL_HEIGHT);
  }

  static Drawing draw(Graph graph) {
    Diagram diagram = new Diagram(graph);
    diagram.nodes();
    diagram.boundaries();
    diagram.router.routes.forEach(diagram::route);
    int width = diagram.subProcesses();
    diagram.pool(width);
    return diagram.drawing;
  }

  /** Start of each column or row; each is preceded by a gap wide enough for its tracks. */
  private static int[] starts(int origin, int[] tracks, int count, int size) {
    int[] starts = new int[count + 1];
    int at = origin;
    for (int i = 0; i < count; i++) {
      at += GAP + TRACK * tracks[i];
      starts[i] = at;
      at += size;
    }
    starts[count] = at + GAP + TRACK * tracks[count];
    return starts;
  }

  private void nodes() {
    for (Node node : grid.graph.nodes()) {
      if (Layers.placed(node)) {
        Cell cell = grid.cell(node.id);
        int x = columnX[cell.column()] + CELL_WIDTH / 2;
        int y = rowY[cell.row()] + CELL_HEIGHT / 2;
        drawing.nodes.put(node.id, Box.around(x, y, node.type.width, node.type.height));
      }
    }
  }

  private void boundaries() {
    for (Node node : grid.graph.nodes()) {
      if (node.type == NodeType.BOUNDARY) {
        Box host = drawing.nodes.get(Layers.host(grid.graph, node.id));
        drawing.nodes.put(node.id, Box.around(host.right() - 30, host.bottom(), 36, 36));
      }
    }
  }

  private int channelX(int column, int track) {
    return columnX[column] - 20 - TRACK * track;
  }

  private int gutterY(int row, int track) {
    return rowY[row] - 15 - TRACK * track;
  }

  private void route(Route route) {
    Edge edge = route.edge();
    Box from = drawing.nodes.get(edge.source());
    Box to = drawing.nodes.get(edge.target());
    Cell target = grid.cell(edge.target());
    int afterSource = grid.cell(edge.source()).column() + 1;
    List<Point> points = new ArrayList<>();
    points.add(new Point(from.right(), from.centreY()));
    switch (route.shape()) {
      case STRAIGHT -> {}
      case CORNER -> {
        boolean down = to.centreY() > from.centreY();
        points.set(0, new Point(from.centreX(), down ? from.bottom() : from.y()));
        points.add(new Point(from.centreX(), to.centreY()));
      }
      case EARLY -> vertical(points, channelX(afterSource, route.first()), to.centreY());
      case LATE -> vertical(points, channelX(target.column(), route.last()), to.centreY());
      case GUTTER -> {
        int y = gutterY(route.gutterRow(), route.gutter());
        vertical(points, channelX(afterSource, route.first()), y);
        vertical(points, channelX(target.column(), route.last()), to.centreY());
      }
      case DROP -> {
        points.set(0, new Point(from.centreX(), from.bottom()));
        points.add(new Point(from.centreX(), gutterY(route.gutterRow(), route.gutter())));
        vertical(points, channelX(target.column(), route.last()), to.centreY());
      }
    }
    points.add(new Point(to.x(), to.centreY()));
    drawing.edges.put(edge.id(), points);
  }

  /** Goes along the current height to x, then up or down to y. */
  private static void vertical(List<Point> points, int x, int y) {
    points.add(new Point(x, points.getLast().y()));
    points.add(new Point(x, y));
  }

  /** Event sub-processes stand side by side in a lane of their own at the foot of the pool. */
  private int subProcesses() {
    int x = LEFT + 2 * HEADER + GAP;
    int top = rowY[grid.rows] + GAP / 2;
    for (Node node : grid.graph.nodes()) {
      if (node.children == null) {
        continue;
      }
      int inner = x + 30;
      Box before = new Box(0, 0, 0, 0);
      for (Node child : node.children.nodes()) {
        Box box =
            new Box(inner, top + 80 - child.type.height / 2, child.type.width, child.type.height);
        drawing.nodes.put(child.id, box);
        for (Edge edge : node.children.incoming(child.id)) {
          Point start = new Point(before.right(), before.centreY());
          drawing.edges.put(edge.id(), List.of(start, new Point(box.x(), box.centreY())));
        }
        inner = box.right() + GAP;
        before = box;
      }
      drawing.nodes.put(node.id, new Box(x, top, inner - GAP + 30 - x, 160));
      x = inner + 30;
    }
    return x;
  }

  private void pool(int eventsRight) {
    int right = Math.max(columnX[grid.columns], eventsRight);
    int top = TOP;
    for (Map.Entry<String, int[]> lane : grid.lanes.entrySet()) {
      int next = lane.getValue()[0] + lane.getValue()[1];
      int bottom = next == grid.rows ? rowY[next] : gutterTop(next);
      drawing.lanes.put(
          lane.getKey(), new Box(LEFT + HEADER, top, right - LEFT - HEADER, bottom - top));
      top = bottom;
    }
    drawing.lanes.put(
        EventSubProcesses.LANE, new Box(LEFT + HEADER, top, right - LEFT - HEADER, 160 + GAP));
    drawing.pool = new Box(LEFT, TOP, right - LEFT, top + 160 + GAP - TOP);
  }

  /** The line between two lanes lies above the tracks of the gutter between them. */
  private int gutterTop(int row) {
    return rowY[row] - 15 - TRACK * router.gutter[row] - 5;
  }
}

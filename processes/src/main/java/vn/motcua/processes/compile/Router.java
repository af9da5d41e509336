package vn.motcua.processes.compile;

import java.util.ArrayList;
import java.util.List;
import vn.motcua.processes.compile.Grid.Cell;
import vn.motcua.processes.compile.Route.Shape;

/** Chooses for each flow the simplest right-angled way that crosses no node. */
final class Router {

  final Grid grid;
  final List<Route> routes = new ArrayList<>();

  /** Tracks used in the channel before each column (one more after the last). */
  final int[] channel;

  /** Tracks used in the gutter above each row (one more below the last). */
  final int[] gutter;

  Router(Grid grid) {
    this.grid = grid;
    this.channel = new int[grid.columns + 1];
    this.gutter = new int[grid.rows + 1];
    List<Edge> edges = grid.graph.edges();
    edges.stream().filter(this::straight).forEach(this::takeStraight);
    edges.stream().filter(edge -> !straight(edge)).forEach(this::bend);
  }

  private boolean boundary(Edge edge) {
    return grid.graph.node(edge.source()).type == NodeType.BOUNDARY;
  }

  private boolean straight(Edge edge) {
    Cell from = grid.cell(edge.source());
    Cell to = grid.cell(edge.target());
    return !boundary(edge) && from.row() == to.row() && from.column() + 1 == to.column();
  }

  private void takeStraight(Edge edge) {
    routes.add(new Route(edge, Shape.STRAIGHT, -1, -1, -1, -1));
  }

  private void bend(Edge edge) {
    Cell from = grid.cell(edge.source());
    Cell to = grid.cell(edge.target());
    boolean forward = from.column() < to.column();
    if (boundary(edge)) {
      add(edge, Shape.DROP, -1, from.row() + 1, to.column());
    } else if (forward && from.row() == to.row() && row(from.row(), from, to, edge.target())) {
      takeStraight(edge);
    } else if (forward && corner(edge, from, to)) {
      routes.add(new Route(edge, Shape.CORNER, -1, -1, -1, -1));
    } else if (forward && from.row() != to.row() && row(to.row(), from, to, edge.target())) {
      int track = channel[from.column() + 1]++;
      routes.add(new Route(edge, Shape.EARLY, track, -1, -1, -1));
    } else if (forward && from.row() != to.row() && row(from.row(), from, to, edge.source())) {
      int track = channel[to.column()]++;
      routes.add(new Route(edge, Shape.LATE, -1, -1, -1, track));
    } else {
      int row = from.row() > to.row() ? from.row() : from.row() + 1;
      add(edge, Shape.GUTTER, from.column() + 1, row, to.column());
    }
  }

  private boolean row(int row, Cell from, Cell to, String owner) {
    return grid.takeRow(row, from.column(), to.column(), row + ":" + owner);
  }

  private boolean corner(Edge edge, Cell from, Cell to) {
    return grid.graph.node(edge.source()).type.gateway()
        && from.row() != to.row()
        && grid.takeCorner(from, to, "corner:" + edge.id());
  }

  private void add(Edge edge, Shape shape, int firstChannel, int row, int lastChannel) {
    int first = firstChannel < 0 ? -1 : channel[firstChannel]++;
    routes.add(new Route(edge, shape, first, row, gutter[row]++, channel[lastChannel]++));
  }
}

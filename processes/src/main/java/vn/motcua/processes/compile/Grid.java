package vn.motcua.processes.compile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Cells of the diagram: a column from ELK, a row inside the lane; one node a cell. */
final class Grid {

  record Cell(int column, int row) {}

  final Graph graph;
  final Map<String, Cell> cells = new LinkedHashMap<>();

  /** Lanes in the order they are drawn, each with its first row and number of rows. */
  final Map<String, int[]> lanes = new LinkedHashMap<>();

  final int columns;
  final int rows;
  private final Set<Cell> taken = new LinkedHashSet<>();
  private final Map<Cell, String> runs = new HashMap<>();

  Grid(Graph graph) {
    this.graph = graph;
    Map<String, Integer> column = Layers.columns(graph);
    this.columns = column.values().stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    Map<String, List<Node>> byLane = new LinkedHashMap<>();
    for (Node node : graph.nodes()) {
      if (Layers.placed(node)) {
        byLane.computeIfAbsent(node.lane, lane -> new ArrayList<>()).add(node);
      }
    }
    int next = 0;
    for (Map.Entry<String, List<Node>> lane : byLane.entrySet()) {
      int height = placeLane(lane.getValue(), column, next);
      lanes.put(lane.getKey(), new int[] {next, height});
      next += height;
    }
    this.rows = next;
  }

  private int placeLane(List<Node> nodes, Map<String, Integer> column, int firstRow) {
    int height = 1;
    List<Node> sorted = new ArrayList<>(nodes);
    sorted.sort(Comparator.comparingInt(node -> node.row));
    List<Integer> wished = nodes.stream().map(node -> node.row).distinct().sorted().toList();
    for (Node node : sorted) {
      int row = wished.indexOf(node.row);
      while (taken.contains(new Cell(column.get(node.id), firstRow + row))) {
        row++;
      }
      Cell cell = new Cell(column.get(node.id), firstRow + row);
      taken.add(cell);
      cells.put(node.id, cell);
      height = Math.max(height, row + 1);
    }
    return height;
  }

  Cell cell(String nodeId) {
    return cells.get(Layers.host(graph, nodeId));
  }

  /** Takes the row between two columns (both exclusive) for a flow, if nothing lies there. */
  boolean takeRow(int row, int from, int to, String owner) {
    return take(cellsOfRow(row, from, to), owner);
  }

  /** Takes a corner: down or up a column (first row exclusive), then along the last row. */
  boolean takeCorner(Cell source, Cell target, String owner) {
    List<Cell> wanted = new ArrayList<>();
    int step = Integer.signum(target.row() - source.row());
    for (int row = source.row() + step; row != target.row() + step; row += step) {
      wanted.add(new Cell(source.column(), row));
    }
    wanted.addAll(cellsOfRow(target.row(), source.column(), target.column()));
    return take(wanted, owner);
  }

  private static List<Cell> cellsOfRow(int row, int from, int to) {
    List<Cell> wanted = new ArrayList<>();
    for (int column = from + 1; column < to; column++) {
      wanted.add(new Cell(column, row));
    }
    return wanted;
  }

  private boolean take(List<Cell> wanted, String owner) {
    boolean free =
        wanted.stream()
            .allMatch(
                cell -> !taken.contains(cell) && runs.getOrDefault(cell, owner).equals(owner));
    if (free) {
      wanted.forEach(cell -> runs.put(cell, owner));
    }
    return free;
  }
}

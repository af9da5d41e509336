package vn.motcua.processes.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where everything lies: the finished diagram. */
final class Drawing {

  Box pool = new Box(0, 0, 0, 0);
  final Map<String, Box> lanes = new LinkedHashMap<>();
  final Map<String, Box> nodes = new LinkedHashMap<>();
  final Map<String, List<Point>> edges = new LinkedHashMap<>();
}

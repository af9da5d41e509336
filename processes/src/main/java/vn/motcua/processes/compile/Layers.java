package vn.motcua.processes.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.OrderingStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/** Asks Eclipse ELK which column each node belongs to; lanes decide the rows, not ELK. */
final class Layers {

  private static final Object ONCE = new Object();

  /** Few shapes, many procedures: ELK is asked once for each. */
  private static final int MEMORY = 2_000;

  private static final Map<List<Integer>, List<Integer>> ASKED = new ConcurrentHashMap<>();
  private static boolean registered;

  private Layers() {}

  /** Column of each node, from 0; boundary events and event sub-processes have none. */
  static Map<String, Integer> columns(Graph graph) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (Node node : graph.nodes()) {
      if (placed(node)) {
        numbers.put(node.id, numbers.size());
      }
    }
    List<Integer> shape = new ArrayList<>(List.of(numbers.size()));
    for (Edge edge : graph.edges()) {
      shape.add(numbers.get(host(graph, edge.source())));
      shape.add(numbers.get(edge.target()));
    }
    List<Integer> ranks = ASKED.get(shape);
    if (ranks == null) {
      ranks = ranks(shape);
      if (ASKED.size() >= MEMORY) {
        ASKED.clear();
      }
      ASKED.put(List.copyOf(shape), ranks);
    }
    Map<String, Integer> columns = new LinkedHashMap<>();
    List<Integer> found = ranks;
    numbers.forEach((id, number) -> columns.put(id, found.get(number)));
    return columns;
  }

  /**
   * Asks ELK.
   *
   * @param shape the number of nodes, then source and target of each flow
   */
  private static List<Integer> ranks(List<Integer> shape) {
    register();
    ElkNode root = ElkGraphUtil.createGraph();
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.MODEL_ORDER);
    root.setProperty(
        LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
    root.setProperty(CoreOptions.RANDOM_SEED, 1);
    List<ElkNode> drawn = new ArrayList<>();
    for (int i = 0; i < shape.getFirst(); i++) {
      ElkNode elk = ElkGraphUtil.createNode(root);
      elk.setDimensions(100, 80);
      drawn.add(elk);
    }
    for (int i = 1; i < shape.size(); i += 2) {
      ElkGraphUtil.createSimpleEdge(drawn.get(shape.get(i)), drawn.get(shape.get(i + 1)));
    }
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    TreeSet<Long> positions = new TreeSet<>();
    drawn.forEach(node -> positions.add(Math.round(node.getX())));
    Map<Long, Integer> rank = new LinkedHashMap<>();
    positions.forEach(x -> rank.put(x, rank.size()));
    return drawn.stream().map(node -> rank.get(Math.round(node.getX()))).toList();
  }

  static boolean placed(Node node) {
    return node.type != NodeType.BOUNDARY && node.type != NodeType.EVENT_SUB_PROCESS;
  }

  /** The node itself, or the task a boundary event sits on. */
  static String host(Graph graph, String id) {
    String attachedTo = graph.node(id).attachedTo;
    return attachedTo == null ? id : attachedTo;
  }

  private static void register() {
    synchronized (ONCE) {
      if (!registered) {
        LayoutMetaDataService.getInstance()
            .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
        registered = true;
      }
    }
  }
}

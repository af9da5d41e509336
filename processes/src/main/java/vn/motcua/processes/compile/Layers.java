package vn.motcua.processes.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
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
  private static boolean registered;

  private Layers() {}

  /** Column of each node, from 0; boundary events and event sub-processes have none. */
  static Map<String, Integer> columns(Graph graph) {
    register();
    ElkNode root = ElkGraphUtil.createGraph();
    root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
    root.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    root.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.MODEL_ORDER);
    root.setProperty(
        LayeredOptions.CONSIDER_MODEL_ORDER_STRATEGY, OrderingStrategy.NODES_AND_EDGES);
    root.setProperty(CoreOptions.RANDOM_SEED, 1);
    Map<String, ElkNode> drawn = new LinkedHashMap<>();
    for (Node node : graph.nodes()) {
      if (placed(node)) {
        ElkNode elk = ElkGraphUtil.createNode(root);
        elk.setDimensions(100, 80);
        drawn.put(node.id, elk);
      }
    }
    for (Edge edge : graph.edges()) {
      ElkNode source = drawn.get(host(graph, edge.source()));
      ElkGraphUtil.createSimpleEdge(source, drawn.get(edge.target()));
    }
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
    return ranks(drawn);
  }

  static boolean placed(Node node) {
    return node.type != NodeType.BOUNDARY && node.type != NodeType.EVENT_SUB_PROCESS;
  }

  /** The node itself, or the task a boundary event sits on. */
  static String host(Graph graph, String id) {
    String attachedTo = graph.node(id).attachedTo;
    return attachedTo == null ? id : attachedTo;
  }

  private static Map<String, Integer> ranks(Map<String, ElkNode> drawn) {
    TreeSet<Long> positions = new TreeSet<>();
    drawn.values().forEach(node -> positions.add(Math.round(node.getX())));
    Map<Long, Integer> rank = new LinkedHashMap<>();
    positions.forEach(x -> rank.put(x, rank.size()));
    Map<String, Integer> columns = new LinkedHashMap<>();
    drawn.forEach((id, node) -> columns.put(id, rank.get(Math.round(node.getX()))));
    return columns;
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

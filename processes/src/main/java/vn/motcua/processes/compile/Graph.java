package vn.motcua.processes.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Nodes and sequence flows in the order they were thought of, which is the order in the file. */
final class Graph {

  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, Edge> edges = new LinkedHashMap<>();

  Node add(Node node) {
    if (nodes.put(node.id, node) != null) {
      throw new IllegalStateException("Two elements with the id " + node.id);
    }
    return node;
  }

  /** Adds a flow; two alternatives with the same ends are one flow, the default one. */
  void link(Exit exit, String target) {
    Edge edge = new Edge(exit.source(), target, exit.condition(), exit.name(), exit.defaultFlow());
    edges.merge(edge.id(), edge, (old, fresh) -> fresh.defaultFlow() ? fresh : old);
  }

  void link(List<Exit> exits, String target) {
    exits.forEach(exit -> link(exit, target));
  }

  /**
   * A gateway either joins or forks. Several ways to a fork are merged before it; a parallel one
   * would wait for all of them.
   */
  void mergeBeforeForks() {
    for (Node fork : nodes()) {
      List<Edge> incoming = incoming(fork.id);
      boolean opens = fork.type.gateway() && outgoing(fork.id).size() > 1;
      if (opens && incoming.size() > 1) {
        Node merge = new Node(fork.id + "-entry", NodeType.EXCLUSIVE, "", fork.lane, fork.row);
        insertBefore(fork, merge);
        for (Edge edge : incoming) {
          edges.remove(edge.id());
          link(
              new Exit(edge.source(), edge.condition(), edge.name(), edge.defaultFlow()), merge.id);
        }
        link(Exit.plain(merge.id), fork.id);
      }
    }
  }

  private void insertBefore(Node next, Node added) {
    List<Node> old = nodes();
    nodes.clear();
    for (Node node : old) {
      if (node == next) {
        add(added);
      }
      add(node);
    }
  }

  Node node(String id) {
    Node node = nodes.get(id);
    if (node == null) {
      throw new IllegalStateException("No element with the id " + id);
    }
    return node;
  }

  List<Node> nodes() {
    return new ArrayList<>(nodes.values());
  }

  List<Edge> edges() {
    return new ArrayList<>(edges.values());
  }

  List<Edge> outgoing(String id) {
    return edges.values().stream().filter(edge -> edge.source().equals(id)).toList();
  }

  List<Edge> incoming(String id) {
    return edges.values().stream().filter(edge -> edge.target().equals(id)).toList();
  }
}

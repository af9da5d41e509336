package vn.motcua.processes.soundness;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.motcua.processes.soundness.FlowNet.Behaviour;
import vn.motcua.processes.soundness.FlowNet.Flow;
import vn.motcua.processes.soundness.FlowNet.Node;

/**
 * A net as places and firings. A node has one place, whatever flow a token comes by; a node that
 * joins has one for each incoming flow. Place 0 is before the start, place 1 after the end.
 */
final class Places {

  static final int BEFORE = 0;
  static final int AFTER = 1;

  /** All subsets are tried for so many flows out of an inclusive gateway, beyond that a few. */
  private static final int MOST_SUBSETS = 6;

  private final FlowNet net;
  private final Map<String, List<Flow>> outgoing = new HashMap<>();
  private final Map<String, List<Flow>> incoming = new HashMap<>();
  private final Map<String, Integer> nodePlace = new HashMap<>();
  private final Map<String, Integer> flowPlace = new HashMap<>();

  /** The node a token on a place stands at or waits before. */
  final List<String> element = new ArrayList<>(List.of("", ""));

  final List<Firing> firings = new ArrayList<>();
  final Set<String> ends = new HashSet<>();

  /** Inclusive gateways that join: their places, and the place of a token that has passed. */
  final List<Inclusive> inclusive = new ArrayList<>();

  record Inclusive(String node, Set<Integer> waiting, int passed) {}

  Places(FlowNet net) {
    this.net = net;
    Set<String> known = new HashSet<>();
    net.nodes().forEach(node -> known.add(node.id()));
    for (Flow flow : net.flows()) {
      if (known.contains(flow.target())) {
        outgoing.computeIfAbsent(flow.source(), id -> new ArrayList<>()).add(flow);
        incoming.computeIfAbsent(flow.target(), id -> new ArrayList<>()).add(flow);
      }
    }
    net.nodes().forEach(this::place);
    for (String start : net.starts()) {
      firings.add(new Firing(at(BEFORE), at(nodePlace.get(start)), List.of(), false));
    }
    net.nodes().forEach(this::fire);
  }

  private static int[] at(int... places) {
    return places;
  }

  private boolean joins(Node node) {
    boolean kind =
        node.behaviour() == Behaviour.PARALLEL || node.behaviour() == Behaviour.INCLUSIVE;
    return kind && incoming.getOrDefault(node.id(), List.of()).size() > 1;
  }

  private void place(Node node) {
    if (!joins(node) || node.behaviour() == Behaviour.INCLUSIVE) {
      nodePlace.put(node.id(), added(node));
    }
    if (joins(node)) {
      Set<Integer> waiting = new HashSet<>();
      for (Flow flow : incoming.get(node.id())) {
        int place = added(node);
        flowPlace.put(flow.id(), place);
        waiting.add(place);
      }
      if (node.behaviour() == Behaviour.INCLUSIVE) {
        inclusive.add(new Inclusive(node.id(), waiting, nodePlace.get(node.id())));
      }
    }
  }

  private int added(Node node) {
    element.add(node.id());
    return element.size() - 1;
  }

  private void fire(Node node) {
    String id = node.id();
    List<Flow> out = outgoing.getOrDefault(id, List.of());
    int[] pre =
        joins(node) && node.behaviour() == Behaviour.PARALLEL
            ? incoming.get(id).stream().mapToInt(flow -> flowPlace.get(flow.id())).toArray()
            : at(nodePlace.get(id));
    boolean last = out.isEmpty() && node.behaviour() != Behaviour.TERMINATE;
    if (last) {
      ends.add(id);
    }
    switch (node.behaviour()) {
      case END, TERMINATE -> add(pre, List.of(), id, node.behaviour() == Behaviour.TERMINATE);
      case STEP, PARALLEL -> add(pre, out, id, false);
      case CHOICE -> choices(pre, out, id);
      case INCLUSIVE -> subsets(out).forEach(some -> add(pre, some, id, false));
    }
    for (String boundary : node.interruptedBy()) {
      Integer place = nodePlace.get(boundary);
      if (place != null) {
        firings.add(new Firing(pre, at(place), List.of(id), false));
      }
    }
  }

  private void choices(int[] pre, List<Flow> out, String id) {
    if (out.isEmpty()) {
      add(pre, out, id, false);
    }
    out.forEach(flow -> add(pre, List.of(flow), id, false));
  }

  private void add(int[] pre, List<Flow> out, String id, boolean terminates) {
    int[] post = out.isEmpty() ? at(AFTER) : out.stream().mapToInt(flow -> target(flow)).toArray();
    firings.add(new Firing(pre, post, List.of(id), terminates));
  }

  private int target(Flow flow) {
    Integer joining = flowPlace.get(flow.id());
    return joining == null ? nodePlace.get(flow.target()) : joining;
  }

  private static List<List<Flow>> subsets(List<Flow> out) {
    List<List<Flow>> all = new ArrayList<>();
    if (out.size() <= MOST_SUBSETS) {
      for (int chosen = 1; chosen < 1 << out.size(); chosen++) {
        List<Flow> some = new ArrayList<>();
        for (int i = 0; i < out.size(); i++) {
          if ((chosen >> i & 1) == 1) {
            some.add(out.get(i));
          }
        }
        all.add(some);
      }
    } else {
      out.forEach(flow -> all.add(List.of(flow)));
      all.add(out);
      all.add(out.subList(0, 2));
    }
    return all.isEmpty() ? List.of(List.of()) : all;
  }
}

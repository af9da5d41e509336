package vn.motcua.local.paths;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Where the tokens of a walk are and have been. */
final class Tokens {

  /**
   * A token.
   *
   * @param via the flow it came by; empty at a start
   */
  record Token(FlowNode node, Frame frame, String via) {}

  final Frame root = new Frame(null, null);

  private final FlowModel model;
  private final BiConsumer<FlowNode, Frame> subProcessEnded;
  private final Deque<Token> open = new ArrayDeque<>();
  private final List<String> flows = new ArrayList<>();
  private final Set<String> nodes = new LinkedHashSet<>();
  private final Set<String> entered = new LinkedHashSet<>();
  private boolean finished;

  /**
   * @param subProcessEnded told the sub-process and the scope it stands in
   */
  Tokens(FlowModel model, BiConsumer<FlowNode, Frame> subProcessEnded) {
    this.model = model;
    this.subProcessEnded = subProcessEnded;
  }

  /** The newest token; null when there is none. */
  @Nullable Token next() {
    return open.poll();
  }

  void begin(FlowNode start, Frame frame) {
    put(start, frame, "");
  }

  /** An event sub-process begins. */
  void enter(FlowNode event, Frame frame) {
    frame.alive++;
    entered.add(event.id());
    begin(model.start(event.id()), new Frame(event, frame));
  }

  void enters(FlowNode node) {
    entered.add(node.id());
  }

  void completes(FlowNode node) {
    nodes.add(node.id());
  }

  /** Puts a token aside; it is the next one after those that are put now. */
  void later(Token token) {
    open.push(token);
  }

  /** One token goes in, one comes out on each of these ways. */
  void leave(FlowNode node, Frame frame, List<Flow> ways) {
    completes(node);
    for (Flow way : ways.reversed()) {
      put(model.node(way.target()), frame, way.id());
    }
    ways.forEach(way -> flows.add(way.id()));
    use(frame);
  }

  /** One token is used up; the last one ends its scope. */
  void use(Frame frame) {
    frame.alive--;
    if (frame.alive > 0) {
      return;
    }
    FlowNode owner = frame.owner;
    Frame parent = frame.parent;
    if (owner == null || parent == null) {
      finished = true;
    } else if (owner.kind() == NodeKind.EVENT_SUB_PROCESS) {
      completes(owner);
      use(parent);
    } else {
      subProcessEnded.accept(owner, parent);
    }
  }

  /** Ends everything in a scope. */
  void kill(Frame frame) {
    open.removeIf(token -> token.frame().within(frame));
    frame.joins.clear();
    frame.alive = 0;
  }

  Route route() {
    return new Route(flows, nodes, entered, finished);
  }

  private void put(FlowNode node, Frame frame, String via) {
    frame.alive++;
    open.push(new Token(node, frame, via));
  }
}

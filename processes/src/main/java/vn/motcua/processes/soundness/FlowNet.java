package vn.motcua.processes.soundness;

import java.util.List;

/**
 * The bare structure of one scope (a process or a sub-process): nothing of names, forms or data.
 * Equal structures have equal verdicts.
 *
 * @param starts nodes of which exactly one gets the first token
 */
public record FlowNet(List<Node> nodes, List<Flow> flows, List<String> starts) {

  /** What a node does with tokens, as the engine does it. */
  public enum Behaviour {
    /** Goes on for each token by all its flows: tasks, events, sub-processes. */
    STEP,
    /** Goes on for each token by one of its flows: exclusive and event-based gateways. */
    CHOICE,
    /** Waits for a token on each incoming flow, then goes on by all flows. */
    PARALLEL,
    /**
     * Goes on by some of its flows; with several incoming ones it looks, whenever a token arrives,
     * whether another one can still come, and goes on if not.
     */
    INCLUSIVE,
    /** Consumes a token. */
    END,
    /** Consumes all tokens of the scope: terminate and error end events. */
    TERMINATE
  }

  /**
   * A flow node.
   *
   * @param interruptedBy boundary events that may take the token away from it
   */
  public record Node(String id, Behaviour behaviour, List<String> interruptedBy) {
    public Node {
      interruptedBy = List.copyOf(interruptedBy);
    }
  }

  /** A sequence flow to a node of the net; no token ever comes from a source outside of it. */
  public record Flow(String id, String source, String target) {}

  public FlowNet {
    nodes = List.copyOf(nodes);
    flows = List.copyOf(flows);
    starts = List.copyOf(starts);
  }
}

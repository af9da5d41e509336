package vn.motcua.processes.soundness;

import java.util.List;

/**
 * A way in which a flow goes wrong.
 *
 * @param element the node to look at
 * @param others nodes that have to do with it: where tokens are left, or where branches began
 * @param trace nodes passed from the start until it shows, as short as possible
 */
public record Flaw(Kind kind, String element, List<String> others, List<String> trace) {

  /** What goes wrong. */
  public enum Kind {
    /** The element waits for a token that never comes. */
    DEADLOCK,
    /** The element is reached by a second token while the first is still there. */
    LACK_OF_SYNCHRONISATION,
    /** The end is reached while other branches still run. */
    LEFT_OVER,
    /** From the element on the flow turns in a circle without a way out. */
    LIVELOCK,
    /** There are too many combinations to prove anything. */
    TOO_COMPLEX
  }

  public Flaw {
    others = List.copyOf(others);
    trace = List.copyOf(trace);
  }
}

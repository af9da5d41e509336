package vn.motcua.local.paths;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A node of a process.
 *
 * @param name what the diagram says; empty = nothing
 * @param scope id of the process or sub-process it stands in
 * @param attachedTo the activity a boundary event stands on; null for every other node
 * @param reference what the trigger names: message name, error code, or the expression of a timer
 * @param interrupting false for an event that leaves the others running
 * @param defaultFlow the flow taken when no condition holds; null = none
 * @param outcomes how a task of a person can end, the forward one first
 * @param outputs variable → FEEL with its leading equals sign, in order
 * @param decision id of the decision that is called; empty = none
 * @param result variable that receives the decision's answer; empty = none
 */
public record FlowNode(
    String id,
    String name,
    NodeKind kind,
    String scope,
    @Nullable String attachedTo,
    Trigger trigger,
    String reference,
    boolean interrupting,
    @Nullable String defaultFlow,
    List<String> outcomes,
    Map<String, String> outputs,
    String decision,
    String result) {

  /** A person's task. */
  public boolean person() {
    return kind == NodeKind.USER;
  }

  /** Something from outside makes it go on: a message or a time. */
  public boolean waits() {
    return kind == NodeKind.CATCH || kind == NodeKind.BOUNDARY;
  }
}

package vn.motcua.local.paths;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One instance of the process or of a sub-process while it is walked. */
final class Frame {
  final @Nullable FlowNode owner;
  final @Nullable Frame parent;

  /** Parallel gateway → incoming flow → tokens that wait there. */
  final Map<String, Map<String, Integer>> joins = new HashMap<>();

  int alive;

  Frame(@Nullable FlowNode owner, @Nullable Frame parent) {
    this.owner = owner;
    this.parent = parent;
  }

  boolean within(Frame other) {
    for (Frame frame = this; frame != null; frame = frame.parent) {
      if (frame == other) {
        return true;
      }
    }
    return false;
  }

  /** A token has come; true when every way in has one, which are then used up. */
  boolean joined(FlowNode gateway, String flow, int ways) {
    Map<String, Integer> waiting = joins.computeIfAbsent(gateway.id(), id -> new HashMap<>());
    waiting.merge(flow, 1, Integer::sum);
    if (waiting.size() < ways) {
      return false;
    }
    waiting.replaceAll((way, tokens) -> tokens - 1);
    waiting.values().removeIf(tokens -> tokens == 0);
    return true;
  }
}

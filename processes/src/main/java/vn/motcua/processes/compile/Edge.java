package vn.motcua.processes.compile;

import org.jspecify.annotations.Nullable;

/** A sequence flow; its id follows from its ends. */
record Edge(
    String source,
    String target,
    @Nullable String condition,
    @Nullable String name,
    boolean defaultFlow) {

  String id() {
    return "flow-" + source + "-" + target;
  }
}

package vn.motcua.processes.compile;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Step;
import vn.motcua.catalog.StepKind;

/** One stretch of a flow: a single step, or steps that run as parallel branches. */
record Segment(List<Step> steps) {

  Segment {
    steps = List.copyOf(steps);
  }

  static List<Segment> of(List<Step> steps) {
    List<Segment> segments = new ArrayList<>();
    List<Step> current = new ArrayList<>();
    @Nullable String label = null;
    for (Step step : steps) {
      boolean joins = step.parallel() != null && step.parallel().equals(label);
      if (!joins && !current.isEmpty()) {
        segments.add(new Segment(current));
        current = new ArrayList<>();
      }
      current.add(step);
      label = step.parallel();
    }
    if (!current.isEmpty()) {
      segments.add(new Segment(current));
    }
    return segments;
  }

  boolean parallel() {
    return steps.size() > 1;
  }

  Step first() {
    return steps.getFirst();
  }

  boolean has(StepKind kind) {
    return steps.stream().anyMatch(step -> step.kind() == kind);
  }

  /** The name gateways of this stretch carry. */
  String label() {
    String label = first().parallel();
    return label == null ? first().id() : label + "-" + first().id();
  }
}

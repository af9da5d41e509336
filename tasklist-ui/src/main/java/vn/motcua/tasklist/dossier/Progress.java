package vn.motcua.tasklist.dossier;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.motcua.dossiers.history.HistoryEntry;
import vn.motcua.processes.outline.OutlineStep;

/**
 * Where a dossier stands, read from its history.
 *
 * @param done elements it went through, as BPMN ids
 * @param current elements it is at
 */
record Progress(Set<String> done, Set<String> current) {

  static Progress of(List<HistoryEntry> history) {
    Set<String> done = new LinkedHashSet<>();
    Set<String> current = new LinkedHashSet<>();
    for (HistoryEntry entry : history) {
      String element = entry.elementId();
      if (element != null) {
        switch (entry.kind()) {
          case STEP_STARTED -> current.add(element);
          case STEP_COMPLETED, ACT -> {
            // The official's act ends the step on screen at once; the engine confirms it later.
            current.remove(element);
            done.add(element);
          }
          case STEP_CANCELED -> current.remove(element);
          case CLOCK, STATUS, INCIDENT -> {}
        }
      }
    }
    done.removeAll(current);
    return new Progress(done, current);
  }

  /** Whether it went through a step or is at it. */
  boolean met(OutlineStep step) {
    return done.contains(step.elementId()) || current.contains(step.elementId());
  }

  /** The officials' steps it is at. */
  List<OutlineStep> currentSteps(List<OutlineStep> outline) {
    return outline.stream().filter(step -> current.contains(step.elementId())).toList();
  }

  /** The step that follows a step in the usual course; empty after the last one. */
  static Optional<OutlineStep> after(List<OutlineStep> outline, String elementId) {
    for (int i = 0; i < outline.size() - 1; i++) {
      if (outline.get(i).elementId().equals(elementId)) {
        return outline.stream().skip(i + 1L).filter(step -> step.kind() != null).findFirst();
      }
    }
    return Optional.empty();
  }
}

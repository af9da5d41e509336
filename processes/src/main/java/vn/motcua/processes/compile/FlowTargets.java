package vn.motcua.processes.compile;

import static vn.motcua.processes.contract.EngineNames.*;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Step;
import vn.motcua.catalog.StepKind;

/**
 * Where a flow goes on out of turn: refusals ahead, what is returned back; and by which element a
 * step is entered.
 */
final class FlowTargets {

  private final Procedure procedure;
  private final List<Segment> segments;

  FlowTargets(Procedure procedure, List<Segment> segments) {
    this.procedure = procedure;
    this.segments = segments;
  }

  /** FEEL under which a step is done at all; null = always. */
  @Nullable String condition(Step step, int index) {
    List<String> parts = new ArrayList<>();
    if (step.when() != null) {
      parts.add("(" + step.when() + ") = true");
    }
    boolean money = step instanceof Step.AssessObligation || step instanceof Step.CollectFee;
    if (money && refusalReaches(index)) {
      parts.add(PROPOSAL + " != \"" + REFUSE + "\"");
    }
    return parts.isEmpty() ? null : "=" + String.join(" and ", parts);
  }

  @Nullable String refusalTarget(int index) {
    int landing = refusalLanding(index);
    return landing == index + 1 ? null : entry(segments.get(landing));
  }

  /** Where a dossier goes on whose refusal was proposed here: the next one that may settle it. */
  int refusalLanding(int index) {
    for (StepKind wanted : List.of(StepKind.DECIDE, StepKind.ISSUE, StepKind.RETURN)) {
      for (int i = index + 1; i < segments.size(); i++) {
        if (segments.get(i).has(wanted)) {
          return i;
        }
      }
    }
    return index + 1;
  }

  /** Whether a proposed refusal can come by here, rather than jump over it. */
  private boolean refusalReaches(int index) {
    return IntStream.range(0, index)
        .anyMatch(i -> segments.get(i).has(StepKind.EXAMINE) && refusalLanding(i) <= index);
  }

  @Nullable String backTarget(int index) {
    Segment back = back(index);
    return back == null ? null : entry(back);
  }

  /** Whether a returned dossier is examined side by side again. */
  boolean backToParallel(int index) {
    Segment back = back(index);
    return back != null && back.parallel() && back.has(StepKind.EXAMINE);
  }

  private @Nullable Segment back(int index) {
    for (StepKind wanted : List.of(StepKind.EXAMINE, StepKind.INSPECT_FIELD, StepKind.ASSIGN)) {
      for (int i = index - 1; i >= 0; i--) {
        if (segments.get(i).has(wanted)) {
          return segments.get(i);
        }
      }
    }
    return null;
  }

  String entry(Segment segment) {
    return segment.parallel() ? "gateway-" + segment.label() + "-fork" : entry(segment.first());
  }

  String entry(Step step) {
    int index = 0;
    while (!segments.get(index).steps().contains(step)) {
      index++;
    }
    return condition(step, index) == null ? bodyEntry(step) : "gateway-" + step.id() + "-when";
  }

  String bodyEntry(Step step) {
    return switch (step) {
      case Step.CollectFee collect -> "decide-fee-" + collect.id();
      case Step.Consult consult when consult.parties().size() > 1 ->
          "gateway-" + consult.id() + "-fork";
      case Step.Return hand when isFirstReturn(hand) -> "status-9-" + hand.id();
      default -> stepElement(step.id());
    };
  }

  boolean isFirstReturn(Step step) {
    return procedure.steps().stream()
        .filter(other -> other.kind() == StepKind.RETURN)
        .findFirst()
        .filter(other -> other.id().equals(step.id()))
        .isPresent();
  }
}

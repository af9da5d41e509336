package vn.motcua.dossiers.act;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Clock;
import vn.motcua.catalog.StepKind;
import vn.motcua.dossiers.casefile.DossierClock;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;

/** What an act means for the dossier as a matter of law: its state and its clock. */
final class Effects {

  private static final Set<StepKind> AFTER_SETTLING = Set.of(StepKind.RETURN, StepKind.ARCHIVE);

  private final DossierRows rows;
  private final DossierClock clock;

  Effects(DossierRows rows, DossierClock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * @param outline the steps of the dossier's version
   * @param reason why, where the form asked for it
   * @return whether the dossier is settled by it
   */
  boolean of(
      Task task,
      OutlineStep step,
      List<OutlineStep> outline,
      String outcome,
      @Nullable String reason,
      String by,
      Instant at) {
    StepKind kind = step.kind();
    if (kind == StepKind.RECEIVE) {
      receive(task, outcome, reason, by, at);
    } else if (kind == StepKind.ASSESS_OBLIGATION && outcome.equals(EngineNames.REQUIRED)) {
      clock.record(task.dossier(), ClockFact.stopped(at, ClockFact.OBLIGATION), by);
    } else if (kind == StepKind.POST) {
      return posted(task, step, outline, outcome, by, at);
    } else if (kind == StepKind.RETURN) {
      clock.record(task.dossier(), ClockFact.settled(at), by);
      clock.record(task.dossier(), ClockFact.returned(at), by);
      rows.state(task.dossier(), DossierState.RETURNED, null);
      return true;
    } else {
      return settled(task, step, outline, outcome, by, at);
    }
    return false;
  }

  private boolean settled(
      Task task,
      OutlineStep step,
      List<OutlineStep> outline,
      String outcome,
      String by,
      Instant at) {
    boolean settled = settles(step, outline, outcome) && task.state() == DossierState.ACCEPTED;
    if (settled) {
      clock.record(task.dossier(), ClockFact.settled(at), by);
    }
    return settled;
  }

  /** The clock stands still while the applicant completes the dossier. */
  void supplementAsked(Task task, String by, Instant at) {
    if (task.state() == DossierState.ACCEPTED) {
      clock.record(task.dossier(), ClockFact.stopped(at, ClockFact.SUPPLEMENT), by);
    }
  }

  /** The period of a posting does not count where its step says so (R16). */
  private boolean posted(
      Task task,
      OutlineStep step,
      List<OutlineStep> outline,
      String outcome,
      String by,
      Instant at) {
    String end = EngineNames.periodEnd(step.elementId());
    boolean excluded =
        outline.stream()
            .filter(other -> other.elementId().equals(end) || other == step)
            .anyMatch(other -> other.clock() == Clock.STOPPED);
    if (excluded && outcome.equals(EngineNames.POSTED)) {
      clock.record(task.dossier(), ClockFact.stopped(at, ClockFact.POSTING), by);
    } else if (excluded && outcome.equals(EngineNames.DONE)) {
      clock.record(task.dossier(), ClockFact.resumed(at, ClockFact.POSTING), by);
    }
    return settled(task, step, outline, outcome, by, at);
  }

  private void receive(Task task, String outcome, @Nullable String reason, String by, Instant at) {
    if (outcome.equals(EngineNames.ACCEPT) && task.state() == DossierState.REGISTERED) {
      rows.accepted(task.dossier(), at);
      clock.record(task.dossier(), ClockFact.accepted(at), by);
    } else if (outcome.equals(EngineNames.REFUSE)) {
      rows.state(task.dossier(), DossierState.REFUSED, reason);
    }
  }

  /** Settled is not returned (R19): settled once nothing but handing over and filing is left. */
  private static boolean settles(OutlineStep step, List<OutlineStep> outline, String outcome) {
    boolean back =
        outcome.equals(EngineNames.SUPPLEMENT)
            || (step.kind() == StepKind.DECIDE && outcome.equals(EngineNames.RETURN));
    StepKind kind = step.kind();
    if (back || kind == null || AFTER_SETTLING.contains(kind)) {
      return false;
    }
    int position = outline.indexOf(step);
    return outline.subList(position + 1, outline.size()).stream()
        .map(OutlineStep::kind)
        .allMatch(later -> later == null || AFTER_SETTLING.contains(later));
  }
}

package vn.motcua.local.traffic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.official.Officials;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;

/** Which way an official sends a dossier: always forward. */
public final class Outcomes {
  private static final Set<String> BACKWARD =
      Set.of(
          EngineNames.SUPPLEMENT, EngineNames.REFUSE, EngineNames.REQUIRED, EngineNames.APOLOGISED);

  private final ProcedureStore procedures;
  private final Officials officials;
  private final Map<String, OutlineStep> steps = new ConcurrentHashMap<>();
  private final Map<String, String> specialists = new ConcurrentHashMap<>();

  public Outcomes(ProcedureStore procedures, Officials officials) {
    this.procedures = procedures;
    this.officials = officials;
  }

  /** The step of a task. */
  public OutlineStep step(TaskRow task) {
    return steps.computeIfAbsent(
        task.procedureCode().value() + task.elementId(),
        name ->
            procedures.current(task.procedureCode()).orElseThrow().outline().stream()
                .filter(step -> step.elementId().equals(task.elementId()))
                .findFirst()
                .orElseThrow());
  }

  /** The first outcome that does not lead back or out; for RETURN itself, its only one. */
  public String forward(OutlineStep step) {
    List<String> forward =
        step.outcomes().stream()
            .filter(outcome -> !BACKWARD.contains(outcome))
            .filter(
                outcome -> step.kind() != StepKind.DECIDE || !outcome.equals(EngineNames.RETURN))
            .toList();
    return forward.isEmpty() ? step.outcomes().getFirst() : forward.getFirst();
  }

  boolean canAskForSupplement(OutlineStep step) {
    return step.kind() == StepKind.EXAMINE && step.outcomes().contains(EngineNames.SUPPLEMENT);
  }

  /** What the form of the step holds. */
  public Map<String, Object> data(OutlineStep step, UnitCode unit) {
    return switch (step.kind()) {
      case ASSIGN ->
          Map.of(
              EngineNames.SPECIALIST, specialists.computeIfAbsent(unit.value(), this::specialist));
      case ISSUE -> Map.of("paperReason", "Kết quả là phôi giấy của ngành");
      case RETURN -> Map.of("receivedBy", "Người nộp", "handover", "desk", "idSeen", true);
      case null, default -> Map.of();
    };
  }

  private String specialist(String unit) {
    return officials.withRole(new UnitCode(unit), Role.SPECIALIST).getFirst().username();
  }
}

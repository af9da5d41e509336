package vn.motcua.processes.outline;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Clock;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.UnitRef;

/**
 * One step of officials, as the BPMN says it.
 *
 * @param elementId BPMN id of the user task
 * @param name what the official reads
 * @param kind null where the task is no step of the catalogue, e.g. the apology
 * @param budgetHours working hours the step may take; null where none is stated
 * @param outcomes how it can end, in the order of the act buttons
 * @param formId form-js schema of the task; empty where a hand-drawn task names none
 */
public record OutlineStep(
    String elementId,
    String name,
    @Nullable StepKind kind,
    Role role,
    UnitRef unit,
    Clock clock,
    @Nullable BigDecimal budgetHours,
    List<String> outcomes,
    String formId) {

  public OutlineStep {
    outcomes = List.copyOf(outcomes);
  }
}

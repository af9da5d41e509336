package vn.motcua.dossiers.bottleneck;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.steptime.StepFigures;

/**
 * One element of a procedure's diagram.
 *
 * @param elementId the BPMN element
 * @param name its name in the newest version that has it
 * @param kind the step's kind as in the catalogue's files; null where it has none
 * @param role who does it, by the role's key; null for work without a person
 * @param budgetMinutes its internal budget in working minutes; null where none is stated
 * @param waiting how many dossiers stand there now
 * @param figures the rounds that ended in the months asked for; none for work without a person
 */
public record ElementFigures(
    String elementId,
    Text name,
    @Nullable String kind,
    @Nullable String role,
    @Nullable Integer budgetMinutes,
    long waiting,
    StepFigures figures) {

  /** The median's share of the budget, 1 = all of it; NaN without budget or ended rounds. */
  public double shareOfBudget() {
    return budgetMinutes == null || budgetMinutes == 0 || figures.steps() == 0
        ? Double.NaN
        : (double) figures.medianMinutes() / budgetMinutes;
  }
}

package vn.motcua.dossiers.bottleneck;

import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Text;
import vn.motcua.dossiers.steptime.StepFigures;

/**
 * One procedure of the list of the worst, with the step that is its bottleneck.
 *
 * @param field the key of the procedure's field
 * @param waiting dossiers of the procedure that wait for somebody now
 * @param overMinutes working minutes spent beyond budgets at all its steps
 * @param withinBudget budgeted rounds of all its steps that kept their budget
 * @param budgeted budgeted rounds of all its steps
 * @param worstElement the step that lost most time beyond its budget
 * @param worstName its name
 * @param worstBudgetMinutes its budget; null where none is stated
 * @param worstFigures its figures
 */
public record ProcedureFigures(
    ProcedureCode procedureCode,
    Text procedureName,
    String field,
    long waiting,
    long overMinutes,
    long withinBudget,
    long budgeted,
    String worstElement,
    Text worstName,
    @Nullable Integer worstBudgetMinutes,
    StepFigures worstFigures) {

  /** The share of the budgeted rounds that kept their budget, 0 to 1; NaN without any. */
  public double shareWithinBudget() {
    return budgeted == 0 ? Double.NaN : (double) withinBudget / budgeted;
  }
}

package vn.motcua.dossiers.steptime;

/**
 * What many ended steps have in common; canceled rounds are not counted.
 *
 * @param steps how many ended
 * @param meanMinutes their mean working time in minutes
 * @param medianMinutes half of them took no longer, in working minutes, to 2.5 %
 * @param p90Minutes nine in ten took no longer, in working minutes, to 2.5 %
 * @param budgeted how many had a budget
 * @param withinBudget how many of those kept it
 */
public record StepFigures(
    long steps,
    int meanMinutes,
    int medianMinutes,
    int p90Minutes,
    long budgeted,
    long withinBudget) {

  /** No step ended. */
  public static final StepFigures NONE = new StepFigures(0, 0, 0, 0, 0, 0);

  /** The share of the budgeted steps that kept their budget, 0 to 1; NaN without budgeted steps. */
  public double shareWithinBudget() {
    return budgeted == 0 ? Double.NaN : (double) withinBudget / budgeted;
  }
}

package vn.motcua.dossiers.bottleneck;

import java.time.YearMonth;
import vn.motcua.dossiers.steptime.StepFigures;

/**
 * One month's figures for a step.
 *
 * @param month the month in which the rounds ended
 */
public record MonthFigures(YearMonth month, StepFigures figures) {}

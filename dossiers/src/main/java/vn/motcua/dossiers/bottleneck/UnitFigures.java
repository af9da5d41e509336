package vn.motcua.dossiers.bottleneck;

import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.steptime.StepFigures;

/**
 * One unit's figures for a step.
 *
 * @param waiting how many dossiers stand there now in this unit
 * @param figures the rounds that ended in the months asked for
 */
public record UnitFigures(UnitCode unit, long waiting, StepFigures figures) {}

package vn.motcua.dossiers.workload;

import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.steptime.StepFigures;

/**
 * What a unit has to do and did.
 *
 * @param officials how many active officials it has
 * @param open what waits now
 * @param done the steps that ended in the months asked for
 */
public record UnitWorkload(UnitCode unit, int officials, OpenWork open, StepFigures done) {}

package vn.motcua.processes.compile;

import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.StepKind;
import vn.motcua.processes.Resource;
import vn.motcua.processes.contract.EngineNames;

/** The form a step of a kind starts with, for steps drawn by hand. */
public final class StepForms {

  private StepForms() {}

  /**
   * A form-js schema named as the engine expects it.
   *
   * @param stepId the step's id, without {@code step-}
   * @param name its heading, Vietnamese
   */
  public static Resource of(ProcedureCode code, String stepId, StepKind kind, String name) {
    return FormWriter.form(EngineNames.form(code, stepId), name, FormFields.of(kind));
  }
}

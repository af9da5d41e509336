package vn.motcua.tasklist.workbench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.processes.Resource;
import vn.motcua.processes.compile.StepForms;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;
import vn.motcua.processes.outline.ProcessOutline;

/** Gives a step added by hand the form that goes with its kind. */
final class DrawnForms {

  private DrawnForms() {}

  /**
   * The forms a drawing needs: those there are, and one for each step that names a form of this
   * procedure which is not there yet. A drawing that cannot be read adds nothing; the check says
   * what is wrong with it.
   */
  static List<Resource> of(ProcedureCode code, List<Resource> present, String bpmn) {
    String prefix = EngineNames.form(code, "");
    List<Resource> forms = new ArrayList<>(present);
    Set<String> known =
        present.stream().map(Resource::id).collect(Collectors.toCollection(HashSet::new));
    for (OutlineStep step : outline(bpmn)) {
      if (step.kind() != null && step.formId().startsWith(prefix) && known.add(step.formId())) {
        String stepId = step.formId().substring(prefix.length());
        forms.add(StepForms.of(code, stepId, step.kind(), step.name()));
      }
    }
    return forms;
  }

  private static List<OutlineStep> outline(String bpmn) {
    try {
      return ProcessOutline.read(bpmn);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}

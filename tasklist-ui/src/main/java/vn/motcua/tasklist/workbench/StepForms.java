package vn.motcua.tasklist.workbench;

import static vn.motcua.tasklist.shell.Texts.t;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.processes.Resource;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;
import vn.motcua.processes.outline.ProcessOutline;

/** Gives a step added by hand a form of its own. */
final class StepForms {

  private static final JsonMapper JSON = JsonMapper.shared();

  private StepForms() {}

  /**
   * The forms a drawing needs: those there are, and one for each step that names a form of this
   * procedure which is not there yet. A drawing that cannot be read adds nothing; the check says
   * what is wrong with it.
   */
  static List<Resource> completed(ProcedureCode code, List<Resource> present, String bpmn) {
    List<Resource> forms = new ArrayList<>(present);
    Set<String> known =
        present.stream().map(Resource::id).collect(Collectors.toCollection(HashSet::new));
    for (OutlineStep step : outline(bpmn)) {
      boolean own = step.formId().startsWith(EngineNames.form(code, ""));
      if (own && known.add(step.formId())) {
        forms.add(form(step));
      }
    }
    return forms;
  }

  private static Resource form(OutlineStep step) {
    Map<String, Object> heading =
        new TreeMap<>(Map.of("type", "text", "id", "Heading", "text", "### " + step.name()));
    Map<String, Object> note =
        new TreeMap<>(
            Map.of(
                "type",
                "textarea",
                "id",
                "Note",
                "key",
                "note",
                "label",
                t("workbench.form.note")));
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("components", List.of(heading, note));
    schema.put("type", "default");
    schema.put("id", step.formId());
    schema.put("executionPlatform", "Camunda Cloud");
    schema.put("executionPlatformVersion", "8.6.0");
    schema.put("schemaVersion", 16);
    return new Resource(step.formId() + ".form", JSON.writeValueAsString(schema) + "\n");
  }

  private static List<OutlineStep> outline(String bpmn) {
    try {
      return ProcessOutline.read(bpmn);
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}

package vn.motcua.processes.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.Fact;
import vn.motcua.catalog.FactType;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Step;
import vn.motcua.catalog.StepKind;
import vn.motcua.processes.Resource;
import vn.motcua.processes.contract.EngineNames;

/** Writes form-js schemas: one for each officials' step and one for the submission. */
final class FormWriter {

  private static final int SCHEMA_VERSION = 16;
  private static final ObjectWriter JSON = writer();

  private FormWriter() {}

  static List<Resource> write(Procedure procedure) {
    List<Resource> forms = new ArrayList<>();
    for (Step step : procedure.steps()) {
      if (step.kind() != StepKind.VERIFY_REGISTRY) {
        String id = EngineNames.form(procedure.code(), step.id());
        forms.add(form(id, step.name().vi(), FormFields.of(step.kind())));
        if (step.kind() == StepKind.POST) {
          String end = EngineNames.form(procedure.code(), EngineNames.periodEnd(step.id()));
          forms.add(form(end, Names.periodEnd(step.name().vi()), FormFields.periodEnd()));
        }
      }
    }
    forms.addAll(EventSubProcesses.forms(procedure.code()));
    forms.add(submission(procedure));
    return forms;
  }

  private static Resource submission(Procedure procedure) {
    List<Map<String, Object>> fields = procedure.facts().stream().map(FormWriter::fact).toList();
    String id = EngineNames.submissionForm(procedure.code());
    return form(id, procedure.name().vi(), fields);
  }

  private static Map<String, Object> fact(Fact fact) {
    String label = fact.name().vi();
    boolean required = fact.required() && fact.type() != FactType.BOOLEAN;
    Map<String, Object> field = FormFields.field(type(fact.type()), fact.id(), label, required);
    if (fact.type() == FactType.CHOICE) {
      field.put(
          "values",
          fact.choices().stream()
              .map(choice -> FormFields.option(Map.entry(choice.value(), choice.name().vi())))
              .toList());
    }
    if (fact.required()) {
      field.put("properties", new LinkedHashMap<>(Map.of("required", "true")));
    }
    return field;
  }

  private static String type(FactType type) {
    return switch (type) {
      case BOOLEAN -> "checkbox";
      case NUMBER -> "number";
      case STRING -> "textfield";
      case CHOICE -> "select";
    };
  }

  static Resource form(String id, String title, List<Map<String, Object>> fields) {
    List<Map<String, Object>> components = new ArrayList<>();
    Map<String, Object> heading = new LinkedHashMap<>();
    heading.put("type", "text");
    heading.put("id", "Heading");
    heading.put("text", "### " + title);
    components.add(heading);
    components.addAll(fields);
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("components", components);
    form.put("type", "default");
    form.put("id", id);
    form.put("executionPlatform", "Camunda Cloud");
    form.put("executionPlatformVersion", "8.6.0");
    form.put("schemaVersion", SCHEMA_VERSION);
    return new Resource(id + ".form", JSON.writeValueAsString(form) + "\n");
  }

  private static ObjectWriter writer() {
    DefaultIndenter lines = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(Separators.createDefaultInstance())
            .withObjectIndenter(lines)
            .withArrayIndenter(lines);
    return JsonMapper.builder().build().writer().with(printer);
  }
}

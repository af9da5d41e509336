package vn.motcua.tasklist.workbench;

import static vn.motcua.tasklist.shell.Texts.t;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.motcua.catalog.Clock;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.UnitRef;
import vn.motcua.processes.Resource;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;
import vn.motcua.tasklist.catalogue.CatalogueWords;

/**
 * What the step panel offers: values as BPMN holds them, labels as people read them.
 *
 * @param words the panel's own words by name
 * @param formPrefix what the id of a form of this procedure begins with
 */
record StepVocabulary(
    Map<String, String> words,
    List<Kind> kinds,
    List<Worker> roles,
    List<Place> units,
    List<Choice> forms,
    List<Choice> clocks,
    String formPrefix) {

  private static final List<String> WORDS =
      List.of(
          "appendStep",
          "budget",
          "budgetHelp",
          "budgetWrong",
          "choose",
          "clock",
          "dragStep",
          "form",
          "kind",
          "makeStep",
          "name",
          "notAStep",
          "ownForm",
          "role",
          "step",
          "unit");

  /** A kind of step and how such a step can end. */
  record Kind(String value, String label, List<String> outcomes) {}

  /** A role; {@code group} is its half of a candidate group. */
  record Worker(String value, String label, String group) {}

  /** A unit; {@code variable} is the FEEL that gives its code. */
  record Place(String value, String label, String variable) {}

  record Choice(String value, String label) {}

  /**
   * @param departments kinds of departments the province has
   */
  static StepVocabulary of(
      ProcedureCode code,
      List<Resource> forms,
      List<OutlineStep> outline,
      Iterable<String> departments) {
    return new StepVocabulary(
        WORDS.stream().collect(Collectors.toMap(word -> word, word -> t("workbench.step." + word))),
        knownKinds(),
        knownRoles(),
        units(departments),
        forms(code, forms, outline),
        Arrays.stream(Clock.values())
            .map(clock -> new Choice(clock.key(), CatalogueWords.clock(clock)))
            .toList(),
        EngineNames.form(code, ""));
  }

  private static List<Kind> knownKinds() {
    return Arrays.stream(StepKind.values())
        .filter(kind -> !EngineNames.outcomes(kind).isEmpty())
        .map(kind -> new Kind(kind.name(), CatalogueWords.kind(kind), EngineNames.outcomes(kind)))
        .toList();
  }

  private static List<Worker> knownRoles() {
    return Stream.of(Role.DESK, Role.SPECIALIST, Role.HEAD, Role.APPROVER, Role.CLERK, Role.TAX)
        .map(role -> new Worker(role.name(), CatalogueWords.role(role), role.key()))
        .toList();
  }

  private static List<Place> units(Iterable<String> departments) {
    Stream.Builder<UnitRef> units = Stream.builder();
    units.add(UnitRef.COMMUNE).add(UnitRef.DEPARTMENT).add(UnitRef.OFFICE);
    departments.forEach(kind -> units.add(new UnitRef("department:" + kind)));
    return units
        .build()
        .map(unit ->
            new Place(
                unit.value(),
                CatalogueWords.unit(unit),
                EngineNames.UNITS + "." + EngineNames.unitKey(unit)))
        .toList();
  }

  private static List<Choice> forms(
      ProcedureCode code, List<Resource> forms, List<OutlineStep> outline) {
    return forms.stream()
        .map(Resource::id)
        .filter(id -> !id.equals(EngineNames.submissionForm(code)))
        .map(id -> new Choice(id, formName(id, outline)))
        .toList();
  }

  private static String formName(String id, List<OutlineStep> outline) {
    return outline.stream()
        .filter(step -> step.formId().equals(id))
        .map(step -> t("workbench.form.of", step.name()))
        .findFirst()
        .orElse(id);
  }
}

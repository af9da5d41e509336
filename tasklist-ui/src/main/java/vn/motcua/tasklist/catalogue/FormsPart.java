package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.processes.Resource;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;
import vn.motcua.tasklist.form.FormView;

/** The forms as people will see them; nothing entered here is kept. */
final class FormsPart extends Div {

  FormsPart(ProcedureVersion version) {
    List<Resource> forms = version.process().forms();
    if (forms.isEmpty()) {
      add(new Paragraph(t("catalogue.forms.none")));
      return;
    }
    Div preview = new Div();
    preview.addClassName("form-preview");
    Select<Resource> choice = new Select<>();
    choice.setLabel(t("catalogue.form"));
    choice.setItems(forms);
    choice.setItemLabelGenerator(form -> name(form, version));
    choice.addValueChangeListener(change -> {
      preview.removeAll();
      preview.add(new FormView(change.getValue().xml(), Map.of()));
    });
    ProcedureCode code = version.procedure().code();
    String first = EngineNames.submissionForm(code);
    choice.setValue(
        forms.stream().filter(form -> form.id().equals(first)).findAny().orElse(forms.getFirst()));
    choice.addClassName("form-choice");
    add(choice, new Paragraph(t("catalogue.forms.preview")), preview);
  }

  private static String name(Resource form, ProcedureVersion version) {
    if (form.id().equals(EngineNames.submissionForm(version.procedure().code()))) {
      return t("catalogue.form.submission");
    }
    return version.outline().stream()
        .filter(step -> step.formId().equals(form.id()))
        .map(OutlineStep::name)
        .findFirst()
        .map(step -> t("catalogue.form.step", step))
        .orElse(form.id());
  }
}

package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import vn.motcua.catalog.Clock;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.Step;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.processes.outline.OutlineStep;
import vn.motcua.tasklist.form.BpmnView;
import vn.motcua.tasklist.shell.Texts;

/** The internal flow: who does what, in how much time; as a table and as a diagram. */
final class FlowPart extends Div {

  FlowPart(ProcedureVersion version) {
    HtmlTable table =
        new HtmlTable(
            t("catalogue.part.steps"),
            t("catalogue.number"),
            t("catalogue.step"),
            t("catalogue.step.kind"),
            t("catalogue.step.role"),
            t("catalogue.step.unit"),
            t("catalogue.step.time"),
            t("catalogue.step.when"));
    if (version.handDrawn()) {
      drawn(table, version);
    } else {
      written(table, version.procedure());
    }
    Section steps = new Section(new H2(t("catalogue.part.steps")));
    steps.add(
        new Paragraph(t(version.handDrawn() ? "catalogue.flow.drawn" : "catalogue.flow.budget")));
    steps.add(table);
    add(
        steps,
        new Section(new H2(t("catalogue.part.diagram")), new BpmnView(version.process().bpmn())));
  }

  private static void written(HtmlTable table, Procedure procedure) {
    int number = 1;
    for (Step step : procedure.steps()) {
      table.row(
          number++,
          Texts.of(step.name()),
          CatalogueWords.kind(step.kind()),
          CatalogueWords.role(step.role()),
          CatalogueWords.unit(step.unit()),
          time(CatalogueWords.budget(step.budgetHours()), step.clock()),
          step.when() == null ? "" : CatalogueWords.when(step.when(), procedure.facts()));
    }
  }

  private static void drawn(HtmlTable table, ProcedureVersion version) {
    int number = 1;
    for (OutlineStep step : version.outline()) {
      table.row(
          number++,
          step.name(),
          step.kind() == null ? "–" : CatalogueWords.kind(step.kind()),
          CatalogueWords.role(step.role()),
          CatalogueWords.unit(step.unit()),
          time(CatalogueWords.budget(step.budgetHours()), step.clock()),
          "");
    }
  }

  private static String time(String budget, Clock clock) {
    return clock == Clock.STOPPED ? t("catalogue.step.stopped", budget) : budget;
  }
}

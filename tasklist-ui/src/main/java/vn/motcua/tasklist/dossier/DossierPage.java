package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.function.SerializableRunnable;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.task.TaskDetail;
import vn.motcua.tasklist.dossier.DossierDesk.Dossier;
import vn.motcua.tasklist.form.BpmnView;

/** The whole dossier screen, with the step's form where there is a task. */
final class DossierPage extends Div {

  private final Dossier dossier;
  private final Progress progress;

  DossierPage(
      DossierDesk desk, Dossier dossier, @Nullable TaskDetail task, SerializableRunnable reload) {
    this.dossier = dossier;
    this.progress = Progress.of(dossier.history());
    addClassName("dossier");
    Component left =
        task == null
            ? new StandingPart(desk, dossier, progress)
            : new StepPart(desk, dossier, task, new StepActs(desk, reload));
    Div columns = new Div(left, new PapersPart(desk, dossier));
    columns.addClassName("dossier-columns");
    add(new DossierHeader(desk, dossier, progress), columns, tabs());
  }

  private TabSheet tabs() {
    TabSheet tabs = new TabSheet();
    tabs.addClassNames("panel", "dossier-tabs");
    tabs.add(t("dossier.tab.history"), new HistoryPart(dossier.history()));
    Div place = new Div();
    place.addClassName("diagram");
    tabs.add(t("dossier.tab.diagram"), place);
    tabs.add(t("dossier.tab.ledger"), new Ledger(dossier.clock()));
    tabs.addSelectedChangeListener(change -> {
      boolean firstLook = tabs.getSelectedIndex() == 1 && place.getChildren().count() == 0;
      if (firstLook) {
        place.add(
            new BpmnView(dossier.version().process().bpmn(), progress.done(), progress.current()));
      }
    });
    return tabs;
  }

  /** Where a dossier stands for somebody who has nothing to do with it now. */
  static final class StandingPart extends Section {

    StandingPart(DossierDesk desk, Dossier dossier, Progress progress) {
      addClassNames("panel", "step");
      getElement().setAttribute("aria-label", t("dossier.standing"));
      Div head = new Div(new H2(t("dossier.standing")));
      head.addClassName("panel-head");
      add(head, new Standing(desk, dossier, progress));
    }
  }
}

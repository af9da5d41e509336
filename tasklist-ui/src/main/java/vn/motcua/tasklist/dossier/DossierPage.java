package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.QueryParameters;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.stuck.StuckDossier;
import vn.motcua.dossiers.task.TaskDetail;
import vn.motcua.tasklist.dossier.DossierDesk.Dossier;
import vn.motcua.tasklist.form.BpmnView;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;

/** The whole dossier screen, with the step's form where there is a task. */
final class DossierPage extends Div {

  /** The tabs, as the address names them. */
  enum Part {
    HISTORY("dien-bien"),
    DIAGRAM("so-do"),
    DEADLINE("thoi-han");

    private final String word;

    Part(String word) {
      this.word = word;
    }

    /** The tab an address asks for; null without one. */
    static @Nullable Part of(QueryParameters query) {
      String asked = query.getSingleParameter("tab").orElse("");
      for (Part part : values()) {
        if (part.word.equals(asked)) {
          return part;
        }
      }
      return null;
    }
  }

  private final DossierDesk desk;
  private final DeadlineDesk deadlines;
  private final Dossier dossier;
  private final Progress progress;

  /**
   * @param asked the tab the address asks for: it stands first, before form and papers
   */
  DossierPage(
      DossierDesk desk,
      DeadlineDesk deadlines,
      Dossier dossier,
      @Nullable TaskDetail task,
      @Nullable Part asked,
      SerializableRunnable reload) {
    this.desk = desk;
    this.deadlines = deadlines;
    this.dossier = dossier;
    this.progress = Progress.of(dossier.history());
    addClassName("dossier");
    Component left =
        task == null
            ? new StandingPart(desk, dossier, progress)
            : new StepPart(desk, dossier, task, new StepActs(desk, reload));
    Div columns = new Div(left, new PapersPart(desk, dossier));
    columns.addClassName("dossier-columns");
    add(new DossierHeader(desk, dossier, progress));
    deadlines.stuck(dossier.file().code()).ifPresent(stuck -> add(stuck(stuck)));
    if (asked == null) {
      add(columns, tabs(Part.HISTORY));
    } else {
      add(tabs(asked), columns);
    }
  }

  private TabSheet tabs(Part first) {
    TabSheet tabs = new TabSheet();
    tabs.addClassNames("panel", "dossier-tabs");
    Map<Part, Tab> all = new EnumMap<>(Part.class);
    all.put(Part.HISTORY, tabs.add(t("dossier.tab.history"), new HistoryPart(dossier.history())));
    Div diagram = new Div();
    diagram.addClassName("diagram");
    all.put(Part.DIAGRAM, tabs.add(t("dossier.tab.diagram"), diagram));
    Div deadline = new Div();
    all.put(Part.DEADLINE, tabs.add(t("dossier.tab.ledger"), deadline));
    tabs.addSelectedChangeListener(change -> {
      Part shown = Part.values()[tabs.getSelectedIndex()];
      if (shown == Part.DIAGRAM) {
        once(
            diagram,
            () ->
                new BpmnView(
                    dossier.version().process().bpmn(), progress.done(), progress.current()));
      } else if (shown == Part.DEADLINE) {
        once(deadline, () -> new DeadlinePart(deadlines, dossier.file().code()));
      }
      if (change.isFromClient()) {
        getUI()
            .ifPresent(ui ->
                ui.getPage()
                    .executeJs(
                        "history.replaceState(history.state, '', location.pathname + '?tab=' + $0)",
                        shown.word));
      }
    });
    tabs.setSelectedTab(all.get(first));
    return tabs;
  }

  private static void once(Div place, SerializableSupplier<Component> part) {
    if (place.getChildren().findAny().isEmpty()) {
      place.add(part.get());
    }
  }

  private static Div stuck(StuckDossier stuck) {
    Span why = new Span(Glyph.ALERT.icon(), new Span(Texts.of(stuck.why())));
    why.addClassNames("strong", "dossier-stuck-why");
    Div note = new Div(why, new Paragraph(Texts.of(stuck.remedy())));
    note.addClassName("dossier-stuck");
    note.getElement().setAttribute("role", "note");
    note.getElement().setAttribute("aria-label", t("dossier.stuck"));
    return note;
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

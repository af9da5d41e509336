package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.task.TaskDetail;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.tasklist.act.ActBar;
import vn.motcua.tasklist.act.OpinionsPart;
import vn.motcua.tasklist.document.DocumentsPart;
import vn.motcua.tasklist.dossier.DossierDesk.Dossier;
import vn.motcua.tasklist.form.BrowserBundle;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;

/** The whole dossier screen, with the step's form where there is a task. */
final class DossierPage extends Div {

  /** The tabs, as the address names them. */
  enum Part {
    HISTORY("dien-bien"),
    NOTES("ghi-chu"),
    DOCUMENTS("van-ban"),
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

  private final transient Desks desks;
  private final transient Dossier dossier;
  private final Progress progress;
  private final TabSheet tabs = new TabSheet();

  /**
   * @param asked the tab the address asks for: it stands first, before form and papers
   */
  DossierPage(
      Desks desks,
      Dossier dossier,
      @Nullable TaskDetail task,
      @Nullable Part asked,
      SerializableRunnable reload) {
    this.desks = desks;
    this.dossier = dossier;
    this.progress = Progress.of(dossier.history());
    addClassName("dossier");
    DossierDesk desk = desks.dossier();
    Component left =
        task == null
            ? new StandingPart(desks, dossier, progress, reload)
            : new StepPart(desks, dossier, task, new StepActs(desk, desks.next(), reload));
    Div columns = new Div();
    columns.addClassName("dossier-columns");
    columns.add(
        left,
        new Splitter(t("dossier.split")),
        new PapersPart(desks, dossier, wide -> columns.setClassName("papers-wide", wide), reload));
    add(lineBanner(), new DossierHeader(desk, dossier, progress));
    desks
        .deadlines()
        .stuck(dossier.file().code())
        .ifPresent(stuck -> add(new StuckNote(stuck, desks.deadlines().retry(), reload)));
    add(new OpinionsPart(desks.acts(), dossier.file().code()));
    add(Awaited.of(desks.reception(), dossier, reload));
    if (asked == null) {
      add(columns, tabs);
      fill(Part.HISTORY);
    } else {
      add(tabs, columns);
      fill(asked);
    }
  }

  /** Shows the tab that was shown on the screen it takes the place of. */
  void goOn(@Nullable DossierPage before) {
    if (before != null) {
      tabs.setSelectedIndex(before.tabs.getSelectedIndex());
    }
  }

  /** Shown by the browser while the server cannot be reached. */
  private static Div lineBanner() {
    Div banner = new Div(Glyph.ALERT.icon(), new Span(t("dossier.line.lost")));
    banner.addClassName("line-banner");
    banner.getElement().setAttribute("data-line-banner", true);
    banner.getElement().setAttribute("role", "alert");
    banner.getElement().setAttribute("hidden", true);
    return banner;
  }

  private void fill(Part first) {
    tabs.addClassNames("panel", "dossier-tabs");
    Map<Part, Tab> all = new EnumMap<>(Part.class);
    Map<Part, Div> places = new EnumMap<>(Part.class);
    for (Part part : Part.values()) {
      Div place = new Div();
      place.addClassName("part-" + part.word);
      places.put(part, place);
      all.put(part, tabs.add(t("dossier.tab." + part.word), place));
    }
    tabs.addSelectedChangeListener(change -> {
      Part shown = Part.values()[tabs.getSelectedIndex()];
      once(places.get(shown), () -> part(shown, all.get(shown)));
      if (change.isFromClient()) {
        remember(shown);
      }
    });
    tabs.setSelectedTab(all.get(first));
    once(places.get(first), () -> part(first, all.get(first)));
  }

  private Component part(Part part, Tab tab) {
    DossierCode code = dossier.file().code();
    return switch (part) {
      case HISTORY -> new HistoryPart(dossier.history());
      case NOTES ->
          new NotesPart(
              desks.keeping(),
              code,
              count ->
                  tab.setLabel(
                      count == 0
                          ? t("dossier.tab.ghi-chu")
                          : t("dossier.tab.ghi-chu.count", count)));
      case DOCUMENTS -> new DocumentsPart(desks.documents(), code);
      case DIAGRAM -> new DiagramPart(desks.dossier(), dossier, progress);
      case DEADLINE -> new DeadlinePart(desks.deadlines(), code);
    };
  }

  private void remember(Part shown) {
    getUI()
        .ifPresent(ui ->
            ui.getPage()
                .executeJs(
                    "history.replaceState(history.state, '', location.pathname + '?tab=' + $0)",
                    shown.word));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    BrowserBundle.DOSSIER.load(event.getUI());
  }

  private static void once(Div place, SerializableSupplier<Component> part) {
    if (place.getChildren().findAny().isEmpty()) {
      place.add(part.get());
    }
  }

  /** Where a dossier stands for somebody who has nothing to do with it now. */
  static final class StandingPart extends Section {

    StandingPart(Desks desks, Dossier dossier, Progress progress, SerializableRunnable reload) {
      addClassNames("panel", "step");
      getElement().setAttribute("aria-label", t("dossier.standing"));
      Div head = new Div(new H2(t("dossier.standing")));
      head.addClassName("panel-head");
      add(head, new Standing(desks.dossier(), dossier, progress));
      desks.dossier().mine(dossier.file().code()).ifPresent(task -> add(own(task)));
      add(new ActBar(desks.acts(), dossier.file().code(), null, reload));
    }

    /** From a search or a notice to one's own work in the dossier. */
    private static Div own(TaskRow task) {
      Button open =
          new Button(
              t("dossier.standing.own", Texts.of(task.stepName())),
              Glyph.NEXT.icon(),
              click -> UI.getCurrent().navigate("viec/" + task.taskKey()));
      open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
      open.getElement().setAttribute("data-key", "Enter");
      Div bar = new Div(open);
      bar.addClassName("act-bar");
      return bar;
    }
  }
}

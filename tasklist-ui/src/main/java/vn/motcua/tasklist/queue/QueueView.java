package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.motcua.dossiers.task.TaskCounts;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskOrder;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.tasklist.catalogue.FieldNames;
import vn.motcua.tasklist.catalogue.ProcedureChoices;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.UnitNames;
import vn.motcua.tasklist.shell.WindowWidth;

/** The work queue; its address holds tab, filter, order and selection. */
@Route(value = QueueView.PATH, layout = MainLayout.class)
@StyleSheet("context://motcua/queue.css")
@StyleSheet("context://motcua/queue-bulk.css")
@RolesAllowed({"DESK", "SPECIALIST", "HEAD", "APPROVER", "CLERK", "TAX"})
final class QueueView extends Main implements AfterNavigationObserver, HasDynamicTitle {

  static final String PATH = "viec";
  static final int WITH_PREVIEW = 1180;

  private final QueueDesk desk;
  private final PageHeader header = new PageHeader(t("queue.title"));
  private final String unit;
  private final TaskSteps steps;
  private final QueueTabs tabs = new QueueTabs(tab -> go(state().with(filter().withTab(tab))));
  private final FilterBar filters;
  private final FilterMenu menu;
  private final BulkPanel jobs;
  private final NewsBar news = new NewsBar(this::reload);
  private final Div body = new Div();
  private final TaskList list;
  private final TaskPreview preview;
  private final List<Registration> bells = new ArrayList<>();
  private QueueState state = new QueueState(TaskFilter.of(TaskTab.MINE), null);
  private long ended;
  private int width = WITH_PREVIEW;

  QueueView(QueueDesk desk, ProcedureChoices procedures, FieldNames fields, UnitNames units) {
    this.desk = desk;
    setId("main");
    addClassNames("page", "queue");
    unit = units.name(desk.actor().unit());
    header.actions(nextButton());
    steps = new TaskSteps(desk, this::go, this::state, this::changed);
    filters =
        new FilterBar(
            procedures,
            new MoreFilters(desk, fields, units, filter -> go(state().with(filter))),
            filter -> go(state().with(filter)));
    menu =
        new FilterMenu(
            desk,
            state,
            this::go,
            () -> new LookDialog(desk.likes(), desk.usual(filter().tab()), this::reload).open());
    jobs = new BulkPanel(desk.bulk(), this::reload);
    list = new TaskList(desk, units, state, steps, () -> showJobs());
    preview = new TaskPreview(units, desk, steps);
    list.onChoose(this::look, this::choose, steps::open);
    body.addClassName("queue-body");
    Div top = new Div(tabs, menu);
    top.addClassName("queue-top");
    add(header, top, filters, jobs, news, body);
  }

  private Button nextButton() {
    Button next = new Button(t("queue.next"), Glyph.NEXT.icon(), click -> steps.next());
    next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    next.getElement().setAttribute("data-key", "n");
    return next;
  }

  private QueueState state() {
    return state;
  }

  private TaskFilter filter() {
    return state.filter();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    QueryParameters query = event.getLocation().getQueryParameters();
    state = QueueState.of(query);
    if (query.getParameters().isEmpty()) {
      desk.usual()
          .ifPresent(filter -> {
            state = QueueState.of(QueryParameters.fromString(filter.query()));
            replaceAddress(state);
          });
    } else if (QueueState.tellsTooMuch(query)) {
      replaceAddress(state);
    }
    load();
  }

  private void reload() {
    load();
    list.toStart();
  }

  /** After an act: the list without what is gone, selected what now stands in its place. */
  private void changed() {
    state = state.withSelected(null);
    load();
    replaceAddress(state);
  }

  private void load() {
    TaskCounts counts = desk.counts(state);
    TaskOrder order = desk.order(state);
    tabs.show(filter().tab(), counts);
    filters.show(filter());
    menu.show(state, order);
    header.context(t("queue.context", unit, t("queue.by." + word(order))));
    jobs.show();
    news.settle(counts);
    NextTask.remember(UI.getCurrent(), state);
    int count = Math.toIntExact(counts.of(filter().tab()));
    if (count == 0) {
      body.removeAll();
      body.add(QueueEmpty.of(state, this::go));
      return;
    }
    list.show(state, order, count);
    // A list that is there stays there: taken out and put back it would begin at its top again.
    if (list.getParent().isEmpty()) {
      body.removeAll();
      body.add(list, preview);
    }
    selectFirst();
  }

  private String word(TaskOrder order) {
    return filter().tab() == TaskTab.DONE_TODAY ? "done" : order.name().toLowerCase(Locale.ROOT);
  }

  private void selectFirst() {
    Long wanted = state.selected();
    if (wanted != null) {
      desk.find(wanted).ifPresent(this::select);
    } else if (width >= QueueGrid.PHONE) {
      list.first().ifPresent(this::select);
    }
  }

  /** A row that was clicked: without room for the preview there is nothing to see but itself. */
  private void choose(TaskRow row) {
    if (width < WITH_PREVIEW) {
      steps.open(row);
    } else {
      look(row);
    }
  }

  private void look(TaskRow row) {
    select(row);
    replaceAddress(state);
  }

  private void select(TaskRow row) {
    state = state.withSelected(row.taskKey());
    list.select(row);
    preview.show(row);
  }

  /** The address follows without a step in the browser's history. */
  private void replaceAddress(QueueState shown) {
    Location here = new Location(PATH, shown.query());
    getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, here));
  }

  private void go(QueueState next) {
    getUI().ifPresent(ui -> ui.navigate(PATH, next.query()));
  }

  private void resized(int pixels) {
    width = pixels;
    list.setRoom(pixels);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    WindowWidth.follow(event, this::resized);
    bells.add(desk.onNews(() -> ui.access(() -> ring())));
    bells.add(desk.bulk().follow(() -> ui.access(() -> showJobs())));
  }

  private void ring() {
    TaskCounts counts = desk.counts(state);
    tabs.showCounts(counts);
    news.announce(filter().tab(), counts);
  }

  /** An act of one's own that has ended changes the list at once. */
  private void showJobs() {
    long now =
        desk.bulk().jobs().stream()
            .map(BulkJob::standing)
            .mapToLong(job -> (job.running() ? 0 : 1) + (job.undone() == null ? 0 : 1))
            .sum();
    if (now > ended) {
      changed();
    } else {
      jobs.show();
    }
    ended = now;
  }

  @Override
  protected void onDetach(DetachEvent event) {
    bells.forEach(Registration::remove);
    bells.clear();
  }

  @Override
  public String getPageTitle() {
    return t("queue.title");
  }
}

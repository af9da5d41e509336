package vn.motcua.tasklist.queue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.task.TaskCounts;
import vn.motcua.dossiers.task.TaskCursor;
import vn.motcua.dossiers.task.TaskFilter;
import vn.motcua.dossiers.task.TaskPage;
import vn.motcua.dossiers.task.TaskRow;
import vn.motcua.dossiers.task.TaskTab;
import vn.motcua.tasklist.catalogue.ProcedureChoices;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.KeysetPages;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.Toasts;
import vn.motcua.tasklist.shell.UnitNames;

/** The work queue; its address holds tab, filter and selection. */
@Route(value = QueueView.PATH, layout = MainLayout.class)
@StyleSheet("context://motcua/queue.css")
@RolesAllowed({"DESK", "SPECIALIST", "HEAD", "APPROVER", "CLERK", "TAX"})
final class QueueView extends Main implements AfterNavigationObserver, HasDynamicTitle {

  static final String PATH = "viec";
  private static final int WITH_PREVIEW = 1180;

  private final QueueDesk desk;
  private final Actor actor;
  private final PageHeader header = new PageHeader(t("queue.title"));
  private final QueueTabs tabs = new QueueTabs(tab -> go(state().with(filter().withTab(tab))));
  private final FilterBar filters;
  private final NewsBar news = new NewsBar(this::reload);
  private final Div body = new Div();
  private final QueueGrid grid;
  private final TaskPreview preview;
  private QueueState state = new QueueState(TaskFilter.of(TaskTab.MINE), null);
  private @Nullable Registration bell;
  private int width = WITH_PREVIEW;

  QueueView(QueueDesk desk, ProcedureChoices procedures, UnitNames units) {
    this.desk = desk;
    this.actor = desk.actor();
    setId("main");
    addClassNames("page", "queue");
    header.context(t("queue.context", units.name(actor.unit())));
    filters = new FilterBar(procedures, filter -> go(state().with(filter)));
    grid = new QueueGrid(desk::face);
    preview = new TaskPreview(units, desk::nameOf, desk::face, this::open, this::claim);
    body.addClassName("queue-body");
    add(header, tabs, filters, news, body);
    grid.addItemClickListener(click -> choose(click.getItem()));
    grid.addItemDoubleClickListener(click -> open(click.getItem()));
    grid.getElement()
        .addEventListener(
            "row-step", event -> step(event.getEventData().path("event.detail").asInt()))
        .addEventData("event.detail");
  }

  private QueueState state() {
    return state;
  }

  private TaskFilter filter() {
    return state.filter();
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    state = QueueState.of(event.getLocation().getQueryParameters());
    load();
  }

  private void reload() {
    load();
    grid.scrollToStart();
  }

  private void load() {
    TaskCounts counts = desk.counts(filter());
    tabs.show(filter().tab(), counts);
    filters.show(filter());
    news.settle(counts);
    int count = Math.toIntExact(counts.of(filter().tab()));
    body.removeAll();
    if (count == 0) {
      body.add(empty());
      return;
    }
    KeysetPages<TaskRow, TaskCursor> pages =
        new KeysetPages<>((after, most) -> {
          TaskPage page = desk.page(filter(), after, most);
          return new KeysetPages.Page<>(page.rows(), page.next());
        });
    grid.show(filter().tab(), count, pages);
    body.add(grid, preview);
    selectFirst();
  }

  private void selectFirst() {
    Long wanted = state.selected();
    if (wanted != null) {
      desk.find(wanted).ifPresent(this::select);
    } else if (width >= WITH_PREVIEW) {
      desk.page(filter(), null, 1).rows().stream().findFirst().ifPresent(this::select);
    }
  }

  private void choose(TaskRow row) {
    if (width < WITH_PREVIEW) {
      open(row);
    } else {
      select(row);
      remember(row);
    }
  }

  private void step(int lines) {
    TaskRow row = grid.neighbour(state.selected(), lines);
    if (row != null) {
      select(row);
      remember(row);
    }
  }

  private void select(TaskRow row) {
    state = state.withSelected(row.taskKey());
    grid.select(row);
    preview.show(row, row.assignee() == null && row.doneAt() == null);
  }

  /** The address follows the selection without a step in the browser's history. */
  private void remember(TaskRow row) {
    Location here = new Location(PATH, state.withSelected(row.taskKey()).query());
    getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, here));
  }

  private void open(TaskRow row) {
    if (filter().tab() == TaskTab.DONE_TODAY) {
      UI.getCurrent().navigate("ho-so/" + row.dossierCode().value());
    } else {
      UI.getCurrent().navigate(PATH + "/" + row.taskKey());
    }
  }

  private void claim(TaskRow row) {
    switch (desk.claim(row.taskKey())) {
      case ActResult.Done done -> Toasts.done(t("queue.claimed", row.dossierCode().value()));
      case ActResult.AlreadyDone late ->
          Toasts.tell(t("queue.claim.late", late.by(), Formats.time(late.at())));
      case ActResult.Refused refused -> Toasts.problem(Texts.of(refused.reason()));
    }
    state = state.withSelected(null);
    load();
  }

  private Component empty() {
    if (state.isFiltered()) {
      Button clear =
          new Button(
              t("queue.filter.clear"), click -> go(state.with(TaskFilter.of(filter().tab()))));
      return new EmptyState(
          Glyph.FILTER, t("queue.empty.filtered.title"), t("queue.empty.filtered.why"), clear);
    }
    String name = filter().tab().name().toLowerCase(Locale.ROOT).replace('_', '-');
    String title = t("queue.empty." + name + ".title");
    String why = t("queue.empty." + name + ".why");
    if (filter().tab() != TaskTab.MINE) {
      return new EmptyState(Glyph.EMPTY, title, why);
    }
    Button unit =
        new Button(
            t("queue.empty.mine.do"), click -> go(state.with(filter().withTab(TaskTab.UNIT))));
    return new EmptyState(Glyph.CHECK, title, why, unit);
  }

  private void go(QueueState next) {
    getUI().ifPresent(ui -> ui.navigate(PATH, next.query()));
  }

  private void resized(int pixels) {
    width = pixels;
    grid.setRoom(pixels);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    UI ui = event.getUI();
    resized(ui.getPage().getExtendedClientDetails().getWindowInnerWidth());
    ui.getPage().addBrowserWindowResizeListener(resize -> resized(resize.getWidth()));
    bell = desk.onNews(() -> ui.access(() -> ring()));
  }

  private void ring() {
    TaskCounts counts = desk.counts(filter());
    tabs.showCounts(counts);
    news.announce(filter().tab(), counts);
  }

  @Override
  protected void onDetach(DetachEvent event) {
    if (bell != null) {
      bell.remove();
    }
  }

  @Override
  public String getPageTitle() {
    return t("queue.title");
  }
}

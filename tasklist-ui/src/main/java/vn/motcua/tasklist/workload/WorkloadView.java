package vn.motcua.tasklist.workload;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.steptime.Months;
import vn.motcua.dossiers.workload.RoleQueue;
import vn.motcua.dossiers.workload.UnitWorkload;
import vn.motcua.dossiers.workload.WorkloadQueries;
import vn.motcua.tasklist.board.BoardAddress;
import vn.motcua.tasklist.board.BoardFilterBar;
import vn.motcua.tasklist.board.BoardFilterBars;
import vn.motcua.tasklist.board.BoardFilterBars.Condition;
import vn.motcua.tasklist.board.LiveFigures;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.Place;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.SupervisorTabs;
import vn.motcua.tasklist.shell.UnitNames;

/** Units with what waits and what was done; below them the officials of the chosen one. */
@Route(value = WorkloadView.PATH, layout = MainLayout.class)
@RolesAllowed({"SUPERVISOR", "HEAD", "APPROVER"})
@StyleSheet("context://motcua/queue.css")
@StyleSheet("context://motcua/board.css")
@StyleSheet("context://motcua/supervision.css")
final class WorkloadView extends Main implements AfterNavigationObserver, HasDynamicTitle {
  static final String PATH = "khoi-luong";

  private static final String CHOSEN = "xem";

  private final WorkloadQueries workload;
  private final UnitNames names;
  private final Clock clock;
  private final Supplier<Actor> actor;
  private final PageHeader header = new PageHeader(t("workload.title"));
  private final SupervisorTabs tabs = new SupervisorTabs(Place.WORKLOAD);
  private final BoardFilterBar filters;
  private final UnitGrid units;
  private final OfficialGrid officials = new OfficialGrid();
  private final QueueList queues = new QueueList();
  private final H2 chosenName = new H2();
  private final Span chosenContext = new Span();
  private final Div body = new Div();
  private BoardFilter filter = BoardFilter.all();
  private @Nullable UnitCode chosen;

  WorkloadView(
      WorkloadQueries workload,
      BoardFilterBars bars,
      LiveFigures live,
      UnitNames names,
      Clock clock,
      SignedIn signedIn) {
    this.workload = workload;
    this.names = names;
    this.clock = clock;
    this.actor = signedIn.present();
    this.filters = bars.without(Set.of(Condition.COLOUR), next -> go(next, chosen));
    this.units = new UnitGrid(names::name, unit -> go(filter, unit));
    setId("main");
    addClassNames("page", "board", "workload");
    body.addClassName("workload-body");
    add(header, tabs, filters, body);
    live.follow(this, () -> show(false));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    QueryParameters query = event.getLocation().getQueryParameters();
    BoardFilter asked = BoardAddress.read(query);
    filter = asked.withColour(null);
    chosen =
        query.getSingleParameter(CHOSEN).filter(UnitCode::isValid).map(UnitCode::new).orElse(null);
    filters.show(asked);
    tabs.follow(BoardAddress.scope(filter));
    show(true);
  }

  private Months months() {
    return Months.of(
        filter.receivedFrom(),
        filter.receivedUntil(),
        LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
  }

  /**
   * @param anew in the usual order; false: what is on the screen stays in its place
   */
  private void show(boolean anew) {
    Months months = months();
    header.context(
        t(
            "workload.context",
            names.name(actor.get().unit()),
            WorkloadWords.month(months.from()),
            WorkloadWords.month(months.until())));
    List<UnitWorkload> all =
        workload.units(filter, months, actor.get()).stream()
            .sorted(
                Comparator.comparingLong((UnitWorkload unit) -> unit.open().overdue())
                    .thenComparingLong(unit -> unit.open().open())
                    .reversed())
            .toList();
    if (all.isEmpty()) {
      body.removeAll();
      body.add(new EmptyState(Glyph.EMPTY, t("workload.empty"), t("workload.empty.why")));
      return;
    }
    UnitCode unit =
        Optional.ofNullable(chosen)
            .filter(code -> all.stream().anyMatch(one -> one.unit().equals(code)))
            .orElse(all.getFirst().unit());
    chosen = unit;
    if (units.getParent().isEmpty()) {
      body.removeAll();
      body.add(units, detail());
    }
    units.show(all, unit, anew);
    units.setVisible(all.size() > 1);
    showUnit(unit, months, anew);
  }

  private Div detail() {
    chosenContext.addClassName("muted");
    Div head = new Div(chosenName, chosenContext);
    head.addClassName("workload-head");
    Div detail = new Div(head, queues, officials);
    detail.addClassName("workload-detail");
    return detail;
  }

  private void showUnit(UnitCode unit, Months months, boolean anew) {
    chosenName.setText(names.name(unit));
    List<RoleQueue> waiting =
        workload.unassigned(filter.withUnit(unit), actor.get()).stream()
            .filter(queue -> queue.unit().equals(unit))
            .toList();
    long unassigned = waiting.stream().mapToLong(queue -> queue.open().open()).sum();
    chosenContext.setText(
        unassigned == 0
            ? t("workload.unassigned.none")
            : t("workload.unassigned.sum", Formats.number(unassigned)));
    officials.show(workload.officials(unit, filter, months, actor.get()), anew);
    queues.show(waiting);
  }

  private void go(BoardFilter next, @Nullable UnitCode unit) {
    QueryParameters query =
        BoardAddress.write(
            next.withColour(null), unit == null ? Map.of() : Map.of(CHOSEN, unit.value()));
    getUI().ifPresent(ui -> ui.navigate(PATH, query));
  }

  @Override
  public String getPageTitle() {
    return t("workload.title");
  }
}

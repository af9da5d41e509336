package vn.motcua.tasklist.bottleneck;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.bottleneck.BottleneckQueries;
import vn.motcua.dossiers.bottleneck.ProcedureFigures;
import vn.motcua.dossiers.bottleneck.WorstBy;
import vn.motcua.dossiers.steptime.Months;
import vn.motcua.tasklist.board.BoardAddress;
import vn.motcua.tasklist.board.BoardFilterBar;
import vn.motcua.tasklist.board.BoardFilterBars;
import vn.motcua.tasklist.board.BoardFilterBars.Condition;
import vn.motcua.tasklist.board.LiveFigures;
import vn.motcua.tasklist.catalogue.FieldNames;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.Place;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.SupervisorTabs;
import vn.motcua.tasklist.shell.UnitNames;

/** The procedures that lose most time; one of them on its diagram. */
@Route(value = BottleneckView.PATH, layout = MainLayout.class)
@RolesAllowed({"SUPERVISOR", "HEAD", "APPROVER"})
@StyleSheet("context://motcua/bottleneck.css")
final class BottleneckView extends Main implements AfterNavigationObserver, HasDynamicTitle {

  static final String PATH = "diem-nghen";

  private static final int SHOWN = 50;

  private final BottleneckQueries bottlenecks;
  private final ProcedurePart procedure;
  private final ProcedureDiagrams diagrams;
  private final UnitNames names;
  private final Clock clock;
  private final Supplier<Actor> actor;
  private final PageHeader header = new PageHeader(t("bottleneck.title"));
  private final SupervisorTabs tabs = new SupervisorTabs(Place.BOTTLENECKS);
  private final BoardFilterBar filters;
  private final Select<Integer> period = new Select<>();
  private final Select<WorstBy> worst = new Select<>();
  private final Button back = new Button(t("bottleneck.back"), Glyph.BACK.icon());
  private final Div controls = new Div();
  private final WorstGrid grid;
  private final Div content = new Div();
  private List<ProcedureFigures> rows = List.of();
  private BottleneckState state = BottleneckState.read(QueryParameters.empty());

  BottleneckView(
      BottleneckQueries bottlenecks,
      ProcedureDiagrams diagrams,
      BoardFilterBars filterBars,
      LiveFigures live,
      FieldNames fields,
      UnitNames names,
      Clock clock,
      SignedIn signedIn) {
    this.bottlenecks = bottlenecks;
    this.diagrams = diagrams;
    this.names = names;
    this.clock = clock;
    this.actor = signedIn.present();
    this.procedure =
        new ProcedurePart(
            bottlenecks,
            diagrams,
            names,
            actor,
            step -> go(state.withFilter(state.filter().withStep(step))));
    this.filters =
        filterBars.without(
            Set.of(Condition.COLOUR, Condition.CHANNEL, Condition.DATES),
            filter -> go(state.withFilter(filter)));
    this.grid = new WorstGrid(this::address, row -> go(of(row)), fields::name);
    setId("main");
    addClassNames("page", "bottleneck");
    prepareControls();
    content.addClassName("bottleneck-content");
    add(header, tabs, filters, controls, content);
    live.follow(this, this::refresh);
  }

  private void prepareControls() {
    controls.addClassName("bottleneck-controls");
    period.setItems(BottleneckState.PERIODS);
    period.setItemLabelGenerator(months -> t("bottleneck.period.months", months));
    period.setAriaLabel(t("bottleneck.period"));
    period.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        go(state.withMonths(change.getValue()));
      }
    });
    worst.setItems(WorstBy.values());
    worst.setItemLabelGenerator(by -> t("bottleneck.by." + BottleneckState.word(by)));
    worst.setAriaLabel(t("bottleneck.by"));
    worst.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        go(state.withWorst(change.getValue()));
      }
    });
    Div legend = new Div();
    legend.addClassName("bottleneck-legend");
    for (String kind : List.of("well", "most", "over", "none")) {
      Span mark = new Span();
      mark.addClassNames("bottleneck-mark", "bottleneck-mark-" + kind);
      legend.add(new Span(mark, new Span(t("bottleneck.legend." + kind))));
    }
    back.addClickListener(
        click -> go(state.withFilter(state.filter().withProcedure(null).withStep(null))));
    controls.add(back, period, worst, legend);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    state = BottleneckState.read(event.getLocation().getQueryParameters());
    filters.show(state.filter());
    tabs.follow(BoardAddress.scope(state.filter()));
    period.setValue(state.months());
    worst.setValue(state.worst());
    show();
  }

  private void show() {
    content.removeAll();
    ProcedureCode code = state.filter().procedure();
    worst.setVisible(code == null);
    back.setVisible(code != null);
    tellContext(code);
    if (code != null) {
      procedure.show(code, state, months());
      filters.stepNames(procedure::stepName).show(state.filter());
      content.add(procedure);
      return;
    }
    rows = worst();
    if (rows.isEmpty()) {
      content.add(new EmptyState(Glyph.EMPTY, t("bottleneck.empty"), t("bottleneck.empty.why")));
    } else {
      grid.show(rows);
      content.add(grid);
    }
  }

  /** New figures in their places; nothing moves where none changed. */
  private void refresh() {
    ProcedureCode code = state.filter().procedure();
    tellContext(code);
    if (code != null) {
      procedure.show(code, state, months());
    } else if (!worst().equals(rows)) {
      show();
    }
  }

  private List<ProcedureFigures> worst() {
    return bottlenecks.worst(state.worst(), state.figures(), months(), actor.get(), SHOWN);
  }

  private Months months() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    return Months.last(state.months(), today);
  }

  private void tellContext(@Nullable ProcedureCode code) {
    String place = code == null ? names.name(actor.get().unit()) : diagrams.name(code);
    header.context(t("bottleneck.context", place, Formats.moment(clock.instant())));
  }

  private String address(ProcedureFigures row) {
    return PATH + "?" + of(row).write().getQueryString();
  }

  private BottleneckState of(ProcedureFigures row) {
    return state.withFilter(state.filter().withProcedure(row.procedureCode()).withStep(null));
  }

  private void go(BottleneckState wished) {
    getUI().ifPresent(ui -> ui.navigate(PATH, wished.write()));
  }

  @Override
  public String getPageTitle() {
    return t("bottleneck.title");
  }
}

package vn.motcua.tasklist.forecast;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.forecast.Forecast;
import vn.motcua.dossiers.forecast.ForecastCursor;
import vn.motcua.dossiers.forecast.ForecastOrder;
import vn.motcua.dossiers.forecast.ForecastPage;
import vn.motcua.dossiers.forecast.ForecastQueries;
import vn.motcua.dossiers.forecast.UnitForecast;
import vn.motcua.tasklist.board.BoardAddress;
import vn.motcua.tasklist.board.BoardFilterBar;
import vn.motcua.tasklist.board.BoardFilterBars;
import vn.motcua.tasklist.board.LiveFigures;
import vn.motcua.tasklist.forecast.ForecastState.Part;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.KeysetPages;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.Place;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.SupervisorTabs;
import vn.motcua.tasklist.shell.UnitNames;
import vn.motcua.tasklist.shell.WindowWidth;

/** Which dossiers will be late, how sure that is, and what would help. */
@Route(value = ForecastView.PATH, layout = MainLayout.class)
@RolesAllowed({"SUPERVISOR", "HEAD", "APPROVER"})
@StyleSheet("context://motcua/forecast.css")
final class ForecastView extends Main implements AfterNavigationObserver, HasDynamicTitle {

  static final String PATH = "du-bao";

  private final ForecastQueries forecasts;
  private final UnitNames names;
  private final Clock clock;
  private final Supplier<Actor> actor;
  private final PageHeader header = new PageHeader(t("forecast.title"));
  private final SupervisorTabs tabs = new SupervisorTabs(Place.FORECAST);
  private final BoardFilterBar filters;
  private final Div figures = new Div();
  private final Span parts = new Span();
  private final Select<ForecastOrder> order = new Select<>();
  private final ForecastGrid grid;
  private final UnitsPart units;
  private final WhatIfPart whatIf;
  private final QualityPart quality = new QualityPart();
  private final Div content = new Div();
  private ForecastState state = ForecastState.read(QueryParameters.empty());

  ForecastView(
      ForecastQueries forecasts,
      BoardFilterBars filterBars,
      LiveFigures live,
      UnitNames names,
      Clock clock,
      SignedIn signedIn) {
    this.forecasts = forecasts;
    this.names = names;
    this.clock = clock;
    this.actor = signedIn.present();
    this.filters = filterBars.bar(filter -> go(state.withFilter(filter)));
    this.grid = new ForecastGrid(names::name, clock);
    this.units =
        new UnitsPart(
            names::name,
            unit -> go(state.withPart(Part.DOSSIERS).withFilter(state.filter().withUnit(unit))));
    this.whatIf = new WhatIfPart(names::name, move -> forecasts.whatIf(move, actor.get()));
    setId("main");
    addClassNames("page", "forecast");
    figures.addClassName("forecast-figures");
    content.addClassName("forecast-content");
    order.setItems(ForecastOrder.values());
    order.setItemLabelGenerator(one -> t("forecast.order." + ForecastState.word(one)));
    order.setAriaLabel(t("forecast.order"));
    order.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        go(state.withOrder(change.getValue()));
      }
    });
    Div controls = new Div(parts, order);
    controls.addClassName("forecast-controls");
    add(header, tabs, filters, figures, controls, content);
    live.follow(this, this::figures);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    state = ForecastState.read(event.getLocation().getQueryParameters());
    filters.show(state.filter());
    tabs.follow(BoardAddress.scope(state.filter()));
    order.setValue(state.order());
    order.setVisible(state.part() == Part.DOSSIERS);
    parts.removeAll();
    for (Part part : Part.values()) {
      NativeButton button =
          new NativeButton(
              t("forecast.part." + ForecastState.word(part)), click -> go(state.withPart(part)));
      button.addClassName("chip");
      button.getElement().setAttribute("aria-pressed", String.valueOf(part == state.part()));
      parts.add(button);
    }
    show(figures());
  }

  private void show(List<UnitForecast> summary) {
    content.removeAll();
    long dossiers = summary.stream().mapToLong(UnitForecast::dossiers).sum();
    switch (state.part()) {
      case DOSSIERS -> showDossiers(dossiers);
      case UNITS -> {
        if (dossiers > 0) {
          units.show(summary);
          content.add(units);
        } else {
          content.add(empty());
        }
      }
      case WHAT_IF -> {
        whatIf.show(forecasts.staff(actor.get()));
        content.add(whatIf);
      }
      case QUALITY ->
          forecasts
              .quality(actor.get())
              .ifPresentOrElse(
                  found -> {
                    quality.show(found);
                    content.add(quality);
                  },
                  () ->
                      content.add(
                          new EmptyState(
                              Glyph.EMPTY, t("forecast.untaught"), t("forecast.untaught.why"))));
    }
  }

  private void showDossiers(long count) {
    if (count == 0) {
      content.add(empty());
      return;
    }
    KeysetPages<Forecast, ForecastCursor> pages =
        new KeysetPages<>((after, size) -> {
          ForecastPage page =
              forecasts.page(state.filter(), state.order(), actor.get(), after, size);
          return new KeysetPages.Page<>(page.rows(), page.next());
        });
    grid.show(pages, count);
    content.add(grid);
  }

  private static EmptyState empty() {
    return new EmptyState(Glyph.EMPTY, t("forecast.empty"), t("forecast.empty.why"));
  }

  /** The figures on top, and how far they can be believed. */
  private List<UnitForecast> figures() {
    header.context(
        t("forecast.context", names.name(actor.get().unit()), Formats.moment(clock.instant())));
    List<UnitForecast> summary = forecasts.summary(state.filter(), actor.get());
    figures.removeAll();
    figure("forecast.dossiers", sum(summary, UnitForecast::dossiers), "");
    figure("forecast.overdue", sum(summary, UnitForecast::overdue), "overdue");
    figure("forecast.likely", sum(summary, UnitForecast::likely), "at-risk");
    double expected = summary.stream().mapToDouble(UnitForecast::expectedBreaches).sum();
    figure("forecast.expected", UnitsPart.one(expected), "at-risk");
    figures.add(belief());
    return summary;
  }

  private Span belief() {
    Span belief = new Span();
    belief.addClassNames("forecast-belief", "muted");
    forecasts
        .quality(actor.get())
        .ifPresentOrElse(
            found ->
                belief.add(
                    new Span(t(found.better() ? "forecast.belief" : "forecast.belief.poor")),
                    new Text(" "),
                    see(Part.QUALITY)),
            () -> belief.setText(t("forecast.untaught.why")));
    return belief;
  }

  private Button see(Part part) {
    Button see = new Button(t("forecast.belief.see"), click -> go(state.withPart(part)));
    see.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    return see;
  }

  private void figure(String word, String number, String tone) {
    Span value = new Span(number);
    value.addClassName("forecast-number");
    Span name = new Span(t(word));
    name.addClassName("muted");
    Div figure = new Div(value, name);
    figure.addClassName("forecast-figure");
    if (!tone.isEmpty()) {
      figure.addClassName("forecast-figure-" + tone);
    }
    figures.add(figure);
  }

  private static String sum(
      List<UnitForecast> summary, java.util.function.ToLongFunction<UnitForecast> value) {
    return Formats.number(summary.stream().mapToLong(value).sum());
  }

  private void go(ForecastState wished) {
    getUI().ifPresent(ui -> ui.navigate(PATH, wished.write()));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    WindowWidth.follow(event, grid::setRoom);
  }

  @Override
  public String getPageTitle() {
    return t("forecast.title");
  }
}

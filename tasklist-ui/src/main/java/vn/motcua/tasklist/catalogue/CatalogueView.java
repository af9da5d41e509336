package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.procedures.CatalogueFacets;
import vn.motcua.dossiers.procedures.CatalogueQueries;
import vn.motcua.dossiers.procedures.ProcedureFilter;
import vn.motcua.dossiers.procedures.ProcedureOrder;
import vn.motcua.dossiers.procedures.ProcedureSummary;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.WindowWidth;

/** All procedures: search first, then narrow down. The address holds words, filter and order. */
@Route(value = CatalogueView.PATH, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://motcua/catalogue.css")
@StyleSheet("context://motcua/procedure.css")
final class CatalogueView extends Main implements AfterNavigationObserver, HasDynamicTitle {

  static final String PATH = "thu-tuc";
  private static final int REST_MILLIS = 200;

  private final transient CatalogueQueries queries;
  private final PageHeader header = new PageHeader(t("catalogue.title"));
  private final TextField search = new TextField();
  private final Select<ProcedureOrder> order = new Select<>();
  private final Button filters = new Button();
  private final AppliedFilter applied;
  private final CatalogueRail rail;
  private final CatalogueGrid grid;
  private final Div list = new Div();
  private final Span told = new Span();
  private CatalogueAddress address = CatalogueAddress.ALL;
  private long found;

  CatalogueView(CatalogueQueries queries, FieldNames fields, Clock clock) {
    this.queries = queries;
    setId("main");
    addClassNames("page", "catalogue");
    applied = new AppliedFilter(fields, this::narrow);
    rail = new CatalogueRail(fields, this::narrow);
    grid = new CatalogueGrid(fields, LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE));
    told.addClassName("visually-hidden");
    told.getElement().setAttribute("role", "status");
    list.addClassName("catalogue-list");
    Div body = new Div(rail, list);
    body.addClassName("catalogue-body");
    add(header, bar(), applied, body, told, opener());
    grid.addItemClickListener(click -> open(click.getItem()));
    grid.getElement()
        .addEventListener(
            "row-step", event -> grid.step(event.getEventData().path("event.detail").asInt()))
        .addEventData("event.detail");
  }

  private Div bar() {
    search.setPlaceholder(t("catalogue.search.hint"));
    search.setAriaLabel(t("catalogue.search"));
    search.setPrefixComponent(Glyph.SEARCH.icon());
    search.setClearButtonVisible(true);
    search.setAutofocus(true);
    search.setMaxLength(200);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(REST_MILLIS);
    search.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        typed(change.getValue());
      }
    });
    order.setItemLabelGenerator(value -> t("catalogue.order." + CatalogueAddress.key(value)));
    order.setAriaLabel(t("catalogue.order"));
    order.setPrefixComponent(new Span(t("catalogue.order")));
    order.addClassName("catalogue-order");
    order.addValueChangeListener(change -> {
      if (change.isFromClient() && change.getValue() != null) {
        go(address.with(change.getValue()));
      }
    });
    filters.addClassName("catalogue-filters");
    filters.setIcon(Glyph.FILTER.icon());
    filters.addClickListener(click -> showRail(!hasClassName("with-rail")));
    Div bar = new Div(search, filters, order);
    bar.addClassName("catalogue-bar");
    return bar;
  }

  /** Enter opens the row that j and k selected. */
  private NativeButton opener() {
    NativeButton opener =
        new NativeButton(
            t("catalogue.open-selected"),
            click -> {
              ProcedureSummary row = grid.selectedRow();
              if (row != null) {
                open(row);
              }
            });
    opener.addClassName("visually-hidden");
    opener.getElement().setAttribute("data-key", "Enter").setAttribute("tabindex", "-1");
    return opener;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    address = CatalogueAddress.of(event.getLocation().getQueryParameters());
    String words = address.filter().text();
    if (!search.getValue().strip().equals(words == null ? "" : words)) {
      search.setValue(words == null ? "" : words);
    }
    show();
  }

  @Override
  public String getPageTitle() {
    return t("catalogue.title");
  }

  private void show() {
    CatalogueAddress shown = address;
    CatalogueFacets counts = queries.facets(shown.filter());
    String said =
        counts.found() == counts.all()
            ? t("catalogue.found.all", Formats.number(counts.all()))
            : t("catalogue.found", Formats.number(counts.found()), Formats.number(counts.all()));
    header.context(said);
    told.setText(said);
    showOrder(shown);
    applied.show(shown.filter());
    rail.show(shown.filter(), counts);
    found = counts.found();
    showRail(hasClassName("with-rail"));
    list.removeAll();
    if (counts.found() == 0) {
      list.add(empty(counts));
    } else {
      grid.show(
          counts.found(),
          (offset, limit) -> queries.page(shown.filter(), shown.order(), offset, limit));
      list.add(grid);
    }
  }

  /** What fits best can only be told once something was typed. */
  private void showOrder(CatalogueAddress shown) {
    boolean typed = shown.filter().text() != null;
    order.setItems(
        Arrays.stream(ProcedureOrder.values())
            .filter(value -> typed || value != ProcedureOrder.FIT)
            .toList());
    order.setValue(
        typed || shown.order() != ProcedureOrder.FIT ? shown.order() : ProcedureOrder.CODE);
  }

  private int narrowing() {
    ProcedureFilter filter = address.filter();
    int conditions = filter.open() ? 1 : 0;
    for (Object condition :
        new @Nullable Object[] {
          filter.field(), filter.level(), filter.unit(), filter.limit(), filter.online()
        }) {
      conditions += condition == null ? 0 : 1;
    }
    return conditions;
  }

  private Component empty(CatalogueFacets counts) {
    if (counts.all() == 0) {
      return new EmptyState(Glyph.BOOK, t("catalogue.none"), t("catalogue.none.why"));
    }
    List<Component> acts = new ArrayList<>();
    if (address.isNarrowed() && address.filter().text() != null) {
      acts.add(new Button(t("catalogue.empty.words"), click -> go(address.wordsOnly())));
    }
    acts.add(new Button(t("catalogue.empty.all"), click -> go(CatalogueAddress.ALL)));
    return new EmptyState(
        Glyph.SEARCH,
        t("catalogue.empty"),
        t(address.isNarrowed() ? "catalogue.empty.why" : "catalogue.empty.why.words"),
        acts.toArray(Component[]::new));
  }

  /** Typing changes the address without a step of its own in the history. */
  private void typed(@Nullable String text) {
    address = address.with(address.filter().withText(text == null ? null : text.strip()));
    Location here = new Location(PATH, address.query());
    getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, here));
    show();
  }

  private void narrow(ProcedureFilter filter) {
    go(address.with(filter));
  }

  private void go(CatalogueAddress next) {
    getUI().ifPresent(ui -> ui.navigate(PATH, next.query()));
  }

  private void open(ProcedureSummary line) {
    getUI().ifPresent(ui -> ui.navigate(PATH + "/" + line.code().value()));
  }

  /** On a phone the conditions stand above the list when asked for. */
  private void showRail(boolean shown) {
    setClassName("with-rail", shown);
    filters.getElement().setAttribute("aria-expanded", String.valueOf(shown));
    filters.setText(
        shown
            ? t("catalogue.filter.done", Formats.number(found))
            : address.isNarrowed()
                ? t("catalogue.filter.some", narrowing())
                : t("catalogue.filter"));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    WindowWidth.follow(event, grid::setRoom);
  }
}

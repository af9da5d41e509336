package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Level;
import vn.motcua.catalog.OnlineLevel;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.FilterChip;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.Texts;

/** All procedures: search first, then narrow down. The address holds the filter. */
@Route(value = CatalogueView.PATH, layout = MainLayout.class)
@PermitAll
@StyleSheet("context://motcua/catalogue.css")
final class CatalogueView extends Main implements AfterNavigationObserver, HasDynamicTitle {

  static final String PATH = "thu-tuc";

  private static final String NAME =
      """
      <a class="catalogue-name" href="${item.href}" title="${item.name}">${item.name}</a>\
      """;

  private final CatalogueIndex index;
  private final FieldNames fields;
  private final PageHeader header = new PageHeader(t("catalogue.title"));
  private final TextField search = new TextField();
  private final ComboBox<String> field = new ComboBox<>();
  private final Div chips = new Div();
  private final Grid<CatalogueLine> grid = new Grid<>();
  private final Div empty = new Div();
  private List<CatalogueLine> lines = List.of();
  private CatalogueFilter filter = CatalogueFilter.ALL;

  CatalogueView(CatalogueIndex index, FieldNames fields) {
    this.index = index;
    this.fields = fields;
    addClassNames("page", "catalogue");
    search.setPlaceholder(t("catalogue.search.hint"));
    search.setAriaLabel(t("catalogue.search"));
    search.setPrefixComponent(Glyph.SEARCH.icon());
    search.setClearButtonVisible(true);
    search.setAutofocus(true);
    search.setValueChangeMode(ValueChangeMode.LAZY);
    search.setValueChangeTimeout(200);
    search.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        typed(change.getValue());
      }
    });
    field.setPlaceholder(t("catalogue.field.all"));
    field.setAriaLabel(t("catalogue.field"));
    field.setClearButtonVisible(true);
    field.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        go(filter.withField(change.getValue()));
      }
    });
    chips.addClassName("chips");
    Div bar = new Div(search, field, chips);
    bar.addClassName("catalogue-bar");
    columns();
    add(header, bar, grid, empty);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    filter = CatalogueFilter.from(event.getLocation().getQueryParameters());
    lines = index.lines();
    if (!search.getValue().equals(filter.text())) {
      search.setValue(filter.text());
    }
    show();
  }

  @Override
  public String getPageTitle() {
    return t("catalogue.title");
  }

  private void columns() {
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.addClassName("catalogue-grid");
    grid.addColumn(
            LitRenderer.<CatalogueLine>of("<span class=\"mono\">${item.code}</span>")
                .withProperty("code", line -> line.summary().code().value()))
        .setHeader(t("catalogue.code"))
        .setWidth("92px")
        .setFlexGrow(0);
    grid.addColumn(
            LitRenderer.<CatalogueLine>of(NAME)
                .withProperty("href", line -> PATH + "/" + line.summary().code().value())
                .withProperty("name", line -> Texts.of(line.summary().name())))
        .setHeader(t("catalogue.name"))
        .setFlexGrow(1);
    text(line -> fields.name(line.summary().field()), "catalogue.field", 136);
    text(line -> CatalogueWords.levels(line.summary().levels()), "catalogue.level", 92);
    text(line -> CatalogueWords.limits(line.summary().deadlines()), "catalogue.deadline", 136);
    text(line -> CatalogueWords.fees(line.summary().fees()), "catalogue.fee", 140);
    text(line -> CatalogueWords.online(line.summary().online()), "catalogue.online", 104);
    grid.addComponentColumn(CatalogueView::openPoints)
        .setHeader(t("catalogue.open"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    grid.addItemClickListener(click ->
        getUI()
            .ifPresent(ui -> ui.navigate(PATH + "/" + click.getItem().summary().code().value())));
  }

  private void text(ValueProvider<CatalogueLine, String> value, String key, int width) {
    grid.addColumn(value)
        .setHeader(t(key))
        .setWidth(width + "px")
        .setFlexGrow(0)
        .setTooltipGenerator(value::apply);
  }

  private static Span openPoints(CatalogueLine line) {
    int count = line.summary().open().size();
    Span badge = new Span(count == 0 ? "" : t("catalogue.open.count", count));
    badge.addClassName(count == 0 ? "nothing-open" : "open-points");
    badge.setTitle(
        line.summary().open().stream().map(CatalogueWords::open).collect(Collectors.joining(", ")));
    return badge;
  }

  private void show() {
    List<CatalogueLine> found = lines.stream().filter(filter::accepts).toList();
    grid.setItems(found);
    grid.setVisible(!found.isEmpty());
    header.context(
        t("catalogue.found", Formats.number(found.size()), Formats.number(lines.size())));
    showFields();
    showChips();
    empty.removeAll();
    if (found.isEmpty()) {
      Button all = new Button(t("catalogue.empty.all"), click -> go(CatalogueFilter.ALL));
      empty.add(
          lines.isEmpty()
              ? new EmptyState(Glyph.BOOK, t("catalogue.none"), t("catalogue.none.why"))
              : new EmptyState(Glyph.SEARCH, t("catalogue.empty"), t("catalogue.empty.why"), all));
    }
  }

  private void showFields() {
    Map<String, Long> counts =
        matching(filter.withField(null))
            .collect(
                Collectors.groupingBy(
                    line -> line.summary().field(), TreeMap::new, Collectors.counting()));
    if (filter.field() != null) {
      counts.putIfAbsent(filter.field(), 0L);
    }
    field.setItemLabelGenerator(
        id -> t("catalogue.facet", fields.name(id), counts.getOrDefault(id, 0L)));
    field.setItems(counts.keySet().stream().sorted(Comparator.comparing(fields::name)).toList());
    field.setValue(filter.field());
  }

  private void showChips() {
    chips.removeAll();
    for (Level level : Level.values()) {
      CatalogueFilter with = filter.withLevel(level);
      chip(CatalogueWords.level(level), with, filter.level() == level, filter.withLevel(null));
    }
    for (OnlineLevel online : OnlineLevel.values()) {
      CatalogueFilter with = filter.withOnline(online);
      chip(CatalogueWords.online(online), with, filter.online() == online, filter.withOnline(null));
    }
    chip(t("catalogue.open.any"), filter.withOpen(true), filter.open(), filter.withOpen(false));
  }

  private void chip(String word, CatalogueFilter with, boolean pressed, CatalogueFilter without) {
    long count = matching(with).count();
    if (count > 0 || pressed) {
      chips.add(
          new FilterChip(
              t("catalogue.facet", word, Formats.number(count)),
              pressed,
              () -> go(pressed ? without : with)));
    }
  }

  private Stream<CatalogueLine> matching(CatalogueFilter other) {
    Predicate<CatalogueLine> accepts = other::accepts;
    return lines.stream().filter(accepts);
  }

  /** Typing changes the address without a step of its own in the history. */
  private void typed(@Nullable String text) {
    filter = filter.withText(text == null ? "" : text);
    getUI()
        .ifPresent(
            ui -> ui.getPage().getHistory().replaceState(null, new Location(PATH, filter.query())));
    show();
  }

  private void go(CatalogueFilter next) {
    getUI().ifPresent(ui -> ui.navigate(PATH, next.query()));
  }
}

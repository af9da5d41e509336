package vn.motcua.tasklist.catalogue;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.OpenPoint;
import vn.motcua.dossiers.procedures.ProcedureSummary;
import vn.motcua.tasklist.shell.Texts;

/** The procedures found: columns on a desk, cards on a phone; reads only what is on screen. */
final class CatalogueGrid extends Grid<ProcedureSummary> {

  private static final int PAGE = 50;
  private static final int PHONE = 640;
  private static final int ROOMY = 1500;

  private static final String NAME =
      """
      <a class="catalogue-name" href="${item.href}" title="${item.name}">${item.name}</a>\
      """;
  private static final String PAIR =
      """
      <div class="catalogue-pair"><span title="${item.first}">${item.first}</span>\
      <span class="muted" title="${item.second}">${item.second}</span></div>\
      """;
  private static final String OPEN =
      """
      <span class="${item.badge}" title="${item.points}">${item.count}</span>\
      """;
  private static final String CARD =
      """
      <div class="catalogue-card"><a class="catalogue-name" href="${item.href}">${item.name}</a>\
      <div class="catalogue-card-line"><span class="mono">${item.code}</span>\
      <span>${item.field}</span><span>${item.level}</span></div>\
      <div class="catalogue-card-line"><span><span class="icon icon-clock" aria-hidden="true">\
      </span> ${item.limit}</span><span>${item.fee}</span>\
      <span class="${item.badge}">${item.count}</span></div></div>\
      """;

  /** The list moves only where the row would not be seen. */
  private static final String INTO_VIEW =
      """
      if (!(this._firstVisibleIndex < $0 && $0 < this._lastVisibleIndex)) {
        this.scrollToIndex(Math.max(0, $0 - 3));
      }\
      """;

  /** Reads the lines from an offset on, up to a limit. */
  interface Reader {
    List<ProcedureSummary> read(int offset, int limit);
  }

  private final FieldNames fields;
  private final LocalDate today;
  private final Column<ProcedureSummary> card;
  private final Column<ProcedureSummary> online;
  private final List<Column<ProcedureSummary>> wide;
  private int selected = -1;
  private int size;

  CatalogueGrid(FieldNames fields, LocalDate today) {
    this.fields = fields;
    this.today = today;
    addClassName("catalogue-grid");
    addThemeVariants(
        GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_WRAP_CELL_CONTENT);
    setPageSize(PAGE);
    getElement().setAttribute("data-rows", true);
    getElement().setAttribute("aria-label", t("catalogue.list"));
    Column<ProcedureSummary> code =
        fixed(
            LitRenderer.<ProcedureSummary>of("<span class=\"mono\">${item.code}</span>")
                .withProperty("code", line -> line.code().value()),
            "catalogue.code",
            92);
    Column<ProcedureSummary> name =
        addColumn(properties(LitRenderer.of(NAME)))
            .setHeader(t("catalogue.name"))
            .setFlexGrow(1)
            .setWidth("200px");
    Column<ProcedureSummary> field =
        fixed(pair(this::field, this::level), "catalogue.field-level", 150);
    Column<ProcedureSummary> limit =
        fixed(pair(CatalogueGrid::limit, this::fee), "catalogue.limit-fee", 188);
    online =
        fixed(
            LitRenderer.<ProcedureSummary>of("${item.online}")
                .withProperty("online", line -> CatalogueWords.online(line.online())),
            "catalogue.online",
            118);
    Column<ProcedureSummary> open =
        fixed(properties(LitRenderer.of(OPEN)), "catalogue.open.short", 84);
    wide = List.of(code, name, field, limit, open);
    card = addColumn(properties(LitRenderer.of(CARD))).setHeader(t("catalogue.name"));
    setRoom(0);
  }

  /** Shows a list whose length is known. */
  void show(long count, Reader reader) {
    size = Math.toIntExact(count);
    selected = -1;
    deselectAll();
    setDataProvider(
        new CallbackDataProvider<ProcedureSummary, Void>(
            query -> {
              query.getFilter();
              return reader.read(query.getOffset(), query.getLimit()).stream();
            },
            query -> size,
            ProcedureSummary::code));
  }

  /** Fits the columns to the width of the window: cards on a phone, all columns on a desk. */
  void setRoom(int pixels) {
    boolean phone = pixels > 0 && pixels < PHONE;
    card.setVisible(phone);
    wide.forEach(column -> column.setVisible(!phone));
    online.setVisible(!phone && pixels >= ROOMY);
    setClassName("catalogue-cards", phone);
  }

  /** Selects the row so many lines below; the first one where none is selected. */
  void step(int lines) {
    if (size > 0) {
      selected = selected < 0 ? 0 : Math.clamp(selected + lines, 0, size - 1);
      getElement().executeJs(INTO_VIEW, selected);
      ProcedureSummary row = selectedRow();
      if (row != null) {
        select(row);
      }
    }
  }

  /** The row selected by the keyboard. */
  @Nullable ProcedureSummary selectedRow() {
    return selected < 0 || selected >= size ? null : getDataCommunicator().getItem(selected);
  }

  private Column<ProcedureSummary> fixed(
      LitRenderer<ProcedureSummary> renderer, String heading, int width) {
    return addColumn(renderer).setHeader(t(heading)).setWidth(width + "px").setFlexGrow(0);
  }

  private static LitRenderer<ProcedureSummary> pair(
      ValueProvider<ProcedureSummary, String> first,
      ValueProvider<ProcedureSummary, String> second) {
    return LitRenderer.<ProcedureSummary>of(PAIR)
        .withProperty("first", first)
        .withProperty("second", second);
  }

  private LitRenderer<ProcedureSummary> properties(LitRenderer<ProcedureSummary> renderer) {
    return renderer
        .withProperty("code", line -> line.code().value())
        .withProperty("href", line -> CatalogueView.PATH + "/" + line.code().value())
        .withProperty("name", line -> Texts.of(line.name()))
        .withProperty("field", this::field)
        .withProperty("level", this::level)
        .withProperty("limit", CatalogueGrid::limit)
        .withProperty("fee", this::fee)
        .withProperty("badge", line -> "open-count")
        .withProperty("count", CatalogueGrid::count)
        .withProperty("points", CatalogueGrid::points);
  }

  private String field(ProcedureSummary line) {
    return fields.name(line.field());
  }

  private String level(ProcedureSummary line) {
    return CatalogueWords.levels(line.levels());
  }

  private static String limit(ProcedureSummary line) {
    return CatalogueWords.limits(line.deadlines());
  }

  private String fee(ProcedureSummary line) {
    return CatalogueWords.fees(line.fees(), today);
  }

  private static String count(ProcedureSummary line) {
    int open = line.open().size();
    return open == 0 ? "" : t("catalogue.open.count", open);
  }

  private static String points(ProcedureSummary line) {
    return line.open().stream()
        .sorted()
        .map((OpenPoint point) -> CatalogueWords.open(point))
        .collect(Collectors.joining(", "));
  }
}

package vn.motcua.tasklist.shelf;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableFunction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.shelf.Shelf;
import vn.motcua.dossiers.shelf.ShelfCounts;
import vn.motcua.dossiers.shelf.ShelfCursor;
import vn.motcua.dossiers.shelf.ShelfRow;
import vn.motcua.tasklist.shell.ClockChip;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.DemoMark;
import vn.motcua.tasklist.shell.KeysetPages;
import vn.motcua.tasklist.shell.Texts;

/** The dossiers of a shelf: columns on a desk, cards on a phone. */
final class ShelfGrid extends Grid<ShelfRow> {

  private static final int PAGE = 50;
  private static final int PHONE = 760;
  private static final String CODE =
      """
      <a class="mono" href="ho-so/${item.code}">${item.code}</a>\
      """
          + DemoMark.TEMPLATE;
  private static final String DOSSIER =
      """
      <div class="two"><span>\
      """
          + CODE
          + """
          </span><span class="two-name" title="${item.applicant}">${item.applicant}</span></div>\
          """;
  private static final String PROCEDURE =
      """
      <div class="two"><span class="lines" title="${item.procedure}">${item.procedure}</span>\
      ${item.unit ? html`<span class="two-name">${item.unit}</span>` : ''}</div>\
      """;
  private static final String CARD =
      """
      <div class="task-card"><div class="task-card-top">\
      """
          + CODE
          + ClockChip.TEMPLATE
          + """
          </div><div class="task-card-what">${item.procedure}</div>\
          <div class="task-card-who"><span>${item.applicant}</span><span>${item.unit}</span></div>\
          <div class="task-card-who"><span>${item.dates}</span><span>${item.note}</span></div></div>\
          """;

  /**
   * A row that is on screen stays where it is; Enter means it, no longer the tab pressed before.
   */
  private static final String INTO_VIEW =
      """
      if ($0 < this._firstVisibleIndex || $0 > this._lastVisibleIndex - 1) this.scrollToIndex($0);
      document.activeElement?.closest('vaadin-tabs') && document.activeElement.blur();
      """;

  private final ShelfWords words;
  private final SerializableFunction<ShelfRow, String> units;
  private final Map<String, Integer> positions = new HashMap<>();
  private final Column<ShelfRow> clock;
  private final Column<ShelfRow> since;
  private final Column<ShelfRow> until;
  private final Column<ShelfRow> note;
  private final Column<ShelfRow> card;
  private Shelf shelf = Shelf.SUPPLEMENT;
  private int last;
  private boolean phone;
  private @Nullable ShelfRow current;

  /**
   * @param units the unit to be named beside a procedure; empty where it is one's own
   */
  ShelfGrid(ShelfWords words, SerializableFunction<ShelfRow, String> units) {
    this.words = words;
    this.units = units;
    addClassNames("queue-grid", "shelf-grid");
    addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    setPageSize(PAGE);
    setSizeFull();
    getElement().setAttribute("data-rows", true);
    clock = fixed(LitRenderer.of(ClockChip.TEMPLATE), 176);
    fixed(LitRenderer.of(DOSSIER), 212).setHeader(t("shelf.column.dossier"));
    fixed(LitRenderer.of(PROCEDURE), 240).setFlexGrow(1).setHeader(t("shelf.column.procedure"));
    since = fixed(line("since"), 104);
    until = fixed(line("until"), 104);
    note = fixed(line("note"), 200);
    card = fixed(LitRenderer.of(CARD), 240).setFlexGrow(1);
    arrange();
  }

  /**
   * @param step gets the row above or below that a key asked for
   * @param open gets a row that was clicked
   */
  void onChoose(SerializableConsumer<ShelfRow> step, SerializableConsumer<ShelfRow> open) {
    addItemClickListener(click -> open.accept(click.getItem()));
    getElement()
        .addEventListener(
            "row-step",
            event ->
                neighbour(event.getEventData().path("event.detail").asInt())
                    .ifPresent(row -> {
                      current = row;
                      select(row);
                      step.accept(row);
                    }))
        .addEventData("event.detail");
  }

  /** Shows another list from its top; beyond what was counted its end is found by reading. */
  void show(Shelf shown, ShelfCounts counts, KeysetPages<ShelfRow, ShelfCursor> pages) {
    shelf = shown;
    current = null;
    deselectAll();
    positions.clear();
    getElement().setAttribute("aria-label", ShelfWords.name(shelf));
    arrange();
    int count = counts.of(shelf);
    if (counts.more(shelf)) {
      last = Integer.MAX_VALUE;
      setItems(
          query -> placed(query.getOffset(), pages.fetch(query.getOffset(), query.getLimit())));
    } else {
      last = count - 1;
      setItems(
          query -> placed(query.getOffset(), pages.fetch(query.getOffset(), query.getLimit())),
          query -> count);
    }
    scrollToStart();
  }

  /** Cards where there is no room for columns. */
  void setRoom(int pixels) {
    phone = pixels > 0 && pixels < PHONE;
    arrange();
  }

  private Optional<ShelfRow> neighbour(int lines) {
    Integer at = current == null ? null : positions.get(current.dossierCode().value());
    int line = at == null ? 0 : Math.clamp((long) at + lines, 0, last);
    if (at != null && at == line) {
      return Optional.empty();
    }
    getElement().executeJs(INTO_VIEW, line);
    return Optional.ofNullable(getDataCommunicator().getItem(line));
  }

  private Stream<ShelfRow> placed(int offset, Stream<ShelfRow> rows) {
    List<ShelfRow> list = rows.toList();
    for (int i = 0; i < list.size(); i++) {
      positions.put(list.get(i).dossierCode().value(), offset + i);
    }
    return list.stream();
  }

  private void arrange() {
    String key = ShelfWords.key(shelf);
    clock.setHeader(t(ShelfWords.waits(shelf) ? "shelf.column.waited" : "shelf.column.clock"));
    since.setHeader(t("shelf.column.since." + key));
    until.setHeader(t("shelf.column.until." + key));
    note.setHeader(t("shelf.column.note." + key));
    getColumns().forEach(column -> column.setVisible(phone == (column == card)));
    note.setVisible(!phone && shelf != Shelf.IN_PROCESS);
    setClassName("queue-cards", phone);
  }

  private Column<ShelfRow> fixed(LitRenderer<ShelfRow> cell, int width) {
    return addColumn(with(cell)).setWidth(width + "px").setFlexGrow(0);
  }

  private static LitRenderer<ShelfRow> line(String property) {
    return LitRenderer.of(
        "<span class=\"lines\" title=\"${item.%1$s}\">${item.%1$s}</span>".formatted(property));
  }

  private LitRenderer<ShelfRow> with(LitRenderer<ShelfRow> renderer) {
    return DemoMark.on(renderer, ShelfRow::synthetic)
        .withProperty("clock", row -> face(row).words())
        .withProperty("tone", row -> face(row).tone())
        .withProperty("glyph", row -> face(row).glyph().css())
        .withProperty("due", row -> face(row).hint())
        .withProperty("code", row -> row.dossierCode().value())
        .withProperty("applicant", ShelfRow::applicantMasked)
        .withProperty("procedure", row -> Texts.shortName(row.procedureName()))
        .withProperty("unit", units::apply)
        .withProperty("since", words::since)
        .withProperty("until", words::until)
        .withProperty("note", row -> ShelfWords.note(shelf, row))
        .withProperty(
            "dates",
            row -> t("shelf.card." + ShelfWords.key(shelf), words.since(row), words.until(row)));
  }

  private ClockFace face(ShelfRow row) {
    return words.face(shelf, row);
  }
}

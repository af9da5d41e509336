package vn.motcua.tasklist.board;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.board.BoardCursor;
import vn.motcua.dossiers.board.BoardRow;
import vn.motcua.tasklist.shell.ClockChip;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.DemoMark;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.KeysetPages;
import vn.motcua.tasklist.shell.Texts;

/** The dossiers behind a number: a table, on a narrow screen cards. */
final class DossierGrid extends Grid<BoardRow> {

  private static final String CODE =
      """
      <a class="mono" href="${item.href}">${item.code}</a>\
      """
          + DemoMark.TEMPLATE;
  private static final QueryParameters TAB = QueryParameters.of("tab", "thoi-han");
  private static final String TEXT = "<span title=\"${item.text}\">${item.text}</span>";
  private static final String CARD =
      """
      <div class="task-card"><div class="task-card-top">\
      """
          + CODE
          + ClockChip.TEMPLATE
          + """
          </div><div class="task-card-what">${item.text}</div>\
          <div class="task-card-who"><span>${item.step}</span><span>${item.unit}</span></div></div>\
          """;

  private final SerializableFunction<BoardRow, ClockFace> face;
  private final SerializableFunction<UnitCode, String> unitName;

  DossierGrid(
      SerializableFunction<BoardRow, ClockFace> face,
      SerializableFunction<UnitCode, String> unitName,
      Clock clock) {
    this.face = face;
    this.unitName = unitName;
    addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    addClassName("board-list");
    getElement().setAttribute("data-rows", true);
    getElement().setAttribute("aria-label", t("board.list"));
    columns(clock);
    addItemClickListener(click -> getUI().ifPresent(ui -> ui.navigate(path(click.getItem()), TAB)));
  }

  private static String path(BoardRow row) {
    return "ho-so/" + row.dossierCode().value();
  }

  /** The dossier's address, opened where it explains its due date. */
  private static String address(BoardRow row) {
    return path(row) + "?" + TAB.getQueryString();
  }

  /** Shows the pages, the count being known. */
  void show(KeysetPages<BoardRow, BoardCursor> pages, long count) {
    setItems(
        query -> pages.fetch(query.getOffset(), query.getLimit()), query -> Math.toIntExact(count));
  }

  /** Cards where there is no room for columns. */
  void setRoom(int pixels) {
    boolean cards = pixels < 760;
    setClassName("queue-cards", cards);
    getColumns().forEach(column -> column.setVisible("card".equals(column.getKey()) == cards));
  }

  private void columns(Clock clock) {
    addColumn(
            with(LitRenderer.<BoardRow>of(CARD))
                .withProperty("text", row -> Texts.of(row.procedureName()))
                .withProperty("step", DossierGrid::waiting)
                .withProperty("unit", row -> unitName.apply(row.unit())))
        .setKey("card")
        .setVisible(false);
    addColumn(with(LitRenderer.<BoardRow>of(ClockChip.TEMPLATE)))
        .setHeader(t("board.clock"))
        .setWidth("168px")
        .setFlexGrow(0);
    addColumn(with(LitRenderer.<BoardRow>of(CODE)))
        .setHeader(t("board.dossier"))
        .setWidth("248px")
        .setFlexGrow(0);
    text("board.procedure", row -> Texts.shortName(row.procedureName())).setFlexGrow(4);
    text("board.step", DossierGrid::waiting).setFlexGrow(2);
    text("board.unit", row -> unitName.apply(row.unit())).setFlexGrow(2);
    addColumn(row -> Formats.nearMoment(row.receivedAt(), clock.instant()))
        .setHeader(t("board.received"))
        .setWidth("104px")
        .setFlexGrow(0);
  }

  private Column<BoardRow> text(String header, SerializableFunction<BoardRow, String> value) {
    return addColumn(LitRenderer.<BoardRow>of(TEXT).withProperty("text", value::apply))
        .setHeader(t(header));
  }

  private LitRenderer<BoardRow> with(LitRenderer<BoardRow> renderer) {
    return DemoMark.on(renderer, BoardRow::synthetic)
        .withProperty("clock", row -> face.apply(row).words())
        .withProperty("tone", row -> face.apply(row).tone())
        .withProperty("glyph", row -> face.apply(row).glyph().css())
        .withProperty("due", row -> hint(row))
        .withProperty("code", row -> row.dossierCode().value())
        .withProperty("href", DossierGrid::address);
  }

  private String hint(BoardRow row) {
    String reason = row.stopReason();
    String due = face.apply(row).hint();
    return reason == null
        ? due
        : List.of(BoardWords.stopReason(reason), due).stream()
            .filter(words -> !words.isEmpty())
            .collect(Collectors.joining(" · "));
  }

  private static String waiting(BoardRow row) {
    String steps = row.waitingAt().stream().map(Texts::of).collect(Collectors.joining(", "));
    String reason = row.stopReason();
    if (steps.isEmpty() && reason != null) {
      return BoardWords.stopReason(reason);
    }
    return row.incident() ? t("board.incident", steps) : steps;
  }
}

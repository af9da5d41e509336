package vn.motcua.tasklist.board;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.stream.Collectors;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.board.BoardCursor;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.board.BoardPage;
import vn.motcua.dossiers.board.BoardQueries;
import vn.motcua.dossiers.board.BoardRow;
import vn.motcua.dossiers.board.BoardSort;
import vn.motcua.tasklist.shell.ClockChip;
import vn.motcua.tasklist.shell.ClockFace;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.FilterChip;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.KeysetPages;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.Texts;
import vn.motcua.tasklist.shell.UnitNames;

/** Tiles, units by colour, and below them the dossiers behind the chosen number. */
@Route(value = BoardView.PATH, layout = MainLayout.class)
@RolesAllowed({"SUPERVISOR", "HEAD", "APPROVER"})
@StyleSheet("context://motcua/board.css")
final class BoardView extends Main implements AfterNavigationObserver, HasDynamicTitle {
  static final String PATH = "theo-doi";

  private static final String DOSSIER =
      """
      <a class="mono" href="ho-so/${item.code}">${item.code}</a>\
      """;

  private final BoardQueries board;
  private final UnitNames names;
  private final WorkingCalendar calendar;
  private final Clock clock;
  private final Actor actor;
  private final PageHeader header = new PageHeader(t("board.title"));
  private final Tiles tiles = new Tiles();
  private final UnitTable units = new UnitTable();
  private final Div chips = new Div();
  private final Grid<BoardRow> grid = new Grid<>();
  private final Div empty = new Div();
  private final KeysetPages<BoardRow, BoardCursor> pages;
  private BoardFilter filter = BoardFilter.all();

  BoardView(
      BoardQueries board,
      UnitNames names,
      WorkingCalendar calendar,
      Clock clock,
      SignedIn signedIn) {
    this.board = board;
    this.names = names;
    this.calendar = calendar;
    this.clock = clock;
    this.actor = signedIn.actor();
    this.pages =
        new KeysetPages<>((after, size) -> {
          BoardPage page = board.page(filter, BoardSort.DUE, actor, after, size);
          return new KeysetPages.Page<>(page.rows(), page.next());
        });
    addClassNames("page", "board");
    chips.addClassName("chips");
    columns();
    header.actions(new Button(t("board.refresh"), Glyph.REFRESH.icon(), click -> show()));
    add(header, tiles, units, chips, grid, empty);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    filter = BoardAddress.read(event.getLocation().getQueryParameters());
    show();
  }

  @Override
  public String getPageTitle() {
    return t("board.title");
  }

  private void show() {
    header.context(t("board.context", names.name(actor.unit()), Formats.moment(clock.instant())));
    tiles.show(board.figures(filter, actor).tiles(), filter);
    units.show(board.figures(BoardFilter.all(), actor).units(), names::name);
    showChips();
    pages.reset();
    grid.setItems(query -> pages.fetch(query.getOffset(), query.getLimit()));
    boolean none = board.page(filter, BoardSort.DUE, actor, null, 1).rows().isEmpty();
    grid.setVisible(!none);
    empty.removeAll();
    if (none) {
      empty.add(new EmptyState(Glyph.EMPTY, t("board.empty"), t("board.empty.why")));
    }
  }

  private void showChips() {
    chips.removeAll();
    UnitCode unit = filter.unit();
    if (unit != null) {
      chips.add(new FilterChip(names.name(unit), true, () -> go(filter.withUnit(null))));
    }
  }

  private void go(BoardFilter next) {
    getUI().ifPresent(ui -> ui.navigate(BoardView.class, BoardAddress.write(next)));
  }

  private void columns() {
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_NO_BORDER);
    grid.addColumn(
            LitRenderer.<BoardRow>of(ClockChip.TEMPLATE)
                .withProperty("clock", row -> face(row).words())
                .withProperty("tone", row -> face(row).tone())
                .withProperty("glyph", row -> face(row).glyph().css())
                .withProperty("due", row -> face(row).hint()))
        .setHeader(t("board.clock"))
        .setWidth("176px")
        .setFlexGrow(0);
    grid.addColumn(
            LitRenderer.<BoardRow>of(DOSSIER)
                .withProperty("code", row -> row.dossierCode().value()))
        .setHeader(t("board.dossier"))
        .setWidth("190px")
        .setFlexGrow(0);
    grid.addColumn(row -> Texts.of(row.procedureName()))
        .setHeader(t("board.procedure"))
        .setFlexGrow(4)
        .setTooltipGenerator(row -> Texts.of(row.procedureName()));
    grid.addColumn(BoardView::waiting).setHeader(t("board.step")).setFlexGrow(2);
    grid.addColumn(row -> names.name(row.unit())).setHeader(t("board.unit")).setFlexGrow(2);
    grid.addColumn(row -> Formats.shortMoment(row.receivedAt()))
        .setHeader(t("board.received"))
        .setWidth("108px")
        .setFlexGrow(0);
    grid.addItemClickListener(click ->
        getUI().ifPresent(ui -> ui.navigate("ho-so/" + click.getItem().dossierCode().value())));
  }

  private static String waiting(BoardRow row) {
    String steps = row.waitingAt().stream().map(Texts::of).collect(Collectors.joining(", "));
    return row.incident() ? t("board.incident", steps) : steps;
  }

  private ClockFace face(BoardRow row) {
    return ClockFace.of(row.clockState(), row.colour(), row.dueAt(), calendar, clock.instant());
  }
}

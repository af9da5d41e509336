package vn.motcua.tasklist.board;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.board.BoardCursor;
import vn.motcua.dossiers.board.BoardFigures;
import vn.motcua.dossiers.board.BoardFilter;
import vn.motcua.dossiers.board.BoardPage;
import vn.motcua.dossiers.board.BoardQueries;
import vn.motcua.dossiers.board.BoardRow;
import vn.motcua.dossiers.board.BoardSort;
import vn.motcua.dossiers.board.BoardTile;
import vn.motcua.tasklist.shell.ClockFace;
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

/** Tiles, the distribution by remaining time, units by state; below them the chosen dossiers. */
@Route(value = BoardView.PATH, layout = MainLayout.class)
@RolesAllowed({"SUPERVISOR", "HEAD", "APPROVER"})
@StyleSheet("context://motcua/queue.css")
@StyleSheet("context://motcua/board.css")
final class BoardView extends Main implements AfterNavigationObserver, HasDynamicTitle {
  static final String PATH = "theo-doi";

  private static final String SORT = "xep";

  private final BoardQueries board;
  private final UnitNames names;
  private final Clock clock;
  private final Supplier<Actor> actor;
  private final PageHeader header = new PageHeader(t("board.title"));
  private final SupervisorTabs tabs = new SupervisorTabs(Place.BOARD);
  private final BoardFilterBar filters;
  private final Tiles tiles = new Tiles();
  private final Distribution bands = new Distribution();
  private final UnitHeat heat = new UnitHeat();
  private final Span found = new Span();
  private final Select<BoardSort> order = new Select<>();
  private final Button news = new Button(Glyph.REFRESH.icon());
  private final DossierGrid grid;
  private final Div list = new Div();
  private BoardFilter filter = BoardFilter.all();
  private BoardSort sort = BoardSort.DUE;
  private long listed;

  BoardView(
      BoardQueries board,
      BoardFilterBars bars,
      LiveFigures live,
      UnitNames names,
      WorkingCalendar calendar,
      Clock clock,
      SignedIn signedIn) {
    this.board = board;
    this.names = names;
    this.clock = clock;
    this.actor = signedIn.present();
    this.filters = bars.bar(next -> go(next, sort));
    this.grid =
        new DossierGrid(
            row ->
                ClockFace.of(
                    row.clockState(), row.colour(), row.dueAt(), calendar, clock.instant()),
            names::name,
            clock);
    setId("main");
    addClassNames("page", "board");
    list.addClassName("board-rows");
    Div figures = new Div(bands, heat);
    figures.addClassName("board-figures");
    add(header, tabs, filters, tiles, figures, listHead(), list);
    live.follow(this, this::refresh);
  }

  private Div listHead() {
    order.setItems(BoardSort.values());
    order.setItemLabelGenerator(one -> t("board.sort." + word(one)));
    order.setAriaLabel(t("board.sort"));
    order.addClassName("board-sort");
    order.addValueChangeListener(change -> {
      if (change.isFromClient()) {
        go(filter, change.getValue());
      }
    });
    news.addThemeVariants(ButtonVariant.LUMO_SMALL);
    news.addClassName("board-news");
    news.addClickListener(click -> show());
    Div said = new Div(news);
    said.getElement().setAttribute("role", "status");
    found.addClassName("muted");
    Div head = new Div(new H2(t("board.list")), found, said, order);
    head.addClassName("board-list-head");
    return head;
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    QueryParameters query = event.getLocation().getQueryParameters();
    filter = BoardAddress.read(query);
    sort =
        query
            .getSingleParameter(SORT)
            .flatMap(text ->
                Arrays.stream(BoardSort.values()).filter(one -> word(one).equals(text)).findFirst())
            .orElse(BoardSort.DUE);
    filters.show(filter);
    tabs.follow(BoardAddress.scope(filter));
    order.setValue(sort);
    show();
  }

  /** The figures at once, the list anew. */
  private void show() {
    BoardFigures figures = figures();
    listed = count(figures);
    news.setVisible(false);
    found.setText(t("board.found", Formats.number(listed)));
    list.removeAll();
    if (listed == 0) {
      list.add(empty(figures));
      return;
    }
    KeysetPages<BoardRow, BoardCursor> pages =
        new KeysetPages<>((after, size) -> {
          BoardPage page = board.page(filter, sort, actor.get(), after, size);
          return new KeysetPages.Page<>(page.rows(), page.next());
        });
    grid.show(pages, listed);
    list.add(grid);
  }

  /** The figures quietly; a list being read changes only by a click. */
  private void refresh() {
    long now = count(figures());
    news.setVisible(now != listed);
    if (now != listed) {
      news.setText(
          now > listed ? t("board.news.more", now - listed) : t("board.news.less", listed - now));
    }
  }

  private BoardFigures figures() {
    BoardFigures figures = board.figures(filter, actor.get());
    header.context(
        t("board.context", names.name(actor.get().unit()), Formats.moment(clock.instant())));
    tiles.show(figures.tiles(), filter);
    bands.show(figures.bands());
    heat.show(figures.units(), filter, names::name);
    return figures;
  }

  private long count(BoardFigures figures) {
    return figures.tiles().stream()
        .filter(tile -> filter.colour() == null || tile.colour() == filter.colour())
        .filter(
            tile -> filter.stopReason() == null || filter.stopReason().equals(tile.stopReason()))
        .mapToLong(BoardTile::dossiers)
        .sum();
  }

  private EmptyState empty(BoardFigures figures) {
    if (filter.equals(BoardFilter.all())) {
      return new EmptyState(Glyph.EMPTY, t("board.empty.all"), t("board.empty.all.why"));
    }
    boolean others = figures.dossiers() > 0;
    Button wider =
        new Button(
            others ? t("board.empty.others", Formats.number(figures.dossiers())) : clearWord(),
            click -> go(others ? filter.withColour(null) : BoardFilter.all(), sort));
    return new EmptyState(Glyph.FILTER, t("board.empty"), t("board.empty.why"), wider);
  }

  private static String clearWord() {
    return t("board.filter.clear");
  }

  private void go(BoardFilter next, BoardSort by) {
    Map<String, String> more = by == BoardSort.DUE ? Map.of() : Map.of(SORT, word(by));
    Location there = new Location(PATH, BoardAddress.write(next, more));
    getUI().ifPresent(ui -> ui.navigate(there.getPath(), there.getQueryParameters()));
  }

  private static String word(BoardSort one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  @Override
  protected void onAttach(AttachEvent event) {
    WindowWidth.follow(event, grid::setRoom);
  }

  @Override
  public String getPageTitle() {
    return t("board.title");
  }
}

package vn.motcua.tasklist.shelf;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.shelf.Shelf;
import vn.motcua.dossiers.shelf.ShelfCounts;
import vn.motcua.dossiers.shelf.ShelfCursor;
import vn.motcua.dossiers.shelf.ShelfPage;
import vn.motcua.dossiers.shelf.ShelfQueries;
import vn.motcua.dossiers.shelf.ShelfRow;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.KeysetPages;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.UnitNames;
import vn.motcua.tasklist.shell.WindowWidth;

/**
 * The unit's own dossiers by what they wait for, the tab being the address. Any other one is found
 * by the search box over every screen.
 */
@Route(value = DossierListView.PATH, layout = MainLayout.class)
@StyleSheet("context://motcua/queue.css")
@StyleSheet("context://motcua/queue-bulk.css")
@StyleSheet("context://motcua/shelf.css")
@RolesAllowed({"DESK", "SPECIALIST", "HEAD", "APPROVER", "CLERK", "TAX", "SUPERVISOR"})
final class DossierListView extends Main implements AfterNavigationObserver, HasDynamicTitle {

  static final String PATH = "ho-so";
  private static final String TAB = "tab";

  private final ShelfQueries shelves;
  private final UnitNames names;
  private final Supplier<Actor> actor;
  private final PageHeader header = new PageHeader(t("dossier.list.title"));
  private final ShelfTabs tabs =
      new ShelfTabs(shelf -> go(PATH, QueryParameters.of(TAB, ShelfWords.address(shelf))));
  private final ShelfGrid grid;
  private final Button open = new Button("", click -> openCurrent());
  private final Div keys = new Div(open);
  private final Div list = new Div();
  private @Nullable ShelfRow current;

  DossierListView(
      ShelfQueries shelves,
      UnitNames names,
      WorkingCalendar calendar,
      Clock clock,
      SignedIn signedIn) {
    this.shelves = shelves;
    this.names = names;
    this.actor = signedIn.present();
    this.grid = new ShelfGrid(new ShelfWords(calendar, clock), this::unitOf);
    setId("main");
    addClassNames("page", "shelves");
    grid.onChoose(this::select, this::open);
    open.getElement().setAttribute("data-key", "Enter");
    open.setTabIndex(-1);
    keys.addClassName("visually-hidden");
    list.addClassName("queue-body");
    add(header, tabs, list);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    Shelf shelf =
        ShelfWords.shelf(
            event.getLocation().getQueryParameters().getSingleParameter(TAB).orElse(""));
    ShelfCounts counts = shelves.counts(actor.get());
    header.context(
        t("shelf.context", names.name(actor.get().unit()), t("shelf.by." + ShelfWords.key(shelf))));
    tabs.show(shelf, counts);
    select(null);
    list.removeAll();
    if (counts.of(shelf) == 0) {
      list.add(empty(shelf));
      return;
    }
    grid.show(
        shelf,
        counts,
        new KeysetPages<>((after, size) -> {
          ShelfPage page = shelves.page(shelf, actor.get(), after, size);
          return new KeysetPages.Page<ShelfRow, ShelfCursor>(page.rows(), page.next());
        }));
    list.add(grid, keys);
  }

  private EmptyState empty(Shelf shelf) {
    String key = "shelf.empty." + ShelfWords.key(shelf);
    if (!actor.get().is(Role.SUPERVISOR)) {
      return new EmptyState(Glyph.EMPTY, t(key), t(key + ".why"));
    }
    Button board =
        new Button(t("shelf.empty.board"), click -> go("theo-doi", QueryParameters.empty()));
    return new EmptyState(Glyph.EMPTY, t(key), t(key + ".why"), board);
  }

  /** The other unit that has to do with a dossier: who settles it, else who received it. */
  private String unitOf(ShelfRow row) {
    UnitCode own = actor.get().unit();
    if (!row.competentUnit().equals(own)) {
      return t("shelf.unit.competent", names.name(row.competentUnit()));
    }
    return row.receivingUnit().equals(own)
        ? ""
        : t("shelf.unit.receiving", names.name(row.receivingUnit()));
  }

  private void select(@Nullable ShelfRow row) {
    current = row;
    open.setEnabled(row != null);
    open.setText(
        row == null ? t("shell.key.open-dossier") : t("shelf.open", row.dossierCode().value()));
  }

  private void openCurrent() {
    if (current != null) {
      open(current);
    }
  }

  private void open(ShelfRow row) {
    go(PATH + "/" + row.dossierCode().value(), QueryParameters.empty());
  }

  private void go(String path, QueryParameters query) {
    getUI().ifPresent(ui -> ui.navigate(path, query));
  }

  @Override
  protected void onAttach(AttachEvent event) {
    WindowWidth.follow(event, grid::setRoom);
  }

  @Override
  public String getPageTitle() {
    return t("dossier.list.title");
  }
}

package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.motcua.dossiers.search.SearchHit;
import vn.motcua.dossiers.search.SearchQueries;
import vn.motcua.dossiers.search.SearchQuestion;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.Searches;
import vn.motcua.tasklist.shell.SignedIn;
import vn.motcua.tasklist.shell.Texts;

/** The way to every dossier the official may see; words typed here lead to the search page. */
@Route(value = DossierListView.PATH, layout = MainLayout.class)
@StyleSheet("context://motcua/dossier.css")
@StyleSheet("context://motcua/dossier-parts.css")
@RolesAllowed({"DESK", "SPECIALIST", "HEAD", "APPROVER", "CLERK", "TAX", "SUPERVISOR"})
final class DossierListView extends Main implements AfterNavigationObserver, HasDynamicTitle {

  static final String PATH = "ho-so";
  private static final int MOST = 100;
  private static final int SHORTEST = 2;

  private final transient SearchQueries search;
  private final transient SignedIn signedIn;
  private final PageHeader header = new PageHeader(t("dossier.list.title"));
  private final TextField words = new TextField();
  private final Grid<SearchHit> grid = new Grid<>();
  private final Div body = new Div();

  DossierListView(SearchQueries search, SignedIn signedIn) {
    this.search = search;
    this.signedIn = signedIn;
    setId("main");
    addClassName("page");
    words.addClassName("dossier-search");
    words.setPlaceholder(t("shell.search.hint"));
    words.setAriaLabel(t("shell.search"));
    words.setPrefixComponent(Glyph.SEARCH.icon());
    words.setClearButtonVisible(true);
    words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    words.addValueChangeListener(change -> {
      if (change.isFromClient() && change.getValue().strip().length() >= SHORTEST) {
        Searches.open(SearchQuestion.of(change.getValue().strip()));
      }
    });
    prepareGrid();
    body.addClassName("list-body");
    add(header, words, body);
  }

  private void prepareGrid() {
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
    grid.setSizeFull();
    grid.addClassName("queue-grid");
    column("code", hit -> hit.dossierCode().value(), "mono").setWidth("200px").setFlexGrow(0);
    column("procedure", hit -> Texts.of(hit.procedureName()), "").setFlexGrow(1);
    column("applicant", SearchHit::applicantMasked, "").setWidth("170px").setFlexGrow(0);
    column("received", hit -> Formats.moment(hit.receivedAt()), "")
        .setWidth("150px")
        .setFlexGrow(0);
    column("clock", hit -> t("dossier.clock-state." + hit.clockState().name()), "")
        .setWidth("150px")
        .setFlexGrow(0);
    grid.addItemClickListener(click ->
        getUI().ifPresent(ui -> ui.navigate(PATH + "/" + click.getItem().dossierCode().value())));
  }

  private Grid.Column<SearchHit> column(
      String name, ValueProvider<SearchHit, String> value, String css) {
    return grid.addColumn(
            LitRenderer.<SearchHit>of(
                    "<span class=\"" + css + "\" title=\"${item.text}\">${item.text}</span>")
                .withProperty("text", value))
        .setHeader(t("dossier.list." + name));
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    String text =
        event.getLocation().getQueryParameters().getSingleParameter("q").orElse("").strip();
    words.setValue(text);
    body.removeAll();
    if (text.length() < SHORTEST) {
      header.context(t("dossier.list.context"));
      body.add(
          new EmptyState(Glyph.SEARCH, t("dossier.list.start.title"), t("dossier.list.start.why")));
      words.focus();
      return;
    }
    List<SearchHit> hits = search.find(text, signedIn.actor(), MOST);
    header.context(
        hits.size() == MOST ? t("dossier.list.most", MOST) : t("dossier.list.found", hits.size()));
    if (hits.isEmpty()) {
      body.add(
          new EmptyState(
              Glyph.EMPTY, t("dossier.list.none.title", text), t("dossier.list.none.why")));
    } else {
      grid.setItems(hits);
      body.add(grid);
    }
  }

  @Override
  public String getPageTitle() {
    return t("dossier.list.title");
  }
}

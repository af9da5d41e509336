package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.motcua.dossiers.search.SearchQuestion;
import vn.motcua.tasklist.shell.EmptyState;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.MainLayout;
import vn.motcua.tasklist.shell.PageHeader;
import vn.motcua.tasklist.shell.Searches;

/**
 * The way to every dossier the official may see: words typed here lead to the search page, which
 * keeps them out of its address. So do words in an address from before.
 */
@Route(value = DossierListView.PATH, layout = MainLayout.class)
@StyleSheet("context://motcua/dossier.css")
@StyleSheet("context://motcua/dossier-parts.css")
@RolesAllowed({"DESK", "SPECIALIST", "HEAD", "APPROVER", "CLERK", "TAX", "SUPERVISOR"})
final class DossierListView extends Main implements HasDynamicTitle {

  static final String PATH = "ho-so";
  private static final int SHORTEST = 2;

  private final TextField words = new TextField();

  DossierListView() {
    setId("main");
    addClassName("page");
    words.addClassName("dossier-search");
    words.setPlaceholder(t("shell.search.hint"));
    words.setAriaLabel(t("shell.search"));
    words.setPrefixComponent(Glyph.SEARCH.icon());
    words.setClearButtonVisible(true);
    words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
    words.setAutofocus(true);
    words.addValueChangeListener(change -> {
      if (change.isFromClient() && change.getValue().strip().length() >= SHORTEST) {
        Searches.open(SearchQuestion.of(change.getValue().strip()));
      }
    });
    Div body =
        new Div(
            new EmptyState(
                Glyph.SEARCH, t("dossier.list.start.title"), t("dossier.list.start.why")));
    body.addClassName("list-body");
    add(new PageHeader(t("dossier.list.title")).context(t("dossier.list.context")), words, body);
  }

  @Override
  public String getPageTitle() {
    return t("dossier.list.title");
  }
}

package vn.motcua.tasklist.search;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.search.SearchAnswer;
import vn.motcua.dossiers.search.SearchAnswer.ProcedureHit;
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
import vn.motcua.tasklist.shell.UnitNames;

/**
 * Everything found by the words, a page at a time; the address holds the search's number only. The
 * search box is everybody's and so is this: whoever has no role in cases finds procedures alone,
 * PostgreSQL shows them no dossier.
 */
@Route(value = Searches.PATH, layout = MainLayout.class)
@StyleSheet("context://motcua/search.css")
@PermitAll
final class SearchView extends Main implements AfterNavigationObserver, HasDynamicTitle {

  private static final String PAGE = "trang";
  private static final int SIZE = 20;
  private static final int SHORTEST = 2;

  private final transient SearchQueries search;
  private final transient SignedIn signedIn;
  private final transient UnitNames names;
  private final PageHeader header = new PageHeader(t("search.title"));
  private final TextField words = new TextField();
  private final Paragraph said = new Paragraph();
  private final FacetRail facets;
  private final Div found = new Div();
  private SearchQuestion question = SearchQuestion.of("");

  SearchView(SearchQueries search, SignedIn signedIn, UnitNames names, Clock clock) {
    this.search = search;
    this.signedIn = signedIn;
    this.names = names;
    this.facets = new FacetRail(names::name, clock, Searches::open);
    setId("main");
    addClassNames("page", "search-page");
    words.setAriaLabel(t("search.words"));
    words.setPlaceholder(t("shell.search.hint"));
    words.setPrefixComponent(Glyph.SEARCH.icon());
    words.setClearButtonVisible(true);
    words.addClassName("search-words");
    words.addValueChangeListener(change -> {
      if (change.isFromClient() && change.getValue().strip().length() >= SHORTEST) {
        Searches.open(SearchQuestion.of(change.getValue().strip()));
      }
    });
    said.addClassName("search-said");
    said.getElement().setAttribute("role", "status");
    found.addClassName("search-found");
    Div body = new Div(facets, found);
    body.addClassName("search-body");
    add(header, words, said, body);
  }

  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    var parameters = event.getLocation().getQueryParameters();
    String number = parameters.getSingleParameter(Searches.NUMBER).orElse(null);
    question = Searches.numbered(number).orElse(SearchQuestion.of(""));
    int page =
        parameters
            .getSingleParameter(PAGE)
            .filter(text -> text.matches("[1-9][0-9]{0,2}"))
            .map(Integer::parseInt)
            .orElse(1);
    words.setValue(question.text());
    found.removeAll();
    facets.removeAll();
    if (question.text().length() < SHORTEST) {
      start(number);
    } else {
      show(number, page);
    }
  }

  private void start(@Nullable String number) {
    said.setText("");
    facets.setVisible(false);
    EmptyState empty =
        new EmptyState(
            Glyph.SEARCH,
            t(number == null ? "search.start.title" : "search.gone.title"),
            t(number == null ? "search.start.why" : "search.gone.why"));
    found.add(empty);
    List<String> recent = Searches.recent();
    if (!recent.isEmpty()) {
      Div before = new Div(new H2(t("search.recent")));
      before.addClassName("search-recent");
      recent.forEach(text -> {
        Button again =
            new Button(text, Glyph.CLOCK.icon(), click -> Searches.open(SearchQuestion.of(text)));
        again.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        before.add(again);
      });
      found.add(before);
    }
    words.focus();
  }

  private void show(@Nullable String number, int page) {
    SearchAnswer answer = search.page(question, signedIn.actor(), (page - 1) * SIZE, SIZE);
    said.setText(sentence(answer));
    said.setClassName("search-slow", !answer.fromIndex());
    facets.setVisible(answer.fromIndex());
    facets.show(question, answer.facets());
    Marked marked = new Marked(question.text());
    if (!answer.procedures().isEmpty() && page == 1) {
      found.add(procedures(answer.procedures(), marked));
    }
    if (answer.hits().isEmpty()) {
      found.add(nothing());
      return;
    }
    found.add(new H2(t("search.dossiers")));
    OrderedList list = new OrderedList();
    list.addClassName("found-list");
    list.getElement().setAttribute("start", String.valueOf((page - 1) * SIZE + 1));
    answer.hits().forEach(hit -> list.add(new HitRow(hit, names.name(hit.unit()), marked)));
    found.add(list, pages(number, page, answer));
  }

  private String sentence(SearchAnswer answer) {
    if (!answer.fromIndex()) {
      return t("search.database");
    }
    return answer.isMore()
        ? t("search.more", Formats.number(SearchAnswer.MOST_COUNTED))
        : t("search.count", Formats.number(answer.total()));
  }

  private EmptyState nothing() {
    boolean narrowed = !question.equals(SearchQuestion.of(question.text()));
    return narrowed
        ? new EmptyState(
            Glyph.FILTER,
            t("search.none.narrowed"),
            t("search.none.narrowed.why"),
            new Button(
                t("search.widen"), click -> Searches.open(SearchQuestion.of(question.text()))))
        : new EmptyState(Glyph.EMPTY, t("search.none"), t("search.none.why"));
  }

  private static Div procedures(List<ProcedureHit> hits, Marked marked) {
    UnorderedList list = new UnorderedList();
    for (ProcedureHit hit : hits) {
      Anchor link = new Anchor("thu-tuc/" + hit.code().value());
      link.add(
          marked.of(hit.code().value(), "mono"), marked.of(Texts.of(hit.name()), "found-what"));
      list.add(new ListItem(link));
    }
    Div part = new Div(new H2(t("search.procedures")), list);
    part.addClassName("found-procedures");
    return part;
  }

  private static Div pages(@Nullable String number, int page, SearchAnswer answer) {
    Div pages = new Div();
    pages.addClassName("found-pages");
    pages.getElement().setAttribute("role", "navigation");
    pages.getElement().setAttribute("aria-label", t("search.pages"));
    if (page > 1) {
      pages.add(link(number, page - 1, "search.previous", "p"));
    }
    long from = (page - 1L) * SIZE;
    pages.add(
        new Span(
            t(
                "search.from-to",
                Formats.number(from + 1),
                Formats.number(from + answer.hits().size()))));
    boolean reachable = (page + 1) * SIZE <= SearchAnswer.MOST_COUNTED;
    boolean more =
        answer.fromIndex()
            ? from + SIZE < answer.total() && reachable
            : answer.hits().size() == SIZE;
    if (more) {
      pages.add(link(number, page + 1, "search.next", "n"));
    }
    return pages;
  }

  private static Anchor link(@Nullable String number, int page, String words, String key) {
    Anchor link =
        new Anchor(
            "%s?%s=%s&%s=%d".formatted(Searches.PATH, Searches.NUMBER, number, PAGE, page),
            t(words));
    link.getElement().setAttribute("data-key", key);
    return link;
  }

  @Override
  public String getPageTitle() {
    return t("search.title");
  }
}

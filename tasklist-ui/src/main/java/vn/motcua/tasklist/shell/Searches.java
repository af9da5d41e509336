package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.search.SearchQuestion;

/**
 * What was searched for in this session. The address of the search page names a search by a
 * meaningless number: names of applicants stay out of addresses, and so out of logs, histories and
 * bookmarks. Gone with the session.
 *
 * @see "docs/decisions/0037"
 */
public final class Searches {

  /** The route of the search page. */
  public static final String PATH = "tim-kiem";

  /** The parameter that names a search. */
  public static final String NUMBER = "luot";

  private static final int KEPT = 50;
  private static final int RECENT = 6;

  private final Map<String, SearchQuestion> kept =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SearchQuestion> eldest) {
          return size() > KEPT;
        }
      };

  private Searches() {}

  private static Searches ofSession() {
    VaadinSession session = VaadinSession.getCurrent();
    Searches searches = session.getAttribute(Searches.class);
    if (searches == null) {
      searches = new Searches();
      session.setAttribute(Searches.class, searches);
    }
    return searches;
  }

  /** Opens the search page with this question. */
  public static void open(SearchQuestion question) {
    UI.getCurrent().navigate(PATH, QueryParameters.of(NUMBER, number(question)));
  }

  /** Keeps the question and answers the number that stands for it in addresses. */
  public static String number(SearchQuestion question) {
    String number = UUID.randomUUID().toString().substring(0, 8);
    ofSession().kept.put(number, question);
    return number;
  }

  /** The question of that number; empty where the session has none. */
  public static Optional<SearchQuestion> numbered(@Nullable String number) {
    return Optional.ofNullable(number).map(ofSession().kept::get);
  }

  /** The latest words, each once, the newest first. */
  public static List<String> recent() {
    return ofSession().kept.values().stream()
        .map(question -> question.text().strip())
        .toList()
        .reversed()
        .stream()
        .distinct()
        .limit(RECENT)
        .toList();
  }
}

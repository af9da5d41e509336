package vn.motcua.tasklist.queue;

import com.vaadin.flow.server.VaadinSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.intake.DossierCode;

/**
 * Words the queue was narrowed by in this session. The queue's address names them by a meaningless
 * number: names of applicants stay out of addresses, and so out of logs, histories and bookmarks.
 * Gone with the session.
 *
 * @see "docs/decisions/0037"
 */
final class QueueWords {

  private static final int KEPT = 50;

  private final Map<String, String> numbers =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > KEPT;
        }
      };

  static QueueWords ofSession() {
    VaadinSession session = VaadinSession.getCurrent();
    QueueWords words = session.getAttribute(QueueWords.class);
    if (words == null) {
      words = new QueueWords();
      session.setAttribute(QueueWords.class, words);
    }
    return words;
  }

  /** A dossier's code tells nothing about anybody: it may stand in the address itself. */
  static boolean mayStandInAddress(String text) {
    return DossierCode.isValid(text);
  }

  /** The number of the words, the same one for the same words. */
  String number(String text) {
    String number = numbers.remove(text);
    String kept = number == null ? UUID.randomUUID().toString().substring(0, 8) : number;
    numbers.put(text, kept);
    return kept;
  }

  /** The words of that number; null where the session has none. */
  @Nullable String text(String number) {
    return numbers.entrySet().stream()
        .filter(entry -> entry.getValue().equals(number))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse(null);
  }
}

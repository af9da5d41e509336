package vn.motcua.tasklist.dossier;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A PDF file or a picture with its bar: page, zoom, fit, turn. */
@Tag("motcua-paper")
final class PaperViewer extends Component {

  private static final List<String> WORDS =
      List.of(
          "bar",
          "page",
          "pageField",
          "previousPage",
          "nextPage",
          "smaller",
          "larger",
          "fitWidth",
          "fitPage",
          "turn",
          "loading",
          "progress",
          "broken",
          "locked");

  /**
   * @param mediaType {@code application/pdf} or a picture's
   * @param content answers as long as the screen lives
   */
  PaperViewer(String name, String mediaType, DownloadHandler content) {
    Map<String, String> words = new LinkedHashMap<>();
    WORDS.forEach(word -> words.put(word, t("dossier.viewer." + word)));
    getElement().setProperty("words", JsonMapper.shared().writeValueAsString(words));
    getElement().setProperty("name", name);
    getElement().setProperty("kind", mediaType.startsWith("image/") ? "image" : "pdf");
    getElement().setAttribute("source", content);
  }

  /** Whether a file of this type can be looked at here. */
  static boolean shows(String mediaType) {
    return mediaType.equals("application/pdf") || mediaType.startsWith("image/");
  }
}

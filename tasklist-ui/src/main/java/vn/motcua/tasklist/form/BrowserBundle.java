package vn.motcua.tasklist.form;

import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A bundle of {@code src/main/js}: its script and style sheet, loaded once a page. */
public enum BrowserBundle {
  FORM("form"),
  BPMN_VIEW("bpmn-view"),
  WORKBENCH("workbench"),
  CHART("chart"),
  TIMELINE("timeline"),
  DOSSIER("dossier");

  private static final String FOLDER = "motcua/js/";
  private static final String VERSION = version();

  private final String file;

  BrowserBundle(String file) {
    this.file = file;
  }

  /** Makes the page load the bundle; asking again costs nothing. */
  public void load(UI ui) {
    ui.getPage().addStyleSheet("context://" + FOLDER + file + ".css" + VERSION);
    ui.getPage().addJsModule("context://" + FOLDER + file + ".js" + VERSION);
  }

  /** Another build has another address, so that no browser shows an old one. */
  private static String version() {
    String stamp = "/META-INF/resources/" + FOLDER + ".stamp";
    try (@Nullable InputStream in = BrowserBundle.class.getResourceAsStream(stamp)) {
      return in == null ? "" : "?v=" + new String(in.readNBytes(12), StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new UncheckedIOException("The stamp of the browser bundles cannot be read", e);
    }
  }
}

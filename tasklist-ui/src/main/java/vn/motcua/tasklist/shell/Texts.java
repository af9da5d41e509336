package vn.motcua.tasklist.shell;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import vn.motcua.catalog.Text;

/** Screen text in the language of the current screen. */
public final class Texts {

  private static final MotcuaTexts BUNDLES = new MotcuaTexts();

  private Texts() {}

  /**
   * The text of a key such as {@code queue.tab.mine}; the part before the first dot names the
   * bundle {@code i18n/<part>_vi.properties}.
   *
   * @param values what {@code {0}}, {@code {1}} … stand for
   */
  public static String t(String key, Object... values) {
    return BUNDLES.getTranslation(key, locale(), values);
  }

  /** The text of a key outside of a screen, in a language a browser asked for. */
  public static String in(Locale language, String key, Object... values) {
    return BUNDLES.getTranslation(key, language, values);
  }

  /** The wording of a catalogue text in the language of the screen. */
  public static String of(Text text) {
    return text.in(locale().getLanguage());
  }

  /** The name of a procedure without the word that every other one begins with. */
  public static String shortName(Text name) {
    String full = of(name);
    String word = "Thủ tục ";
    return full.startsWith(word) && full.length() > word.length() + 1
        ? full.substring(word.length(), word.length() + 1).toUpperCase(Locale.ROOT)
            + full.substring(word.length() + 1)
        : full;
  }

  /** The language of the current screen; Vietnamese outside of one. */
  public static Locale locale() {
    UI ui = UI.getCurrent();
    return ui == null ? MotcuaTexts.VIETNAMESE : ui.getLocale();
  }
}

package vn.motcua.dossiers;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.motcua.catalog.Text;

/** The sentences this module says to people, in both languages. */
public final class Wording {

  private static final String BUNDLE = "vn.motcua.dossiers.wording";
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Wording() {}

  /** The sentence with this key. */
  public static Text text(String key, Object... values) {
    return new Text(say(Locale.ROOT, key, values), say(Locale.ENGLISH, key, values));
  }

  private static String say(Locale language, String key, Object... values) {
    String pattern = ResourceBundle.getBundle(BUNDLE, language, EXACT).getString(key);
    return new MessageFormat(pattern, language == Locale.ROOT ? VIETNAMESE : language)
        .format(values);
  }
}

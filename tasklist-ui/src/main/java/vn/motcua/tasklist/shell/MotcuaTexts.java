package vn.motcua.tasklist.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads {@code i18n/<bundle>_<language>.properties}; the bundle is the key's first part. */
@Component
final class MotcuaTexts implements I18NProvider {

  static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  static final Locale ENGLISH = Locale.ENGLISH;

  private static final Logger LOG = LoggerFactory.getLogger(MotcuaTexts.class);
  private static final ResourceBundle.Control EXACT =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final Map<String, Boolean> reported = new ConcurrentHashMap<>();

  @Override
  public List<Locale> getProvidedLocales() {
    return List.of(VIETNAMESE, ENGLISH);
  }

  @Override
  public String getTranslation(String key, Locale locale, Object... params) {
    String pattern = pattern(key, supported(locale));
    return params.length == 0
        ? pattern
        : new MessageFormat(pattern.replace("'", "''"), Locale.forLanguageTag("vi")).format(params);
  }

  /** Vietnamese unless the language is English. */
  static Locale supported(Locale locale) {
    return locale.getLanguage().equals("en") ? ENGLISH : VIETNAMESE;
  }

  private String pattern(String key, Locale locale) {
    int dot = key.indexOf('.');
    if (dot > 0) {
      try {
        return ResourceBundle.getBundle("i18n/" + key.substring(0, dot), locale, EXACT)
            .getString(key);
      } catch (MissingResourceException e) {
        if (reported.putIfAbsent(key, true) == null) {
          LOG.warn("No screen text for {} in {}", key, locale);
        }
      }
    }
    return key;
  }
}

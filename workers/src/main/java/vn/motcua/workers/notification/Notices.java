package vn.motcua.workers.notification;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import vn.motcua.dossiers.casefile.Subject;

/**
 * What a notice says. It names the dossier and the procedure and nothing else of the case, so that
 * whoever reads another's telephone learns no more than that; the same template always gives the
 * same text.
 */
final class Notices {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("vn.motcua.workers.notices", Locale.ROOT);

  private Notices() {}

  static String text(String template, Subject subject) {
    return sentence(template)
        .replace("{code}", subject.code().value())
        .replace("{procedure}", subject.procedureName());
  }

  private static String sentence(String template) {
    try {
      return TEXTS.getString(template);
    } catch (MissingResourceException e) {
      return TEXTS.getString("other");
    }
  }
}

package vn.motcua.workers.notification;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.casefile.Subject;

/**
 * What a notice says. It names the dossier, the procedure, perhaps a date, and nothing else of the
 * case, so that whoever reads another's telephone learns no more than that; the same message always
 * gives the same text.
 */
final class Notices {

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("vn.motcua.workers.notices", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(WorkingCalendar.ZONE);

  private Notices() {}

  /**
   * The text of a notice.
   *
   * @param due an instant in ISO form; anything else is left out
   */
  static String text(String template, Subject subject, String due) {
    return sentence(template)
        .replace("{code}", subject.code().value())
        .replace("{procedure}", subject.procedureName())
        .replace("{due}", moment(due));
  }

  private static String moment(String due) {
    try {
      return MOMENT.format(Instant.parse(due));
    } catch (DateTimeParseException e) {
      return "xem tại Cổng Dịch vụ công quốc gia";
    }
  }

  private static String sentence(String template) {
    try {
      return TEXTS.getString(template);
    } catch (MissingResourceException e) {
      return TEXTS.getString("other");
    }
  }
}

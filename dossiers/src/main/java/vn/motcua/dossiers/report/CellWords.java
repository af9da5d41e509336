package vn.motcua.dossiers.report;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.WorkingCalendar;

/** A cell as people read it. */
public final class CellWords {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

  private CellWords() {}

  /** The words of a cell; empty where it holds nothing. */
  public static String of(@Nullable Object cell, ReportColumn.Form form, String language) {
    return switch (cell) {
      case null -> "";
      case Text text -> text.in(language);
      case Instant moment -> MOMENT.format(moment.atZone(WorkingCalendar.ZONE));
      case Long count -> String.format(Locale.ROOT, "%,d", count).replace(',', '.');
      case Double number when form == ReportColumn.Form.SHARE ->
          String.format(Locale.ROOT, "%.1f%%", 100 * number).replace('.', ',');
      case Double number -> String.format(Locale.ROOT, "%.1f", number).replace('.', ',');
      default -> cell.toString();
    };
  }
}

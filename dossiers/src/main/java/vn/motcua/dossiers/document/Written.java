package vn.motcua.dossiers.document;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.WorkingCalendar;

/** How Vietnamese administrative documents write dates, moments and names. */
final class Written {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm", Locale.ROOT);
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("HH 'giờ' mm 'phút, ngày' dd 'tháng' MM 'năm' yyyy", Locale.ROOT);

  private Written() {}

  static String day(@Nullable Instant at) {
    return at == null ? "" : DAY.format(local(at));
  }

  static String day(@Nullable LocalDate day) {
    return day == null ? "" : DAY.format(day);
  }

  static String moment(@Nullable Instant at) {
    return at == null ? "" : MOMENT.format(local(at));
  }

  /** {@code 09 giờ 15 phút, ngày 22 tháng 11 năm 2026}. */
  static String inWords(@Nullable Instant at) {
    return at == null ? "" : IN_WORDS.format(local(at));
  }

  static ZonedDateTime local(Instant at) {
    return at.atZone(WorkingCalendar.ZONE);
  }

  static String upper(String text) {
    return text.toUpperCase(Locale.forLanguageTag("vi"));
  }

  static String or(@Nullable String text, String otherwise) {
    return text == null || text.isBlank() ? otherwise : text;
  }
}

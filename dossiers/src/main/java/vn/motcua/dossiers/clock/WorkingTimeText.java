package vn.motcua.dossiers.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.motcua.catalog.calendar.WorkingCalendar;

/** Moments and working time in words; eight hours are a working day. */
final class WorkingTimeText {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter VI =
      DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(WorkingCalendar.ZONE);
  private static final DateTimeFormatter EN =
      DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.ENGLISH)
          .withZone(WorkingCalendar.ZONE);
  private static final long MINUTES_A_DAY = 480;

  private WorkingTimeText() {}

  static String vi(Instant at) {
    return VI.format(at);
  }

  static String en(Instant at) {
    return EN.format(at);
  }

  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String vi(Duration time) {
    return words(time, " ngày", " giờ", " phút", "") + " làm việc";
  }

  static String en(Duration time) {
    return words(time, " day", " hour", " minute", "s") + " of working time";
  }

  private static String words(
      Duration time, String day, String hour, String minute, String plural) {
    long minutes = time.toMinutes();
    StringBuilder words = new StringBuilder();
    append(words, minutes / MINUTES_A_DAY, day, plural);
    append(words, minutes % MINUTES_A_DAY / 60, hour, plural);
    append(words, minutes % 60, minute, plural);
    return words.isEmpty() ? "0" + minute + plural : words.toString();
  }

  private static void append(StringBuilder words, long amount, String unit, String plural) {
    if (amount > 0) {
      words.append(words.isEmpty() ? "" : " ").append(amount).append(unit);
      words.append(amount == 1 ? "" : plural);
    }
  }
}

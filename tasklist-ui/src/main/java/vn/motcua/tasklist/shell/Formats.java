package vn.motcua.tasklist.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.calendar.WorkingHours;

/** How things are written in Vietnam: dates, đồng, working time, personal IDs. */
public final class Formats {

  private static final ZoneId ZONE = WorkingCalendar.ZONE;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM HH:mm");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

  private Formats() {}

  /** {@code 22/11/2026}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code 22/11/2026} of a moment, in Vietnamese time. */
  public static String day(Instant moment) {
    return DAY.format(moment.atZone(ZONE));
  }

  /** {@code 22/11/2026 15:04}, in Vietnamese time. */
  public static String moment(Instant moment) {
    return MOMENT.format(moment.atZone(ZONE));
  }

  /** {@code 22/11 15:04}: for columns where the year is understood. */
  public static String shortMoment(Instant moment) {
    return SHORT.format(moment.atZone(ZONE));
  }

  /** {@code 22/11 15:04} within the year of now, {@code 22/11/2025} in another one. */
  public static String nearMoment(Instant moment, Instant now) {
    return moment.atZone(ZONE).getYear() == now.atZone(ZONE).getYear()
        ? shortMoment(moment)
        : day(moment);
  }

  /** {@code 15:04}, in Vietnamese time. */
  public static String time(Instant moment) {
    return CLOCK.format(moment.atZone(ZONE));
  }

  /** {@code 1.250.000 đ}. */
  public static String dong(long amount) {
    return String.format(Locale.ROOT, "%,d", amount).replace(',', '.') + " đ";
  }

  /** {@code 1.250}: a count with dots between thousands. */
  public static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count).replace(',', '.');
  }

  /** {@code 2 ngày 3 giờ}: working time, a day being eight hours; the sign is dropped. */
  public static String workingTime(Duration workingTime) {
    Duration time = workingTime.abs();
    long perDay = WorkingHours.DEFAULT.perDay().toMinutes();
    long days = time.toMinutes() / perDay;
    long hours = time.toMinutes() % perDay / 60;
    long minutes = time.toMinutes() % 60;
    if (days > 0) {
      return hours == 0 || days >= 3
          ? Texts.t("shell.time.days", days)
          : Texts.t("shell.time.days-hours", days, hours);
    }
    return hours == 0
        ? Texts.t("shell.time.minutes", minutes)
        : minutes == 0 || hours >= 4
            ? Texts.t("shell.time.hours", hours)
            : Texts.t("shell.time.hours-minutes", hours, minutes);
  }

  /** {@code 0482••••1234}: a personal ID of 12 digits with its middle hidden. */
  public static String maskedId(String personalId) {
    return personalId.length() < 9
        ? "••••"
        : personalId.substring(0, 4) + "••••" + personalId.substring(personalId.length() - 4);
  }

  /** The size of a file: {@code 320 KB}, {@code 1,4 MB}. */
  public static String size(long bytes) {
    return bytes < 1_048_576
        ? Math.max(1, bytes / 1024) + " KB"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1_048_576.0).replace('.', ',');
  }
}

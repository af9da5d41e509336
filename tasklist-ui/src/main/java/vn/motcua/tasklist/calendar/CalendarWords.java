package vn.motcua.tasklist.calendar;

import static vn.motcua.tasklist.shell.Texts.t;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.motcua.catalog.calendar.HolidayYear.Fault;
import vn.motcua.catalog.calendar.OfficeHours.Season;
import vn.motcua.catalog.calendar.WorkingHours;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.announcement.Announcement;
import vn.motcua.dossiers.announcement.AnnouncementResult;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.tasklist.shell.Formats;
import vn.motcua.tasklist.shell.Texts;

/** Words about days, hours and announcements. */
final class CalendarWords {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter FROM = DateTimeFormatter.ofPattern("dd/MM");

  private CalendarWords() {}

  /** {@code Thứ Hai 16/02/2026}. */
  static String day(LocalDate day) {
    return weekday(day.getDayOfWeek()) + " " + Formats.day(day);
  }

  private static String weekday(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Texts.locale());
  }

  /** The hours of somebody's unit, by season where there are several. */
  static String hours(CurrentCalendars calendars, Actor actor) {
    var seasons = calendars.of(actor.unit()).hours().seasons();
    return seasons.size() == 1
        ? hours(seasons.getFirst().hours())
        : seasons.stream().map(CalendarWords::season).collect(Collectors.joining("; "));
  }

  private static String season(Season season) {
    return t("calendar.season", FROM.format(season.from().atYear(2025)), hours(season.hours()));
  }

  private static String hours(WorkingHours hours) {
    return t(
        "calendar.hours",
        time(hours.open()),
        time(hours.lunchFrom()),
        time(hours.lunchUntil()),
        time(hours.close()));
  }

  private static String time(LocalTime time) {
    return TIME.format(time);
  }

  /** Where an announcement stands, and by whom. */
  static String state(Announcement one) {
    Announcement.Signature decided = one.decided();
    return switch (one.state()) {
      case PROPOSED ->
          t("calendar.proposed.by", one.proposed().name(), Formats.moment(one.proposed().at()));
      case APPROVED ->
          decided == null
              ? t("calendar.state.approved")
              : t("calendar.approved.by", decided.name(), Formats.moment(decided.at()));
      case REJECTED ->
          decided == null
              ? t("calendar.state.rejected")
              : t("calendar.rejected.by", decided.name(), Formats.moment(decided.at()));
    };
  }

  static String key(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String fault(Fault fault) {
    return t("calendar.mistake." + key(fault.mistake()));
  }

  /** What came of an act. */
  static String said(AnnouncementResult result) {
    return switch (result) {
      case AnnouncementResult.Proposed done ->
          t("calendar.said.proposed", done.checked(), done.moved());
      case AnnouncementResult.Approved done ->
          done.added() + done.dropped() + done.changed() == 0
              ? t("calendar.said.approved", done.checked(), done.moved())
              : t(
                  "calendar.said.approved.differs",
                  done.checked(),
                  done.moved(),
                  done.added(),
                  done.dropped(),
                  done.changed());
      case AnnouncementResult.Rejected done -> t("calendar.said.rejected");
      case AnnouncementResult.Refused refused -> t("calendar.refused." + key(refused.reason()));
    };
  }
}

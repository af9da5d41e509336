package vn.motcua.tasklist.timeline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.calendar.WorkingHours;

/**
 * When the offices are open, day by day, for the shading behind the bars.
 *
 * @param first the first day, as days since 1970
 * @param days a character for each day: {@code .} for a day off, else the place of its hours
 * @param hours different hours, each as minutes of the day: opening, lunch from and until, closing
 */
record OfficeDays(long first, String days, List<List<Integer>> hours) {

  static OfficeDays of(WorkingCalendar calendar, LocalDate from, LocalDate until) {
    StringBuilder days = new StringBuilder();
    List<WorkingHours> known = new ArrayList<>();
    for (LocalDate day = from; !day.isAfter(until); day = day.plusDays(1)) {
      if (calendar.isWorkingDay(day)) {
        WorkingHours hours = calendar.hours().on(day);
        if (!known.contains(hours)) {
          known.add(hours);
        }
        days.append((char) ('0' + known.indexOf(hours)));
      } else {
        days.append('.');
      }
    }
    return new OfficeDays(
        from.toEpochDay(), days.toString(), known.stream().map(OfficeDays::minutes).toList());
  }

  private static List<Integer> minutes(WorkingHours hours) {
    return List.of(
        minute(hours.open()),
        minute(hours.lunchFrom()),
        minute(hours.lunchUntil()),
        minute(hours.close()));
  }

  private static int minute(LocalTime time) {
    return time.toSecondOfDay() / 60;
  }
}

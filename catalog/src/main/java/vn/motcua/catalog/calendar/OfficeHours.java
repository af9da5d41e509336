package vn.motcua.catalog.calendar;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/**
 * The hours of a unit round the year. Provinces set them, some for summer and winter apart.
 *
 * @param seasons in the order of the year, at least one; each holds until the next begins
 */
public record OfficeHours(List<Season> seasons) {

  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  /** 07:00–11:30 and 13:30–17:00 all year. */
  public static final OfficeHours DEFAULT = allYear(WorkingHours.DEFAULT);

  /**
   * Hours from one day of the year on.
   *
   * @param from its first day
   */
  public record Season(MonthDay from, WorkingHours hours) {}

  /**
   * @throws IllegalArgumentException if there is no season, one begins on 29 February, or they are
   *     not in the order of the year
   */
  public OfficeHours {
    seasons = List.copyOf(seasons);
    if (seasons.isEmpty()) {
      throw new IllegalArgumentException("A unit works at some hours.");
    }
    for (int i = 0; i < seasons.size(); i++) {
      MonthDay from = seasons.get(i).from();
      if (from.equals(LEAP_DAY)) {
        throw new IllegalArgumentException("Not every year has a 29 February.");
      }
      if (i > 0 && !seasons.get(i - 1).from().isBefore(from)) {
        throw new IllegalArgumentException("The seasons are not in the order of the year.");
      }
    }
  }

  /** The same hours on every working day. */
  public static OfficeHours allYear(WorkingHours hours) {
    return new OfficeHours(List.of(new Season(MonthDay.of(1, 1), hours)));
  }

  /** The hours that day has if it is worked. */
  public WorkingHours on(LocalDate day) {
    return seasons.get(season(day)).hours();
  }

  /** The place of the season in which that day lies. */
  int season(LocalDate day) {
    MonthDay wanted = MonthDay.of(day.getMonth(), day.getDayOfMonth());
    int found = seasons.size() - 1;
    for (int i = 0; i < seasons.size() && !seasons.get(i).from().isAfter(wanted); i++) {
      found = i;
    }
    return found;
  }
}

package vn.motcua.catalog.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The days off and make-up working days of the years the catalogue knows. Immutable. */
public final class Holidays {

  private final List<HolidayYear> years;
  private final Map<LocalDate, DayOff> daysOff = new HashMap<>();
  private final Map<LocalDate, MakeUpDay> makeUpDays = new HashMap<>();

  public Holidays(List<HolidayYear> years) {
    List<HolidayYear> sorted = new ArrayList<>(years);
    sorted.sort(Comparator.comparing(HolidayYear::year));
    this.years = List.copyOf(sorted);
    for (HolidayYear year : this.years) {
      year.daysOff().forEach(day -> daysOff.put(day.date(), day));
      year.makeUpDays().forEach(day -> makeUpDays.put(day.date(), day));
    }
  }

  /** No holidays at all: weekends only. */
  public static Holidays none() {
    return new Holidays(List.of());
  }

  /** The years that are known, in order. */
  public List<HolidayYear> years() {
    return years;
  }

  /** What is known of that year. */
  public Optional<HolidayYear> year(int number) {
    return years.stream().filter(year -> year.year() == number).findFirst();
  }

  /** These holidays after an announcement: what it says of its year takes the place of the old. */
  public Holidays with(HolidayYear announced) {
    List<HolidayYear> changed = new ArrayList<>(years);
    changed.removeIf(year -> year.year() == announced.year());
    changed.add(announced);
    return new Holidays(changed);
  }

  public Optional<DayOff> dayOff(LocalDate day) {
    return Optional.ofNullable(daysOff.get(day));
  }

  public Optional<MakeUpDay> makeUpDay(LocalDate day) {
    return Optional.ofNullable(makeUpDays.get(day));
  }

  /** Whether the calendar of that year is published in the catalogue and no longer provisional. */
  public boolean settled(int year) {
    return years.stream().anyMatch(known -> known.year() == year && !known.provisional());
  }

  /** Whether officials work on that day; make-up days count, days off do not. */
  boolean isWorkingDay(LocalDate day) {
    return makeUpDays.containsKey(day) || (!isWeekend(day) && !daysOff.containsKey(day));
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}

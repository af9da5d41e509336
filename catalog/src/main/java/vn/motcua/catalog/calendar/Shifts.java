package vn.motcua.catalog.calendar;

import java.time.LocalDate;
import java.util.List;

/** The shift of each day of the year. */
final class Shifts {

  private final OfficeHours hours;
  private final List<Shift> ofSeason;
  private final Shift first;
  private final boolean allYear;

  Shifts(OfficeHours hours) {
    this.hours = hours;
    ofSeason = hours.seasons().stream().map(season -> new Shift(season.hours())).toList();
    first = ofSeason.getFirst();
    allYear = ofSeason.size() == 1;
  }

  /** Whether every working day of the year is as long as the next. */
  boolean allYear() {
    return allYear;
  }

  Shift on(long day) {
    return allYear ? first : ofSeason.get(hours.season(LocalDate.ofEpochDay(day)));
  }
}

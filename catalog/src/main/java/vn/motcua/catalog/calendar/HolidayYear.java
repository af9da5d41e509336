package vn.motcua.catalog.calendar;

import java.util.List;

/**
 * The days off of one year for officials (Labour Code 2019 Art. 111–112).
 *
 * @param provisional true where part of the year is not yet announced
 */
public record HolidayYear(
    int year,
    String source,
    boolean provisional,
    List<DayOff> daysOff,
    List<MakeUpDay> makeUpDays) {

  public HolidayYear {
    daysOff = List.copyOf(daysOff);
    makeUpDays = List.copyOf(makeUpDays);
  }
}

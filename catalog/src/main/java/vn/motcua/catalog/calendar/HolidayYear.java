package vn.motcua.catalog.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The days off of one year for officials (Labour Code 2019 Art. 111–112).
 *
 * @param source the announcement it was read from
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

  /** What cannot be right about a day that is announced. Screens translate these. */
  public enum Mistake {
    /** A day off or a make-up day of another year. */
    OTHER_YEAR,
    /** The day occurs twice in its list. */
    TWICE,
    /** The make-up day is a day off as well. */
    ALSO_A_DAY_OFF,
    /** The make-up day is no Saturday or Sunday: it is worked anyway. */
    WORKED_ANYWAY,
    /** What is made up for is no day off of this year. */
    MADE_UP_FOR_NOTHING
  }

  /**
   * One mistake.
   *
   * @param makeUp whether it is in the list of make-up days, else in that of days off
   * @param index the place in that list, from 0
   * @param day the date it is about
   */
  public record Fault(boolean makeUp, int index, LocalDate day, Mistake mistake) {}

  /** Everything that cannot be right, the days off first; empty = the year can be used. */
  public List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    Set<LocalDate> off = new HashSet<>();
    for (int i = 0; i < daysOff.size(); i++) {
      LocalDate day = daysOff.get(i).date();
      add(faults, day.getYear() != year, new Fault(false, i, day, Mistake.OTHER_YEAR));
      add(faults, !off.add(day), new Fault(false, i, day, Mistake.TWICE));
    }
    Set<LocalDate> madeUp = new HashSet<>();
    for (int i = 0; i < makeUpDays.size(); i++) {
      LocalDate day = makeUpDays.get(i).date();
      LocalDate instead = makeUpDays.get(i).insteadOf();
      add(faults, day.getYear() != year, new Fault(true, i, day, Mistake.OTHER_YEAR));
      add(faults, !madeUp.add(day), new Fault(true, i, day, Mistake.TWICE));
      add(faults, off.contains(day), new Fault(true, i, day, Mistake.ALSO_A_DAY_OFF));
      add(faults, !Holidays.isWeekend(day), new Fault(true, i, day, Mistake.WORKED_ANYWAY));
      add(
          faults,
          instead.getYear() == year && !off.contains(instead),
          new Fault(true, i, instead, Mistake.MADE_UP_FOR_NOTHING));
    }
    return faults;
  }

  private static void add(List<Fault> faults, boolean wrong, Fault fault) {
    if (wrong) {
      faults.add(fault);
    }
  }
}

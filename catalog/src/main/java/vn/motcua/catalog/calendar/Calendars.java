package vn.motcua.catalog.calendar;

import java.util.HashMap;
import java.util.Map;
import vn.motcua.catalog.unit.UnitCode;

/**
 * The working calendar of every unit: the same holidays, hours of its own. Immutable; units with
 * the same hours share one calendar and all of them one table of days.
 */
public final class Calendars {

  private final Holidays holidays;
  private final Map<UnitCode, OfficeHours> hours;
  private final WorkingCalendar standard;
  private final Map<UnitCode, WorkingCalendar> byUnit = new HashMap<>();

  /**
   * @param hours of the units that do not work at the default hours, those that take them over from
   *     their province included
   */
  public Calendars(Holidays holidays, Map<UnitCode, OfficeHours> hours) {
    this.holidays = holidays;
    this.hours = Map.copyOf(hours);
    WorkingDays days = new WorkingDays(holidays);
    Map<OfficeHours, WorkingCalendar> byHours = new HashMap<>();
    standard = new WorkingCalendar(days, OfficeHours.DEFAULT);
    byHours.put(OfficeHours.DEFAULT, standard);
    this.hours.forEach((unit, own) ->
        byUnit.put(unit, byHours.computeIfAbsent(own, key -> new WorkingCalendar(days, key))));
  }

  /** The default hours for every unit. */
  public static Calendars standard(Holidays holidays) {
    return new Calendars(holidays, Map.of());
  }

  /** The calendar of that unit; with the default hours where the catalogue gives it none. */
  public WorkingCalendar of(UnitCode unit) {
    return byUnit.getOrDefault(unit, standard);
  }

  /** The calendar at the default hours, for what belongs to no unit. */
  public WorkingCalendar standard() {
    return standard;
  }

  public Holidays holidays() {
    return holidays;
  }

  /** The same hours over other holidays, as after an announcement. */
  public Calendars with(Holidays other) {
    return new Calendars(other, hours);
  }
}

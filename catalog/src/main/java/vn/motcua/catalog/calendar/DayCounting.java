package vn.motcua.catalog.calendar;

/**
 * At which moment of its last day a limit in days, months or years ends. Limits in hours and within
 * the same day know no difference. Which of the two a jurist confirms is open, hence a parameter.
 */
public enum DayCounting {
  /** At the time of day at which it began, as provincial systems in use count. */
  TIME_OF_DAY,
  /**
   * The first day is not counted and the last one ends when the offices close (Civil Code 2015 Art.
   * 147 and 148).
   */
  END_OF_DAY
}

package vn.motcua.local.traffic.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.calendar.WorkingCalendar;

/** When people come: the months, the days of the week, the hours of a day. */
final class Season {
  private static final double[] MONTHS = {
    0.95, 0.85, 1.15, 1.05, 1.0, 1.15, 1.25, 1.2, 1.1, 1.0, 0.95, 1.05
  };
  private static final double[] WEEKDAYS = {1.3, 1.1, 0.95, 0.95, 0.8, 0.5, 0.5};
  private static final double ON_A_DAY_OFF = 0.06;
  private static final long DAY = 86_400;
  private static final int FIRST_HOUR = 7;

  private final WorkingCalendar calendar;

  Season(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** How busy a month is, 1 = as the mean. */
  static double pressure(long epochSecond) {
    ZonedDateTime local = Instant.ofEpochSecond(epochSecond).atZone(WorkingCalendar.ZONE);
    return MONTHS[local.getMonthValue() - 1];
  }

  /** The moments at which so many dossiers come, in order. */
  long[] arrivals(int number, Instant from, Instant until, long seed) {
    LocalDate first = LocalDate.ofInstant(from, WorkingCalendar.ZONE);
    LocalDate last = LocalDate.ofInstant(until, WorkingCalendar.ZONE);
    double[] weights =
        first.datesUntil(last.plusDays(1)).mapToDouble(day -> weight(day, until)).toArray();
    double[] sums = Draw.sums(weights);
    Draw draw = Draw.of(seed, "arrivals");
    long[] times = new long[number];
    for (int index = 0; index < number; index++) {
      LocalDate day = first.plusDays(draw.weighted(sums));
      times[index] = moment(day, draw);
      while (times[index] < from.getEpochSecond() || times[index] >= until.getEpochSecond()) {
        times[index] = moment(first.plusDays(draw.weighted(sums)), draw);
      }
    }
    Arrays.sort(times);
    return times;
  }

  /** Nobody is at the counter outside its hours: who came then came online. */
  Channel channel(long epochSecond, Draw draw) {
    ZonedDateTime local = Instant.ofEpochSecond(epochSecond).atZone(WorkingCalendar.ZONE);
    boolean open =
        calendar.isWorkingDay(local.toLocalDate())
            && !local.isBefore(calendar.opening(local.toLocalDate()))
            && local.isBefore(calendar.closing(local.toLocalDate()))
            && (local.getHour() < 11 || local.getHour() > 13);
    if (!open || draw.chance(0.42)) {
      return Channel.ONLINE;
    }
    return draw.chance(0.05) ? Channel.POSTAL : Channel.DIRECT;
  }

  private double weight(LocalDate day, Instant until) {
    double weight = MONTHS[day.getMonthValue() - 1] * WEEKDAYS[day.getDayOfWeek().getValue() - 1];
    boolean today = day.equals(LocalDate.ofInstant(until, WorkingCalendar.ZONE));
    return (calendar.isWorkingDay(day) ? weight : weight * ON_A_DAY_OFF) * (today ? 0.5 : 1);
  }

  private long moment(LocalDate day, Draw draw) {
    long midnight = day.atStartOfDay(WorkingCalendar.ZONE).toEpochSecond();
    if (!calendar.isWorkingDay(day) || draw.chance(0.06)) {
      return midnight + (long) draw.between(FIRST_HOUR * 3_600, DAY - 3_600);
    }
    double hour = draw.chance(0.58) ? draw.between(7.1, 11.4) : draw.between(13.5, 16.9);
    return midnight + (long) (hour * 3_600);
  }
}

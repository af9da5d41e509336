package vn.motcua.local.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.calendar.DayCounting;
import vn.motcua.catalog.calendar.Holidays;
import vn.motcua.catalog.calendar.WorkingCalendar;

/**
 * How fast due dates are computed on one core, from the instant of receipt to the instant of the
 * due date: by the calendar's tables, and by going from day to day as one would write it down
 * first, over the same dossiers, accepted in working hours with a limit of 60 working days. Both
 * are measured in many short turns, and the best turn of each counts, so that neither suffers from
 * what else the machine does; answers that differ are an error.
 */
public final class ClockArithmetic {

  private static final int DOSSIERS = 4_000;
  private static final int LIMIT = 60;
  private static final int TURNS = 200;
  private static final int TABLE_PASSES = 40;
  private static final long BEGIN = Instant.parse("2025-01-01T00:00:00Z").getEpochSecond();
  private static final int DAY_SECONDS = 8 * 3600;
  private static final int TWO_YEARS = 2 * 365 * 24 * 3600;

  private final Holidays holidays = CatalogLoader.shippedWords().orThrow().holidays();
  private final WorkingCalendar calendar = WorkingCalendar.of(holidays);
  private final Instant[] received;

  /**
   * What was measured.
   *
   * @param perSecond due dates a second on one core
   * @param ratioToDayLoop how many times as many as by going from day to day
   */
  public record Result(double perSecond, double ratioToDayLoop) {}

  private ClockArithmetic() {
    Random random = new Random(60);
    received = new Instant[DOSSIERS];
    for (int number = 0; number < DOSSIERS; number++) {
      Instant any = Instant.ofEpochSecond(BEGIN + random.nextInt(TWO_YEARS));
      Duration worked = Duration.ofSeconds(1 + random.nextInt(DAY_SECONDS));
      received[number] = calendar.plusWorkingTime(any, worked);
    }
  }

  /**
   * Measures for some seconds.
   *
   * @throws IllegalStateException if the two ways disagree on a due date
   */
  public static Result measure() {
    return new ClockArithmetic().run();
  }

  private Result run() {
    DeadlineRule rule =
        new DeadlineRule(
            null, null, LIMIT, DeadlineUnit.WORKING_DAY, null, List.of(), "60 ngày làm việc");
    for (Instant at : received) {
      if (byTable(at, rule) != byDays(at)) {
        throw new IllegalStateException("Two due dates for what was received at " + at + ".");
      }
    }
    double table = 0;
    double days = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      table = Math.max(table, tablesPerSecond(rule));
      days = Math.max(days, daysPerSecond());
    }
    return new Result(table, table / days);
  }

  private double tablesPerSecond(DeadlineRule rule) {
    long begin = System.nanoTime();
    long sum = 0;
    for (int pass = 0; pass < TABLE_PASSES; pass++) {
      for (Instant at : received) {
        sum += byTable(at, rule);
      }
    }
    return perSecond(begin, (long) TABLE_PASSES * received.length, sum);
  }

  private double daysPerSecond() {
    long begin = System.nanoTime();
    long sum = 0;
    for (Instant at : received) {
      sum += byDays(at);
    }
    return perSecond(begin, received.length, sum);
  }

  private static double perSecond(long begin, long counted, long sum) {
    double seconds = (System.nanoTime() - begin) / 1e9;
    if (sum == 0) {
      throw new IllegalStateException("Nothing was due.");
    }
    return counted / seconds;
  }

  private long byTable(Instant at, DeadlineRule rule) {
    return calendar.dueAt(at, rule, DayCounting.TIME_OF_DAY).orElseThrow().getEpochSecond();
  }

  /** Day by day: the start of work, then one working day after the other. */
  private long byDays(Instant at) {
    ZonedDateTime local = at.atZone(WorkingCalendar.ZONE);
    LocalDate day = local.toLocalDate();
    LocalTime time = local.toLocalTime();
    if (!isWorkingDay(day) || !time.isBefore(LocalTime.of(17, 0))) {
      day = next(day);
      time = LocalTime.of(7, 0);
    } else if (time.isBefore(LocalTime.of(7, 0))) {
      time = LocalTime.of(7, 0);
    } else if (!time.isBefore(LocalTime.of(11, 30)) && time.isBefore(LocalTime.of(13, 30))) {
      time = LocalTime.of(13, 30);
    }
    for (int counted = 0; counted < LIMIT; counted++) {
      day = next(day);
    }
    return day.atTime(time).atZone(WorkingCalendar.ZONE).toEpochSecond();
  }

  private LocalDate next(LocalDate day) {
    LocalDate next = day.plusDays(1);
    while (!isWorkingDay(next)) {
      next = next.plusDays(1);
    }
    return next;
  }

  private boolean isWorkingDay(LocalDate day) {
    if (holidays.makeUpDay(day).isPresent()) {
      return true;
    }
    return switch (day.getDayOfWeek()) {
      case SATURDAY, SUNDAY -> false;
      default -> holidays.dayOff(day).isEmpty();
    };
  }
}

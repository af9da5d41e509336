package vn.motcua.local.bench;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.Calendars;
import vn.motcua.catalog.calendar.DayOff;
import vn.motcua.catalog.calendar.HolidayYear;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.Access;
import vn.motcua.dossiers.announcement.CountedAgain;
import vn.motcua.dossiers.announcement.Recomputation;
import vn.motcua.dossiers.audit.AuditTrail;
import vn.motcua.dossiers.clock.CurrentCalendars;
import vn.motcua.local.platform.Progress;

/**
 * Every running limit counted again, as when an announcement takes effect: three more days off just
 * ahead, then back as it was. Each time the dates, the lines of the ledger and the audit trail are
 * written in one transaction.
 */
final class ClockRecompute {

  private static final int DAYS_OFF = 3;

  private final Progress progress;
  private final Catalog catalog;
  private final Clock clock;

  ClockRecompute(Progress progress, Catalog catalog, Clock clock) {
    this.progress = progress;
    this.catalog = catalog;
    this.clock = clock;
  }

  /**
   * What counting again took.
   *
   * @param checked dossiers in process
   * @param moved due dates that moved there
   * @param millis the slower of the two ways
   */
  record Result(int checked, int moved, long millis) {}

  /** There and back in the database at this address, as the workers' user. */
  Result run(String url, String workersPassword) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername("motcua_workers");
    config.setPassword(workersPassword);
    config.setMaximumPoolSize(2);
    try (HikariDataSource source = new HikariDataSource(config)) {
      JdbcClient jdbc = JdbcClient.create(source);
      Access access =
          new Access(
              jdbc, new TransactionTemplate(new JdbcTransactionManager(source)), catalog.units());
      timed(jdbc, access, catalog.calendars(), "as it is");
      Timed there = timed(jdbc, access, changed(), "three days off more");
      Timed back = timed(jdbc, access, catalog.calendars(), "and back");
      return new Result(
          there.counted().checked(),
          there.counted().moved(),
          Math.max(there.millis(), back.millis()));
    }
  }

  private Timed timed(JdbcClient jdbc, Access access, Calendars calendars, String what) {
    Recomputation recomputation =
        new Recomputation(
            jdbc,
            access,
            new CurrentCalendars(jdbc, calendars),
            new AuditTrail(jdbc, access, clock),
            clock);
    long begin = System.nanoTime();
    CountedAgain counted = recomputation.all(checked -> {});
    long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
    progress.say(
        "%s: %,d limits counted again, %,d moved, %,d ms"
            .formatted(what, counted.checked(), counted.moved(), millis));
    return new Timed(counted, millis);
  }

  /** The next working days become days off, in their years. */
  private Calendars changed() {
    Calendars calendars = catalog.calendars();
    var holidays = calendars.holidays();
    LocalDate day = LocalDate.ofInstant(clock.instant(), WorkingCalendar.ZONE);
    for (int number = 0; number < DAYS_OFF; number++) {
      day = calendars.standard().nextWorkingDay(day);
      HolidayYear year =
          holidays
              .year(day.getYear())
              .orElse(new HolidayYear(day.getYear(), "bench", true, List.of(), List.of()));
      List<DayOff> off = new ArrayList<>(year.daysOff());
      off.add(new DayOff(day, new Text("Nghỉ thử", "Bench holiday"), false));
      holidays =
          holidays.with(
              new HolidayYear(
                  year.year(), year.source(), year.provisional(), off, year.makeUpDays()));
    }
    return calendars.with(holidays);
  }

  private record Timed(CountedAgain counted, long millis) {}
}

package vn.motcua.dossiers.clock;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.calendar.Calendars;
import vn.motcua.catalog.calendar.HolidayYear;
import vn.motcua.catalog.calendar.Holidays;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.outbox.PostgresListener;

/**
 * The working calendars now in force: those of the catalogue, with what approved announcements say
 * of their years. Kept in memory, read anew when an announcement takes effect; whoever writes a due
 * date names the revision read in its own transaction and so never counts with an old one.
 */
public final class CurrentCalendars implements AutoCloseable {

  private static final String CHANNEL = "motcua_calendar";

  private final JdbcClient jdbc;
  private final Calendars shipped;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();
  private @Nullable PostgresListener listener;

  public CurrentCalendars(JdbcClient jdbc, Calendars shipped) {
    this.jdbc = jdbc;
    this.shipped = shipped;
  }

  /** The same, told by PostgreSQL when an announcement takes effect; to be closed. */
  public static CurrentCalendars listening(DataSource source, JdbcClient jdbc, Calendars shipped) {
    CurrentCalendars calendars = new CurrentCalendars(jdbc, shipped);
    calendars.listener =
        PostgresListener.start(source, CHANNEL, heard -> calendars.known.set(null));
    return calendars;
  }

  /** The calendars in force. */
  public Calendars get() {
    Known now = known.get();
    return now == null ? read().calendars() : now.calendars();
  }

  /** The calendars of that revision, as {@code casefile.calendar_revision()} gives it. */
  public Calendars at(long revision) {
    Known now = known.get();
    return now != null && now.revision() == revision ? now.calendars() : read().calendars();
  }

  /** The calendar in force of that unit. */
  public WorkingCalendar of(UnitCode unit) {
    return get().of(unit);
  }

  @Override
  public void close() {
    if (listener != null) {
      listener.close();
    }
  }

  private Known read() {
    List<HolidayYear> announced =
        jdbc.sql(
                """
                select content from casefile.calendar_announcement
                where state = 'APPROVED' order by id
                """)
            .query((row, number) -> year(row.getString(1)))
            .list();
    Holidays holidays = shipped.holidays();
    for (HolidayYear year : announced) {
      holidays = holidays.with(year);
    }
    Known now = new Known(announced.size(), announced.isEmpty() ? shipped : shipped.with(holidays));
    known.set(now);
    return now;
  }

  /** A year as it is kept with its announcement. */
  public static HolidayYear year(String json) {
    return JsonMapper.shared().readValue(json, HolidayYear.class);
  }

  private record Known(long revision, Calendars calendars) {}
}

package vn.motcua.catalog.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.Explanation.Reason;

/**
 * Collects why a period ends when it ends, while it is being counted. Goes through days one by one,
 * so arithmetic that nobody asks for reasons uses the silent one.
 */
final class Trace {

  /** Wants no reasons. */
  static final Trace SILENT = new Trace(null);

  private static final DateTimeFormatter VI = DateTimeFormatter.ofPattern("dd/MM/yyyy");
  private static final DateTimeFormatter EN =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private final @Nullable Holidays holidays;
  private final List<Explanation> entries = new ArrayList<>();

  /**
   * @param holidays that explain the days; null = wants no reasons
   */
  Trace(@Nullable Holidays holidays) {
    this.holidays = holidays;
  }

  void add(long moment, Reason reason) {
    if (holidays != null) {
      add(Micros.date(moment), Micros.localTime(moment), reason);
    }
  }

  void addDay(long day, Reason reason) {
    if (holidays != null) {
      add(LocalDate.ofEpochDay(day), null, reason);
    }
  }

  /** Notes the days after {@code from} up to and including {@code until}. */
  void passed(long from, long until) {
    Holidays known = holidays;
    if (known != null) {
      for (long day = from + 1; day <= until; day++) {
        passed(LocalDate.ofEpochDay(day), known);
      }
    }
  }

  /** Notes a day that was passed over, or that was counted although it is a weekend day. */
  private void passed(LocalDate day, Holidays known) {
    DayOff off = known.dayOff(day).orElse(null);
    MakeUpDay madeUp = known.makeUpDay(day).orElse(null);
    if (madeUp != null) {
      LocalDate instead = madeUp.insteadOf();
      Text note = new Text("làm bù cho " + VI.format(instead), "worked for " + EN.format(instead));
      entries.add(new Explanation(day, null, Reason.MAKE_UP_DAY, note));
      provisional(day, madeUp.provisional());
    } else if (off != null) {
      entries.add(new Explanation(day, null, Reason.HOLIDAY, off.name()));
      provisional(day, off.provisional());
    } else if (Holidays.isWeekend(day)) {
      add(day, null, Reason.WEEKEND);
    }
  }

  /** Notes that the answer hangs on a day nobody has announced yet. */
  private void provisional(LocalDate day, boolean provisional) {
    if (provisional) {
      add(day, null, Reason.PROVISIONAL_CALENDAR);
    }
  }

  Computed ends(long from, long at) {
    Holidays known = holidays;
    if (known != null) {
      for (int year = Micros.date(from).getYear(); year <= Micros.date(at).getYear(); year++) {
        if (!known.settled(year)) {
          add(LocalDate.of(year, 1, 1), null, Reason.PROVISIONAL_CALENDAR);
        }
      }
    }
    add(at, Reason.ENDS);
    return new Computed(Micros.zoned(at), entries);
  }

  List<Explanation> entries() {
    return List.copyOf(entries);
  }

  private void add(LocalDate date, @Nullable LocalTime time, Reason reason) {
    entries.add(new Explanation(date, time, reason, null));
  }
}

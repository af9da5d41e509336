package vn.motcua.catalog.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.Explanation.Reason;

/** Collects why a period ends when it ends, while it is being counted. */
final class Trace {

  private final Holidays holidays;
  private final List<Explanation> entries = new ArrayList<>();

  Trace(Holidays holidays) {
    this.holidays = holidays;
  }

  void add(LocalDate date, @Nullable LocalTime time, Reason reason) {
    entries.add(new Explanation(date, time, reason, null));
  }

  /** Notes that the answer hangs on a day nobody has announced yet. */
  private void provisional(LocalDate day, boolean provisional) {
    if (provisional) {
      add(day, null, Reason.PROVISIONAL_CALENDAR);
    }
  }

  /** Notes a day that was passed over, or that was counted although it is a weekend day. */
  void passed(LocalDate day) {
    holidays
        .dayOff(day)
        .ifPresentOrElse(
            off -> {
              entries.add(new Explanation(day, null, Reason.HOLIDAY, off.name()));
              provisional(day, off.provisional());
            },
            () ->
                holidays
                    .makeUpDay(day)
                    .ifPresentOrElse(
                        this::madeUp,
                        () -> {
                          if (WorkingCalendar.isWeekend(day)) {
                            add(day, null, Reason.WEEKEND);
                          }
                        }));
  }

  private void madeUp(MakeUpDay day) {
    String instead = day.insteadOf().toString();
    Text note = new Text("làm bù cho " + instead, "worked for " + instead);
    entries.add(new Explanation(day.date(), null, Reason.MAKE_UP_DAY, note));
    provisional(day.date(), day.provisional());
  }

  Computed ends(ZonedDateTime from, ZonedDateTime at) {
    for (int year = from.getYear(); year <= at.getYear(); year++) {
      if (!holidays.settled(year)) {
        add(LocalDate.of(year, 1, 1), null, Reason.PROVISIONAL_CALENDAR);
      }
    }
    add(at.toLocalDate(), at.toLocalTime(), Reason.ENDS);
    return new Computed(at, entries);
  }

  List<Explanation> entries() {
    return List.copyOf(entries);
  }
}

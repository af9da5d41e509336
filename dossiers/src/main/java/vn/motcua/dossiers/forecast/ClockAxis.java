package vn.motcua.dossiers.forecast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.clock.Pause;

/** Moments of a dossier's life as working minutes since acceptance, with and without its pauses. */
record ClockAxis(WorkingCalendar calendar, Instant accepted, List<Pause> pauses) {

  private static final LocalTime SNAPSHOT = LocalTime.of(10, 0);
  private static final int MOST_SNAPSHOTS = 12;

  /** Working minutes since acceptance, pauses included. */
  double whole(Instant at) {
    return minutes(accepted, at);
  }

  /** Working minutes since acceptance on the running clock. */
  double running(Instant at) {
    double minutes = whole(at);
    for (Pause pause : pauses) {
      if (pause.from().isBefore(at)) {
        Instant until = pause.until();
        minutes -= minutes(pause.from(), until == null || until.isAfter(at) ? at : until);
      }
    }
    return minutes;
  }

  /** Working minutes between two moments; negative if the second lies before the first. */
  double minutes(Instant from, Instant until) {
    return calendar.workingTimeBetween(from, until).toSeconds() / 60.0;
  }

  /** 10:00 of working days on which the clock ran, before {@code end}; of a long life not all. */
  List<Instant> snapshots(Instant end) {
    LocalDate first = accepted.atZone(WorkingCalendar.ZONE).toLocalDate();
    LocalDate last = end.atZone(WorkingCalendar.ZONE).toLocalDate();
    long days = last.toEpochDay() - first.toEpochDay();
    long step = days / MOST_SNAPSHOTS + 1;
    List<Instant> found = new ArrayList<>();
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(step)) {
      Instant at = day.atTime(SNAPSHOT).atZone(WorkingCalendar.ZONE).toInstant();
      if (at.isAfter(accepted) && at.isBefore(end) && calendar.isWorkingDay(day) && runs(at)) {
        found.add(at);
      }
    }
    return found;
  }

  private boolean runs(Instant at) {
    return pauses.stream()
        .noneMatch(pause -> {
          Instant until = pause.until();
          return !pause.from().isAfter(at) && (until == null || until.isAfter(at));
        });
  }
}

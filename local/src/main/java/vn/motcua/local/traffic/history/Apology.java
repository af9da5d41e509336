package vn.motcua.local.traffic.history;

import java.time.Instant;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.dossiers.clock.ClockReading;

/** Form 04: who sees in time that it will be late appoints a new day, once (R14). */
final class Apology {
  private static final double EXTENDED = 0.3;

  private final WorkingCalendar calendar;

  Apology(WorkingCalendar calendar) {
    this.calendar = calendar;
  }

  /** Decides when a step ends after the due date whether somebody had seen it coming. */
  void perhaps(Course course, long now) {
    ClockReading reading = course.reading;
    if (reading == null || course.stopped() || course.settled != 0 || reading.extended()) {
      return;
    }
    Instant due = reading.dueAt();
    Instant risk = reading.atRiskFrom();
    long last = course.facts.getLast().at().getEpochSecond();
    if (due == null
        || risk == null
        || now <= due.getEpochSecond()
        || !course.draw.chance(EXTENDED)) {
      return;
    }
    long told = risk.getEpochSecond() + (due.getEpochSecond() - risk.getEpochSecond()) / 4;
    if (told <= last) {
      return;
    }
    int days = 3 + course.draw.below(6);
    Instant appointed =
        calendar.plusWorkingDays(due.atZone(WorkingCalendar.ZONE), days).at().toInstant();
    course.fact(
        ClockFact.extended(Course.at(told), appointed, "Cần xác minh thêm"),
        "tn1." + Outcome.tail(course),
        calendar);
  }
}

package vn.motcua.local.traffic.history;

import java.math.BigDecimal;
import java.util.List;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.clock.ClockReading;
import vn.motcua.processes.outline.OutlineStep;

/**
 * How long officials take: a share of the step's budget that depends on the step, the procedure,
 * the unit, the official and the season, at times on a desk that is full, seldom on a dossier that
 * was forgotten; less when the due date is near.
 */
final class Handling {
  private static final double SHARE = 0.48;
  private static final double SPREAD = 0.55;
  private static final double FORGOTTEN = 0.01;
  private static final double HURRY_FROM = 0.6;
  private static final double HURRY = 0.5;
  private static final long HOUR = 3_600;

  private final WorkAxis axis;
  private final Offices offices;

  Handling(WorkAxis axis, Offices offices) {
    this.axis = axis;
    this.offices = offices;
  }

  /** Puts a step on somebody's desk at that moment; the round's end is where it will end. */
  Round start(Course course, OutlineStep step, String unit, long key, long now) {
    Clerk clerk = clerk(course, step, unit);
    StepKind kind = Births.kind(step);
    Draw draw = course.draw;
    long begin = axis.of(now);
    long taken = Math.max(begin, clerk.busyUntil);
    long work = (long) (60 * Offices.effort(kind) * clerk.pace * draw.factor(0.4));
    clerk.busyUntil = taken + work;
    double wanted =
        HOUR
            * budget(step)
            * scale(course)
            * SHARE
            * course.about.matter().pace()
            * offices.pace(unit)
            * clerk.pace
            * Season.pressure(now)
            * draw.factor(SPREAD);
    if (draw.chance(FORGOTTEN)) {
      wanted = wanted * draw.between(4, 12) + 8 * HOUR;
    } else if (hurried(course, begin)) {
      wanted *= HURRY;
    }
    if (kind == StepKind.RETURN && draw.chance(0.5)) {
      wanted = HOUR * draw.between(1, 30);
    }
    long done = Math.max(Math.max(clerk.busyUntil, begin + 120), begin + (long) wanted);
    long first = Math.min(taken, done - 60);
    Round round = new Round(key, step, unit, clerk, now, axis.at(Math.max(begin, first)));
    round.ended = Math.max(axis.at(done), now + 60);
    return round;
  }

  /** The working hours a step may take; where none are stated, what is usual for its kind. */
  static double budget(OutlineStep step) {
    BigDecimal stated = step.budgetHours();
    if (stated != null) {
      return stated.doubleValue();
    }
    return switch (Births.kind(step)) {
      case EXAMINE -> 12;
      case INSPECT_FIELD, CONSULT, ASSESS_OBLIGATION -> 20;
      case DECIDE -> 4;
      case ASSIGN, POST -> 2;
      case RECEIVE, COLLECT_FEE, ISSUE, RETURN, ARCHIVE, REFER, VERIFY_REGISTRY -> 1;
    };
  }

  private Clerk clerk(Course course, OutlineStep step, String unit) {
    Clerk known = course.specialist;
    if (known != null && known.unit.equals(unit) && known.role == step.role()) {
      return known;
    }
    Clerk clerk = offices.freest(unit, step.role());
    if (step.kind() == StepKind.EXAMINE) {
      course.specialist = clerk;
    }
    return clerk;
  }

  /** Budgets are made to fit the limit; where they do not, officials do what the limit wants. */
  private double scale(Course course) {
    long allowed = allowed(course);
    if (allowed <= 0) {
      return 1;
    }
    List<OutlineStep> steps = course.way.subList(0, course.settling() + 1);
    double budgets = HOUR * steps.stream().mapToDouble(Handling::budget).sum();
    return Math.min(1.5, allowed / budgets);
  }

  private boolean hurried(Course course, long begin) {
    ClockReading reading = course.reading;
    long allowed = allowed(course);
    return reading != null
        && reading.dueAt() != null
        && allowed > 0
        && axis.of(reading.dueAt().getEpochSecond()) - begin < allowed * (1 - HURRY_FROM);
  }

  private long allowed(Course course) {
    ClockReading reading = course.reading;
    if (reading == null || reading.dueAt() == null) {
      return 0;
    }
    long due = reading.dueAt().getEpochSecond();
    long paused = reading.pauses().stream().mapToLong(pause -> pause.working().toSeconds()).sum();
    return axis.of(due) - axis.of(course.accepted) - paused;
  }

  static long working(WorkAxis axis, Round round) {
    return Math.max(0, axis.of(round.ended) - axis.of(round.created)) / 60;
  }

  /** A day in the life of an applicant: calendar time, and in the hours people are up. */
  static long applicant(long now, double days) {
    long at = now + (long) (days * 86_400);
    var local = java.time.Instant.ofEpochSecond(at).atZone(WorkingCalendar.ZONE);
    return local.getHour() < 7 ? at + (7 - local.getHour()) * HOUR : at;
  }
}

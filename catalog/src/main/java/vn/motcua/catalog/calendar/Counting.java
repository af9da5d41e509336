package vn.motcua.catalog.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.calendar.Explanation.Reason;

/** When periods begin and end; the trace is told why, and is silent where nobody asks. */
final class Counting {

  private final WorkingDays days;
  private final Shifts shifts;
  private final WorkedTime worked;

  Counting(WorkingDays days, OfficeHours hours) {
    this.days = days;
    shifts = new Shifts(hours);
    worked = new WorkedTime(days, shifts);
  }

  /** The moment itself if it is working time, else the next one that is. */
  long start(long received, Trace trace) {
    long day = Micros.day(received);
    long time = Micros.time(received);
    Shift shift = shifts.on(day);
    if (!days.isWorked(day) || shift.isOver(time)) {
      trace.add(received, Reason.OUTSIDE_HOURS);
      return nextMorning(day, trace);
    }
    long begins = shift.begins(time);
    if (begins == time) {
      return received;
    }
    if (shift.isLunch(time)) {
      trace.add(received, Reason.LUNCH_BREAK);
    }
    return Micros.at(day, begins);
  }

  /** As {@link #start}, after the cut-off of the rule. */
  long start(long received, DeadlineRule rule, Trace trace) {
    LocalTime cutoff = rule.cutoff();
    if (cutoff != null
        && days.isWorked(Micros.day(received))
        && Micros.time(received) > Micros.of(cutoff)) {
      trace.add(Micros.of(Micros.day(received), cutoff), Reason.AFTER_CUTOFF);
      return nextMorning(Micros.day(received), trace);
    }
    return start(received, trace);
  }

  /** The end of a computable rule's limit that begins at a working moment. */
  long end(long start, DeadlineRule rule, DayCounting counting, Trace trace) {
    Integer given = rule.amount();
    int amount = given == null ? 0 : given;
    return switch (rule.unit()) {
      case SAME_DAY -> Micros.at(Micros.day(start), shifts.on(Micros.day(start)).close());
      case HOUR -> plusTime(start, Math.multiplyExact(amount, Micros.HOUR), trace);
      case WORKING_DAY -> ended(workingDaysAfter(start, amount, trace), start, counting);
      case DAY -> moved(Micros.date(start).plusDays(amount), start, counting, trace);
      case MONTH -> moved(Micros.date(start).plusMonths(amount), start, counting, trace);
      case YEAR -> moved(Micros.date(start).plusYears(amount), start, counting, trace);
      case OTHER -> throw new IllegalArgumentException("A limit in free text has no end.");
    };
  }

  long plusDays(long start, int amount, Trace trace) {
    return ended(workingDaysAfter(start, amount, trace), start, DayCounting.TIME_OF_DAY);
  }

  /** What would end at opening ends with the working day before. */
  long plusTime(long start, long span, Trace trace) {
    if (span < 0) {
      throw new IllegalArgumentException("Less than no working time.");
    }
    long end = span == 0 ? start : worked.first(Math.addExact(worked.until(start), span));
    trace.passed(Micros.day(start), Micros.day(end));
    return end;
  }

  long minusTime(long until, long span) {
    if (span < 0) {
      throw new IllegalArgumentException("Less than no working time.");
    }
    return span == 0 ? until : worked.last(Math.subtractExact(worked.until(until), span));
  }

  long between(long from, long until) {
    return worked.until(until) - worked.until(from);
  }

  private long workingDaysAfter(long start, int amount, Trace trace) {
    if (amount < 0) {
      throw new IllegalArgumentException("Less than no days.");
    }
    long day = days.day(days.number(Micros.day(start)) + amount);
    trace.passed(Micros.day(start), day);
    return day;
  }

  private long moved(LocalDate last, long start, DayCounting counting, Trace trace) {
    long day = last.toEpochDay();
    if (days.isWorked(day)) {
      return ended(day, start, counting);
    }
    long next = days.next(day);
    trace.passed(day - 1, next);
    trace.addDay(next, Reason.MOVED_TO_WORKING_DAY);
    return ended(next, start, counting);
  }

  /** Where the hours of the season differ, the end stays within those of its own day. */
  private long ended(long day, long start, DayCounting counting) {
    Shift last = shifts.on(day);
    return counting == DayCounting.END_OF_DAY || last.isOver(Micros.time(start))
        ? Micros.at(day, last.close())
        : Micros.at(day, last.begins(Micros.time(start)));
  }

  private long nextMorning(long day, Trace trace) {
    long next = days.next(day);
    trace.passed(day, next);
    return Micros.at(next, shifts.on(next).open());
  }
}

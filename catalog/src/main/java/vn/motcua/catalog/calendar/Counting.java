package vn.motcua.catalog.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.calendar.Explanation.Reason;

/** When periods begin and end; the trace is told why, and is silent where nobody asks. */
final class Counting {

  private final WorkingDays days;
  private final OfficeHours hours;
  private final WorkedTime time;

  Counting(WorkingDays days, OfficeHours hours) {
    this.days = days;
    this.hours = hours;
    time = new WorkedTime(days, hours);
  }

  /** The moment itself if it is working time, else the next one that is. */
  LocalMoment start(LocalMoment received, Trace trace) {
    long day = received.day();
    if (!days.isWorked(day) || hours.on(day).isOver(received.nano())) {
      trace.add(received, Reason.OUTSIDE_HOURS);
      return nextMorning(day, trace);
    }
    long begins = hours.on(day).begins(received.nano());
    if (begins == received.nano()) {
      return received;
    }
    if (received.nano() >= hours.on(day).lunchFrom().toNanoOfDay()) {
      trace.add(received, Reason.LUNCH_BREAK);
    }
    return new LocalMoment(day, begins);
  }

  /** As {@link #start}, after the cut-off of the rule. */
  LocalMoment start(LocalMoment received, DeadlineRule rule, Trace trace) {
    LocalTime cutoff = rule.cutoff();
    if (cutoff != null && days.isWorked(received.day()) && received.nano() > cutoff.toNanoOfDay()) {
      trace.add(LocalMoment.of(received.day(), cutoff), Reason.AFTER_CUTOFF);
      return nextMorning(received.day(), trace);
    }
    return start(received, trace);
  }

  /** The end of a computable rule's limit that begins at a working moment. */
  LocalMoment end(LocalMoment start, DeadlineRule rule, DayCounting counting, Trace trace) {
    Integer given = rule.amount();
    int amount = given == null ? 0 : given;
    return switch (rule.unit()) {
      case SAME_DAY -> LocalMoment.of(start.day(), hours.on(start.day()).close());
      case HOUR -> plusTime(start, Math.multiplyExact(amount, 3_600_000_000_000L), trace);
      case WORKING_DAY -> ended(workingDaysAfter(start, amount, trace), start, counting);
      case DAY -> moved(start.date().plusDays(amount), start, counting, trace);
      case MONTH -> moved(start.date().plusMonths(amount), start, counting, trace);
      case YEAR -> moved(start.date().plusYears(amount), start, counting, trace);
      case OTHER -> throw new IllegalArgumentException("A limit in free text has no end.");
    };
  }

  LocalMoment plusDays(LocalMoment start, int amount, Trace trace) {
    return ended(workingDaysAfter(start, amount, trace), start, DayCounting.TIME_OF_DAY);
  }

  /** What would end at opening ends with the working day before. */
  LocalMoment plusTime(LocalMoment start, long span, Trace trace) {
    if (span < 0) {
      throw new IllegalArgumentException("Less than no working time.");
    }
    LocalMoment end = span == 0 ? start : time.first(Math.addExact(time.until(start), span));
    trace.passed(start.day(), end.day());
    return end;
  }

  LocalMoment minusTime(LocalMoment until, long span) {
    if (span < 0) {
      throw new IllegalArgumentException("Less than no working time.");
    }
    return span == 0 ? until : time.last(Math.subtractExact(time.until(until), span));
  }

  long between(LocalMoment from, LocalMoment until) {
    return time.until(until) - time.until(from);
  }

  private long workingDaysAfter(LocalMoment start, int amount, Trace trace) {
    if (amount < 0) {
      throw new IllegalArgumentException("Less than no days.");
    }
    long day = days.day(days.number(start.day()) + amount);
    trace.passed(start.day(), day);
    return day;
  }

  private LocalMoment moved(LocalDate last, LocalMoment start, DayCounting counting, Trace trace) {
    long day = last.toEpochDay();
    if (days.isWorked(day)) {
      return ended(day, start, counting);
    }
    long next = days.next(day);
    trace.passed(day - 1, next);
    trace.add(next, Reason.MOVED_TO_WORKING_DAY);
    return ended(next, start, counting);
  }

  /** Where the hours of the season differ, the end stays within those of its own day. */
  private LocalMoment ended(long day, LocalMoment start, DayCounting counting) {
    WorkingHours last = hours.on(day);
    return counting == DayCounting.END_OF_DAY || last.isOver(start.nano())
        ? LocalMoment.of(day, last.close())
        : new LocalMoment(day, last.begins(start.nano()));
  }

  private LocalMoment nextMorning(long day, Trace trace) {
    long next = days.next(day);
    trace.passed(day, next);
    return LocalMoment.of(next, hours.on(next).open());
  }
}

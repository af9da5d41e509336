package vn.motcua.local.traffic.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Clock;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;

/** How steps end, and what that means for the dossier and its clock. */
final class Outcome {

  /** What comes next. */
  enum How {
    ON,
    BACK,
    WAIT,
    END
  }

  /**
   * @param position index of the step to go to, for BACK and after WAIT
   * @param until for WAIT: when the applicant or the period is done
   * @param reason for WAIT: what the clock stood still for, empty = it did not
   */
  record Next(How how, int position, long until, String reason) {
    static final Next ON = new Next(How.ON, 0, 0, "");
    static final Next END = new Next(How.END, 0, 0, "");
  }

  private static final double REFUSED = 0.012;
  private static final double SENT_BACK = 0.06;
  private static final double PROPOSED_REFUSAL = 0.025;
  private static final double OBLIGED = 0.8;
  private static final String SYSTEM = "system";

  private final WorkingCalendar calendar;
  private final Apology apology;

  Outcome(WorkingCalendar calendar) {
    this.calendar = calendar;
    this.apology = new Apology(calendar);
  }

  void registered(Course course) {
    if (course.about.channel() == Channel.DIRECT) {
      course.state = "ACCEPTED";
      course.accepted = course.received;
      fact(course, ClockFact.accepted(Course.at(course.received)), "tn1." + tail(course));
      course.status(2, course.received);
    }
  }

  Next of(Course course, Round round, long now) {
    apology.perhaps(course, now);
    StepKind kind = Births.kind(round.step);
    Next next =
        switch (kind) {
          case RECEIVE -> received(course, round, now);
          case EXAMINE -> examined(course, round, now);
          case POST -> posted(course, round, now);
          case ASSESS_OBLIGATION -> assessed(course, round, now);
          case DECIDE -> decided(course, round);
          case RETURN -> returned(course, round, now);
          default -> plain(round, round.step.outcomes().getFirst());
        };
    if (next == Next.ON && settles(course, round) && course.settled == 0) {
      settle(course, round, now, null);
      course.status(9, now);
    }
    return next;
  }

  /** The applicant has answered, paid, or the period is over. */
  void answered(Course course, Next waited, long now) {
    switch (waited.reason()) {
      case ClockFact.SUPPLEMENT -> {
        course.supplements.getLast().answered()[0] = now;
        fact(course, ClockFact.resumed(Course.at(now), ClockFact.SUPPLEMENT), "portal");
        course.status(4, now);
      }
      case ClockFact.OBLIGATION -> {
        fact(course, ClockFact.resumed(Course.at(now), ClockFact.OBLIGATION), SYSTEM);
        course.status(4, now);
      }
      default -> {}
    }
  }

  void withdrawn(Course course, long now) {
    course.state = "WITHDRAWN";
    course.closing = "Người nộp đề nghị rút hồ sơ";
    course.settled = now;
    fact(course, ClockFact.of(ClockFact.Kind.SETTLED, Course.at(now), "withdrawn"), "portal");
    course.status(7, now);
  }

  private Next received(Course course, Round round, long now) {
    if (course.hasAccepted()) {
      course.status(4, now);
      return plain(round, EngineNames.ACCEPT);
    }
    if (course.draw.chance(REFUSED)) {
      round.outcome = EngineNames.REFUSE;
      course.state = "REFUSED";
      course.closing = "Hồ sơ không thuộc thẩm quyền giải quyết";
      course.status(3, now);
      return Next.END;
    }
    course.state = "ACCEPTED";
    course.accepted = now;
    fact(course, ClockFact.accepted(Course.at(now)), round.clerk.username);
    course.status(2, now);
    course.status(4, now + 1);
    return plain(round, EngineNames.ACCEPT);
  }

  private Next examined(Course course, Round round, long now) {
    boolean first = course.supplements.isEmpty() && course.detours == 0;
    if (first
        && round.step.outcomes().contains(EngineNames.SUPPLEMENT)
        && !course.about.matter().procedure().components().isEmpty()
        && course.draw.chance(course.about.matter().supplement())) {
      round.outcome = EngineNames.SUPPLEMENT;
      course.supplements.add(
          new Course.Supplement(
              round.key, round.step.elementId(), round.clerk.username, now, new long[1]));
      fact(course, ClockFact.stopped(Course.at(now), ClockFact.SUPPLEMENT), round.clerk.username);
      course.status(5, now);
      return wait(course, now, 4 * course.draw.factor(0.8), ClockFact.SUPPLEMENT);
    }
    boolean refusal =
        round.step.outcomes().contains(EngineNames.REFUSE) && course.draw.chance(PROPOSED_REFUSAL);
    return plain(round, refusal ? EngineNames.REFUSE : EngineNames.PASS);
  }

  private Next posted(Course course, Round round, long now) {
    boolean begins = round.step.outcomes().contains(EngineNames.POSTED);
    boolean excluded =
        course.way.stream()
            .anyMatch(step -> step.kind() == StepKind.POST && step.clock() == Clock.STOPPED);
    if (!begins) {
      if (excluded && course.stopped()) {
        fact(course, ClockFact.resumed(Course.at(now), ClockFact.POSTING), round.clerk.username);
      }
      return plain(round, round.step.outcomes().getFirst());
    }
    round.outcome = EngineNames.POSTED;
    if (excluded) {
      fact(course, ClockFact.stopped(Course.at(now), ClockFact.POSTING), round.clerk.username);
    }
    Next next = wait(course, now, 15, ClockFact.POSTING);
    return new Next(How.WAIT, course.position + 1, next.until(), ClockFact.POSTING);
  }

  private Next assessed(Course course, Round round, long now) {
    if (!course.draw.chance(OBLIGED)) {
      return plain(round, EngineNames.NONE);
    }
    round.outcome = EngineNames.REQUIRED;
    fact(course, ClockFact.stopped(Course.at(now), ClockFact.OBLIGATION), round.clerk.username);
    course.status(6, now);
    Next next = wait(course, now, 5 * course.draw.factor(0.7), ClockFact.OBLIGATION);
    return new Next(How.WAIT, course.position + 1, next.until(), ClockFact.OBLIGATION);
  }

  private Next decided(Course course, Round round) {
    int back = course.position - 1;
    while (back >= 0 && course.way.get(back).kind() != StepKind.EXAMINE) {
      back--;
    }
    if (back >= 0
        && course.detours < 2
        && round.step.outcomes().contains(EngineNames.RETURN)
        && course.draw.chance(SENT_BACK)) {
      course.detours++;
      round.outcome = EngineNames.RETURN;
      return new Next(How.BACK, back, 0, "");
    }
    return plain(round, EngineNames.APPROVE);
  }

  private Next returned(Course course, Round round, long now) {
    if (course.settled == 0) {
      settle(course, round, now, null);
      course.status(9, now);
    }
    fact(course, ClockFact.of(ClockFact.Kind.RETURNED, Course.at(now), null), round.clerk.username);
    course.state = "RETURNED";
    course.status(10, now + 1);
    return plain(round, round.step.outcomes().getFirst());
  }

  private void settle(Course course, Round round, long now, @Nullable String why) {
    course.settled = now;
    fact(course, ClockFact.of(ClockFact.Kind.SETTLED, Course.at(now), why), round.clerk.username);
  }

  private Next wait(Course course, long now, double days, String reason) {
    long until = Handling.applicant(now, Math.clamp(days, 0.2, 60));
    return new Next(How.WAIT, course.position, until, reason);
  }

  private static boolean settles(Course course, Round round) {
    List<OutlineStep> way = course.way;
    return way.indexOf(round.step) >= course.settling();
  }

  private static Next plain(Round round, String outcome) {
    round.outcome = outcome;
    return Next.ON;
  }

  private void fact(Course course, ClockFact fact, String by) {
    course.fact(fact, by, calendar);
  }

  static String tail(Course course) {
    String unit = course.about.receiving();
    return unit.substring(unit.indexOf('.') + 1);
  }
}

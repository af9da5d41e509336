package vn.motcua.local.traffic.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.function.Consumer;
import vn.motcua.catalog.StepKind;
import vn.motcua.processes.outline.OutlineStep;

/** Lets time pass: people come, officials work, until the plan's end. */
final class Simulation {

  /** Something that will happen to a dossier. */
  private record Event(long at, long order, Course course, Runnable happens)
      implements Comparable<Event> {
    @Override
    public int compareTo(Event other) {
      int byTime = Long.compare(at, other.at);
      return byTime != 0 ? byTime : Long.compare(order, other.order);
    }
  }

  private static final double WITHDRAWN = 0.0012;

  private final HistoryPlan plan;
  private final Births births;
  private final Handling handling;
  private final Outcome outcome;
  private final long[] arrivals;
  private final PriorityQueue<Event> events = new PriorityQueue<>();
  private final Queue<Course> ended = new ArrayDeque<>();
  private final Map<Integer, Course> alive = new HashMap<>();
  private long order;

  Simulation(HistoryPlan plan, Births births, Handling handling, Outcome outcome, long[] arrivals) {
    this.plan = plan;
    this.births = births;
    this.handling = handling;
    this.outcome = outcome;
    this.arrivals = arrivals;
  }

  /**
   * Runs it.
   *
   * @param over gets each dossier that reaches its end, in the order of the ends
   * @return the dossiers that have not ended, the oldest first
   */
  List<Course> run(Consumer<Course> over) {
    long until = plan.until().getEpochSecond();
    int next = 0;
    while (next < arrivals.length || !events.isEmpty()) {
      long at = events.isEmpty() ? Long.MAX_VALUE : events.peek().at();
      if (next < arrivals.length && arrivals[next] <= at) {
        arrive(births.next(next + 1, arrivals[next]));
        next++;
      } else if (at > until) {
        break;
      } else {
        Event event = events.remove();
        if (!event.course().over()) {
          event.happens().run();
        }
      }
      for (Course done = ended.poll(); done != null; done = ended.poll()) {
        alive.remove(done.about.number());
        over.accept(done);
      }
    }
    return alive.values().stream()
        .sorted((one, other) -> Integer.compare(one.about.number(), other.about.number()))
        .toList();
  }

  private void arrive(Course course) {
    alive.put(course.about.number(), course);
    outcome.registered(course);
    advance(course, course.received + 5);
  }

  /** To the next step, or to the end. */
  private void advance(Course course, long now) {
    course.position++;
    if (course.position >= course.way.size()) {
      end(course, now);
      return;
    }
    List<OutlineStep> together = new ArrayList<>(List.of(course.way.get(course.position)));
    while (together.getFirst().kind() == StepKind.CONSULT
        && course.position + 1 < course.way.size()
        && course.way.get(course.position + 1).kind() == StepKind.CONSULT) {
      course.position++;
      together.add(course.way.get(course.position));
    }
    together.forEach(step -> open(course, step, now));
  }

  private void open(Course course, OutlineStep step, long now) {
    String unit =
        course.about.context().getOrDefault(step.unit().value(), course.about.receiving());
    long key = course.instance() + course.rounds.size() + 1;
    Round planned = handling.start(course, step, unit, key, now);
    long end = planned.ended;
    planned.ended = 0;
    course.rounds.add(planned);
    if (course.settled == 0 && course.hasAccepted() && course.draw.chance(WITHDRAWN)) {
      at(now + (end - now) / 2, course, () -> withdraw(course, now + (end - now) / 2));
    }
    at(end, course, () -> finish(course, planned, end));
  }

  private void finish(Course course, Round round, long now) {
    round.ended = now;
    Outcome.Next next = outcome.of(course, round, now);
    if (course.rounds.stream().anyMatch(Round::open)) {
      return;
    }
    switch (next.how()) {
      case ON -> advance(course, now);
      case END -> end(course, now);
      case BACK -> {
        course.position = next.position() - 1;
        advance(course, now);
      }
      case WAIT -> at(next.until(), course, () -> answered(course, next));
    }
  }

  private void answered(Course course, Outcome.Next waited) {
    outcome.answered(course, waited, waited.until());
    course.position = waited.position() - 1;
    advance(course, waited.until());
  }

  private void withdraw(Course course, long now) {
    if (course.settled != 0 || course.rounds.stream().noneMatch(Round::open)) {
      return;
    }
    for (Round round : course.rounds) {
      if (round.open()) {
        round.ended = now;
        round.canceled = true;
      }
    }
    outcome.withdrawn(course, now);
    course.terminated = true;
    end(course, now);
  }

  private void end(Course course, long now) {
    course.ended = now;
    ended.add(course);
  }

  private void at(long moment, Course course, Runnable happens) {
    events.add(new Event(moment, order++, course, happens));
  }
}

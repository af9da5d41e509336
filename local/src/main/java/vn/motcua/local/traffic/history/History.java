package vn.motcua.local.traffic.history;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.catalog.unit.Units;
import vn.motcua.dossiers.access.Actor;

/** A history as it is lived through once, dossier by dossier; no database. */
final class History {
  private static final double YEAR_DAYS = 365;
  private static final int MARGIN_DAYS = 800;

  private final HistoryPlan plan;
  private final WorkAxis axis;
  private final Births births;
  private final Offices offices;
  private final Simulation simulation;

  /**
   * @param known officials who have accounts; they take part
   */
  History(
      HistoryPlan plan,
      Units units,
      WorkingCalendar calendar,
      List<Matter> matters,
      Collection<Actor> known) {
    this.plan = plan;
    LocalDate first = LocalDate.ofInstant(plan.from(), WorkingCalendar.ZONE);
    LocalDate last = LocalDate.ofInstant(plan.until(), WorkingCalendar.ZONE);
    this.axis = new WorkAxis(calendar, first.minusDays(30), last.plusDays(MARGIN_DAYS));
    Season season = new Season(calendar);
    this.births = new Births(plan, units, matters, season, known);
    double years = Duration.between(plan.from(), plan.until()).toHours() / 24.0 / YEAR_DAYS;
    this.offices = new Offices(plan.seed(), years);
    births.foresee(offices);
    offices.open(known);
    long[] arrivals = season.arrivals(plan.dossiers(), plan.from(), plan.until(), plan.seed());
    this.simulation =
        new Simulation(plan, births, new Handling(axis, offices), new Outcome(calendar), arrivals);
  }

  /** Lives it through; hands on what the plan keeps, the ended dossiers first. */
  void live(Consumer<Course> each) {
    List<Course> open = simulation.run(each);
    Integer kept = plan.running();
    if (kept == null) {
      open.forEach(each);
    } else if (kept > 0) {
      List<Course> running = open.stream().filter(History::running).toList();
      for (int index = 0; index < running.size(); index++) {
        if ((long) index * kept / running.size() != (long) (index + 1) * kept / running.size()
            || running.size() <= kept) {
          each.accept(running.get(index));
        }
      }
      open.stream().filter(course -> !running(course)).forEach(each);
    }
  }

  WorkAxis axis() {
    return axis;
  }

  List<Clerk> officials() {
    return offices.all();
  }

  /** Last dossier numbers, {@code agency day → number}. */
  Map<String, Integer> numbers() {
    return births.numbers();
  }

  private static boolean running(Course course) {
    @Nullable Object reading = course.reading;
    return reading != null && course.settled == 0;
  }
}

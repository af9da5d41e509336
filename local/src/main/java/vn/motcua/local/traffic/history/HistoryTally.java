package vn.motcua.local.traffic.history;

import java.util.Map;
import java.util.TreeMap;
import vn.motcua.dossiers.clock.ClockReading;

/** What was invented, counted while it was written. */
public final class HistoryTally {
  private final Map<String, Integer> states = new TreeMap<>();
  private int dossiers;
  private int running;
  private int settledWithLimit;
  private int late;
  private int supplements;
  private int extended;
  private long facts;
  private long steps;

  void add(Course course) {
    dossiers++;
    states.merge(course.state, 1, Integer::sum);
    facts += course.facts.size();
    steps += course.rounds.stream().filter(round -> !round.open()).count();
    supplements += course.supplements.isEmpty() ? 0 : 1;
    ClockReading reading = course.reading;
    if (reading == null) {
      return;
    }
    extended += reading.extended() ? 1 : 0;
    if (reading.settledAt() == null) {
      running++;
    } else if (reading.dueAt() != null && course.closing == null) {
      settledWithLimit++;
      late += reading.settledAt().isAfter(reading.dueAt()) ? 1 : 0;
    }
  }

  public int dossiers() {
    return dossiers;
  }

  /** Accepted and not settled. */
  public int running() {
    return running;
  }

  /** Share of the settled dossiers with a limit that were settled after it. */
  public double lateShare() {
    return settledWithLimit == 0 ? 0 : (double) late / settledWithLimit;
  }

  /** Share of all dossiers that were sent back for papers. */
  public double supplementShare() {
    return (double) supplements / Math.max(1, dossiers);
  }

  /** Dossiers by state of the case file. */
  public Map<String, Integer> states() {
    return Map.copyOf(states);
  }

  public int extended() {
    return extended;
  }

  /** Facts of legal clocks. */
  public long facts() {
    return facts;
  }

  /** Ended rounds of officials' steps. */
  public long steps() {
    return steps;
  }

  @Override
  public String toString() {
    return "%,d dossiers (%s), %,d running, %.1f %% late, %,d extended, %,d facts, %,d steps"
        .formatted(dossiers, states, running, 100 * lateShare(), extended, facts, steps);
  }
}

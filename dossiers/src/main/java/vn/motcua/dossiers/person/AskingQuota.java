package vn.motcua.dossiers.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * How often an official may ask who a personal ID belongs to, on this replica: far more than a desk
 * serves people, far less than it takes to look up a neighbourhood.
 */
final class AskingQuota {

  static final int MOST = 60;
  static final Duration WINDOW = Duration.ofHours(1);

  private final Map<String, Deque<Instant>> asked = new HashMap<>();
  private final Clock clock;

  AskingQuota(Clock clock) {
    this.clock = clock;
  }

  /** Books a question; false if the official asked too often in the last hour. */
  synchronized boolean take(String official) {
    Instant now = clock.instant();
    Instant since = now.minus(WINDOW);
    asked.values().removeIf(times -> times.getLast().isBefore(since));
    Deque<Instant> times = asked.computeIfAbsent(official, one -> new ArrayDeque<>());
    while (!times.isEmpty() && times.getFirst().isBefore(since)) {
      times.removeFirst();
    }
    if (times.size() >= MOST) {
      return false;
    }
    times.addLast(now);
    return true;
  }
}

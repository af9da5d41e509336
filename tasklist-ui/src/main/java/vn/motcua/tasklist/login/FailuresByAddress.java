package vn.motcua.tasklist.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Wrong passwords from one address in the last minute, on this replica: enough to slow down who
 * tries one password on many names.
 */
final class FailuresByAddress {

  static final int MOST = 30;

  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int MOST_ADDRESSES = 10_000;

  private final Map<String, Window> windows = new ConcurrentHashMap<>();
  private final Clock clock;

  FailuresByAddress(Clock clock) {
    this.clock = clock;
  }

  boolean tooMany(String address) {
    Window window = windows.get(address);
    return window != null && !window.isOver(clock.instant()) && window.failures >= MOST;
  }

  void failed(String address) {
    Instant now = clock.instant();
    if (windows.size() >= MOST_ADDRESSES) {
      windows.values().removeIf(window -> window.isOver(now));
    }
    windows.merge(
        address,
        new Window(now, 1),
        (old, one) -> old.isOver(now) ? one : new Window(old.start, old.failures + 1));
  }

  private record Window(Instant start, int failures) {
    boolean isOver(Instant now) {
      return start.plus(WINDOW).isBefore(now);
    }
  }
}

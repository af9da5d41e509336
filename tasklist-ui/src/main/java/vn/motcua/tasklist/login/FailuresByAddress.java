package vn.motcua.tasklist.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Wrong passwords from one address in the last minute, on this replica: enough to slow down who
 * tries one password on many names. An attempt counts before its password is looked at, and is
 * given back when the password was right. Of more addresses than the bound the oldest are let go.
 */
final class FailuresByAddress {

  static final int MOST = 30;
  static final int MOST_ADDRESSES = 10_000;

  private static final Duration WINDOW = Duration.ofMinutes(1);

  private final Map<String, Window> windows = new LinkedHashMap<>();
  private final Clock clock;

  FailuresByAddress(Clock clock) {
    this.clock = clock;
  }

  /** Books an attempt; false if the address has to wait. */
  synchronized boolean attempt(String address) {
    Instant now = clock.instant();
    Window window = windows.get(address);
    if (window == null || window.isOver(now)) {
      windows.remove(address);
      letOldestGo();
      windows.put(address, new Window(now, 1));
      return true;
    }
    if (window.attempts >= MOST) {
      return false;
    }
    windows.put(address, new Window(window.start, window.attempts + 1));
    return true;
  }

  /** The attempt's password was right: it does not count. */
  synchronized void succeeded(String address) {
    windows.computeIfPresent(
        address, (same, window) -> new Window(window.start, Math.max(0, window.attempts - 1)));
  }

  synchronized int addresses() {
    return windows.size();
  }

  private void letOldestGo() {
    if (windows.size() >= MOST_ADDRESSES) {
      windows.remove(windows.keySet().iterator().next());
    }
  }

  private record Window(Instant start, int attempts) {
    boolean isOver(Instant now) {
      return start.plus(WINDOW).isBefore(now);
    }
  }
}

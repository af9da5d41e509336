package vn.motcua.local.traffic.history;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where it is put. */
final class PastClock extends Clock {
  private volatile Instant now;

  PastClock(Instant now) {
    this.now = now;
  }

  void set(Instant at) {
    this.now = at;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}

package vn.motcua.catalog.calendar;

/** The hours of a working day in microseconds of the day. */
final class Shift {

  private final long open;
  private final long lunchFrom;
  private final long lunchUntil;
  private final long close;

  Shift(WorkingHours hours) {
    open = Micros.of(hours.open());
    lunchFrom = Micros.of(hours.lunchFrom());
    lunchUntil = Micros.of(hours.lunchUntil());
    close = Micros.of(hours.close());
  }

  long open() {
    return open;
  }

  long close() {
    return close;
  }

  /** Working time of the whole day. */
  long length() {
    return lunchFrom - open + close - lunchUntil;
  }

  /** How much of the day's working time has passed then. */
  long worked(long time) {
    return Math.max(0, Math.min(time, lunchFrom) - open)
        + Math.max(0, Math.min(time, close) - lunchUntil);
  }

  /** Whether the offices have closed then. */
  boolean isOver(long time) {
    return time >= close;
  }

  boolean isLunch(long time) {
    return time >= lunchFrom && time < lunchUntil;
  }

  /** That moment of the day if it is working time, else the next one that is. */
  long begins(long time) {
    return isLunch(time) ? lunchUntil : Math.max(time, open);
  }

  /** The first moment of the day at which that much of its working time has passed. */
  long firstAfter(long worked) {
    long morning = lunchFrom - open;
    return worked <= morning ? open + worked : lunchUntil + worked - morning;
  }

  /** The last moment of the day at which only that much of its working time has passed. */
  long lastAfter(long worked) {
    long morning = lunchFrom - open;
    return worked < morning ? open + worked : lunchUntil + worked - morning;
  }
}

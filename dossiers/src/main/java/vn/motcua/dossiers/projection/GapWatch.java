package vn.motcua.dossiers.projection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.motcua.dossiers.projection.source.EngineRecord;

/**
 * Takes only what follows without a gap. A hole closes by itself when the exporter repeats a bulk
 * that went through in part, or when yesterday's index becomes visible; a hole that stays (records
 * deleted by retention) is stepped over after a while.
 */
final class GapWatch {

  private static final Logger LOG = LoggerFactory.getLogger(GapWatch.class);

  private final Duration patience;
  private final Clock clock;
  private final Map<Long, Instant> openSince = new HashMap<>();

  GapWatch(Duration patience, Clock clock) {
    this.patience = patience;
    this.clock = clock;
  }

  /** The leading records that follow {@code after} without a hole. */
  List<EngineRecord> contiguous(List<EngineRecord> records, long after) {
    long last = after;
    for (int number = 0; number < records.size(); number++) {
      EngineRecord record = records.get(number);
      if (record.sequence() > last + 1 && !givenUp(last, record)) {
        return records.subList(0, number);
      }
      last = record.sequence();
    }
    return records;
  }

  /** While nobody could look no hole could close: patience begins anew. */
  void forget() {
    openSince.clear();
  }

  private boolean givenUp(long last, EngineRecord next) {
    Instant since = openSince.computeIfAbsent(last, hole -> clock.instant());
    if (clock.instant().isBefore(since.plus(patience))) {
      return false;
    }
    openSince.remove(last);
    LOG.warn(
        "Partition {}: {} records of {} before position {} are missing and were stepped over.",
        next.partition(),
        next.sequence() - last - 1,
        next.valueType(),
        next.position());
    return true;
  }
}

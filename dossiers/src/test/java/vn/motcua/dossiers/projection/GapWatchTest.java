package vn.motcua.dossiers.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.dossiers.projection.source.EngineRecord;
import vn.motcua.dossiers.projection.source.ValueType;

class GapWatchTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private Instant now = NOW;

  private final GapWatch gaps = new GapWatch(Duration.ofSeconds(30), new MovedClock());

  @Test
  void recordsWithoutAHoleAreAllTaken() {
    assertThat(gaps.contiguous(records(4, 5, 6), 3)).hasSize(3);
  }

  @Test
  void nothingBehindAHoleIsTakenUntilItCloses() {
    assertThat(gaps.contiguous(records(4, 6, 7), 3)).hasSize(1);
    assertThat(gaps.contiguous(records(6, 7), 4)).isEmpty();
    assertThat(gaps.contiguous(records(5, 6, 7), 4)).hasSize(3);
  }

  @Test
  void aHoleThatStaysIsSteppedOver() {
    assertThat(gaps.contiguous(records(6, 7), 4)).isEmpty();
    now = NOW.plusSeconds(31);
    assertThat(gaps.contiguous(records(6, 7), 4)).hasSize(2);
  }

  @Test
  void patienceBeginsAnewAfterNobodyCouldLook() {
    assertThat(gaps.contiguous(records(6, 7), 4)).isEmpty();
    now = NOW.plusSeconds(31);
    gaps.forget();
    assertThat(gaps.contiguous(records(6, 7), 4)).isEmpty();
    now = NOW.plusSeconds(62);
    assertThat(gaps.contiguous(records(6, 7), 4)).hasSize(2);
  }

  private static List<EngineRecord> records(long... sequences) {
    return LongStream.of(sequences)
        .mapToObj(sequence ->
            new EngineRecord(
                1,
                ValueType.USER_TASK,
                "CREATED",
                sequence,
                sequence,
                sequence,
                NOW,
                JsonMapper.shared().createObjectNode()))
        .toList();
  }

  private final class MovedClock extends Clock {
    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}

package vn.motcua.dossiers.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalog.calendar.Holidays;
import vn.motcua.catalog.calendar.WorkingCalendar;

class BandEdgesTest {

  /** A Wednesday; the week after it has no holidays. */
  private static final Instant NOW = at("2026-03-04T10:00");

  @ParameterizedTest
  @CsvSource({
    "2026-02-24T10:00, OVER_MORE_THAN_5",
    "2026-02-25T10:00, OVER_1_TO_5",
    "2026-03-03T09:59, OVER_1_TO_5",
    "2026-03-03T10:00, OVER_LESS_THAN_1",
    "2026-03-04T09:59, OVER_LESS_THAN_1",
    "2026-03-04T10:00, TODAY",
    "2026-03-04T17:00, TODAY",
    "2026-03-05T07:00, DAY_1",
    "2026-03-06T07:00, DAYS_2_TO_3",
    "2026-03-09T17:00, DAYS_2_TO_3",
    "2026-03-10T17:00, DAYS_4_TO_5",
    "2026-03-11T17:00, DAYS_4_TO_5",
    "2026-03-12T07:00, DAYS_6_TO_10",
    "2026-03-18T17:00, DAYS_6_TO_10",
    "2026-03-19T07:00, MORE_THAN_10",
  })
  void everyDueDateFallsIntoItsBand(String due, RemainingBand band) {
    assertThat(band(at(due))).isEqualTo(band);
  }

  /** As {@code width_bucket} does it. */
  private static RemainingBand band(Instant due) {
    int band = 0;
    for (String edge : BandEdges.of(WorkingCalendar.of(Holidays.none()), NOW)) {
      if (!due.isBefore(Instant.parse(edge))) {
        band++;
      }
    }
    return RemainingBand.values()[band];
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
  }
}

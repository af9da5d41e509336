package vn.motcua.dossiers.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.calendar.Holidays;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.clock.Pause;

class ClockAxisTest {

  private static final Instant MONDAY_8 = Instant.parse("2026-07-06T01:00:00Z");
  private static final Instant TUESDAY_8 = MONDAY_8.plus(Duration.ofDays(1));
  private static final Instant THURSDAY_8 = MONDAY_8.plus(Duration.ofDays(3));
  private static final Instant FRIDAY_9 = Instant.parse("2026-07-10T02:00:00Z");

  private final ClockAxis axis =
      new ClockAxis(
          WorkingCalendar.of(Holidays.none()),
          MONDAY_8,
          List.of(new Pause(TUESDAY_8, THURSDAY_8, List.of("supplement"), Duration.ofHours(16))));

  @Test
  void pausesDoNotCountOnTheRunningClock() {
    assertThat(axis.whole(FRIDAY_9)).isEqualTo(4 * 480 + 60);
    assertThat(axis.running(FRIDAY_9)).isEqualTo(2 * 480 + 60);
    assertThat(axis.running(TUESDAY_8.plus(Duration.ofHours(2)))).isEqualTo(480);
  }

  @Test
  void aDossierIsSeenAtTenOnDaysOnWhichItsClockRuns() {
    assertThat(axis.snapshots(FRIDAY_9))
        .containsExactly(
            Instant.parse("2026-07-06T03:00:00Z"), Instant.parse("2026-07-09T03:00:00Z"));
  }

  @Test
  void ofALongLifeNotEveryDayIsSeen() {
    assertThat(axis.snapshots(MONDAY_8.plus(Duration.ofDays(200)))).hasSizeLessThan(13);
  }
}

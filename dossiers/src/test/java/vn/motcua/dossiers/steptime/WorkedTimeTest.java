package vn.motcua.dossiers.steptime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.calendar.Holidays;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.dossiers.clock.Pause;

class WorkedTimeTest {

  private static final WorkingCalendar CALENDAR = WorkingCalendar.of(Holidays.none());

  @Test
  void lunchNightsAndWeekendsDoNotCount() {
    assertThat(minutes("2026-03-06T16:00", "2026-03-09T14:00")).isEqualTo(60 + 4 * 60 + 30 + 30);
  }

  @Test
  void timeInWhichTheClockStoodStillDoesNotCount() {
    assertThat(
            minutes(
                "2026-03-02T07:00",
                "2026-03-04T17:00",
                pause("2026-03-02T10:00", "2026-03-03T10:00")))
        .isEqualTo(3 * 8 * 60 - 8 * 60);
  }

  @Test
  void ofAPauseOnlyWhatLiesInTheStepIsTakenOff() {
    assertThat(
            minutes(
                "2026-03-02T09:00",
                "2026-03-02T11:00",
                pause("2026-03-02T08:00", "2026-03-02T09:30"),
                pause("2026-03-02T10:30", null)))
        .isEqualTo(60);
  }

  @Test
  void aStepOutsideOfficeHoursTookNoWorkingTime() {
    assertThat(minutes("2026-03-07T08:00", "2026-03-08T20:00")).isZero();
  }

  @Test
  void aStepThatEndedBeforeItBeganTookNoTime() {
    assertThat(minutes("2026-03-02T09:00", "2026-03-02T08:59")).isZero();
  }

  private static int minutes(String from, String until, Pause... pauses) {
    return WorkedTime.minutes(at(from), at(until), List.of(pauses), CALENDAR);
  }

  private static Pause pause(String from, @Nullable String until) {
    return new Pause(
        at(from), until == null ? null : at(until), List.of(ClockFact.SUPPLEMENT), Duration.ZERO);
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
  }
}

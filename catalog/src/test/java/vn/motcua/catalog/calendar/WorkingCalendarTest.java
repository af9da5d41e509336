package vn.motcua.catalog.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.Text;
import vn.motcua.catalog.calendar.Explanation.Reason;

final class WorkingCalendarTest {

  private static final WorkingCalendar CALENDAR =
      WorkingCalendar.of(CatalogLoader.shipped().orThrow().holidays());

  @ParameterizedTest
  @CsvSource({
    "2026-02-13, true",
    "2026-02-16, false",
    "2026-02-20, false",
    "2026-02-23, true",
    "2026-01-10, true",
    "2026-08-22, true",
    "2026-08-29, false",
    "2026-11-24, false",
    "2025-04-26, true"
  })
  void holidaysAreOffAndMakeUpDaysAreWorked(LocalDate day, boolean worked) {
    assertThat(CALENDAR.isWorkingDay(day)).isEqualTo(worked);
  }

  @Test
  void threeWorkingDaysAroundTetSkipTheHolidaysAndSaySo() {
    Computed due = due("2026-02-12T09:00", DeadlineUnit.WORKING_DAY, 3, null);

    assertThat(due.at()).isEqualTo(at("2026-02-24T09:00"));
    assertThat(due.because())
        .filteredOn(why -> why.reason() == Reason.HOLIDAY)
        .extracting(Explanation::date)
        .containsExactlyElementsOf(
            LocalDate.of(2026, 2, 16).datesUntil(LocalDate.of(2026, 2, 21)).toList());
    assertThat(due.because()).filteredOn(why -> why.reason() == Reason.WEEKEND).hasSize(4);
    assertThat(due.because().getLast().reason()).isEqualTo(Reason.ENDS);
  }

  @Test
  void aMakeUpSaturdayCounts() {
    Computed due = due("2026-01-09T10:00", DeadlineUnit.WORKING_DAY, 1, null);

    assertThat(due.at()).isEqualTo(at("2026-01-10T10:00"));
    assertThat(due.because())
        .filteredOn(why -> why.reason() == Reason.MAKE_UP_DAY)
        .extracting(Explanation::note)
        .containsExactly(new Text("làm bù cho 02/01/2026", "worked for 2 January 2026"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-03T14:59, 2026-03-03T17:00",
    "2026-03-03T15:00, 2026-03-03T17:00",
    "2026-03-03T15:01, 2026-03-04T17:00",
    "2026-03-03T18:30, 2026-03-04T17:00",
    "2026-03-06T15:30, 2026-03-09T17:00",
    "2026-02-13T15:30, 2026-02-23T17:00",
    "2026-03-07T09:00, 2026-03-09T17:00"
  })
  void sameDayProceduresObserveTheCutOffAt1500(String received, String due) {
    assertThat(due(received, DeadlineUnit.SAME_DAY, null, LocalTime.of(15, 0)).at())
        .isEqualTo(at(due));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-03T06:10, 2026-03-03T07:00",
    "2026-03-03T08:20, 2026-03-03T08:20",
    "2026-03-03T11:29, 2026-03-03T11:29",
    "2026-03-03T11:30, 2026-03-03T13:30",
    "2026-03-03T12:15, 2026-03-03T13:30",
    "2026-03-03T17:00, 2026-03-04T07:00",
    "2026-03-06T21:00, 2026-03-09T07:00"
  })
  void whatArrivesOutsideHoursCountsFromTheNextWorkingMoment(String received, String start) {
    assertThat(CALENDAR.startOfWork(at(received)).at()).isEqualTo(at(start));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-03T08:00, 2, 2026-03-03T10:00",
    "2026-03-03T10:30, 2, 2026-03-03T14:30",
    "2026-03-03T16:00, 4, 2026-03-04T10:00",
    "2026-03-03T07:00, 8, 2026-03-03T17:00",
    "2026-03-06T12:00, 28, 2026-03-12T07:30"
  })
  void hoursAreWorkingHours(String received, int hours, String due) {
    assertThat(due(received, DeadlineUnit.HOUR, hours, null).at()).isEqualTo(at(due));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-03T08:00, DAY, 10, 2026-03-13T08:00",
    "2026-03-03T08:00, DAY, 11, 2026-03-16T08:00",
    "2026-02-06T08:00, DAY, 10, 2026-02-23T08:00",
    "2026-01-16T08:00, MONTH, 1, 2026-02-23T08:00",
    "2025-09-03T08:00, YEAR, 1, 2026-09-03T08:00"
  })
  void calendarPeriodsEndingOnADayOffMoveToTheNextWorkingDay(
      String received, DeadlineUnit unit, int amount, String due) {
    assertThat(due(received, unit, amount, null).at()).isEqualTo(at(due));
  }

  @Test
  void aProvisionalCalendarIsSaidInTheAnswer() {
    assertThat(due("2027-01-20T08:00", DeadlineUnit.WORKING_DAY, 5, null).because())
        .anyMatch(why -> why.reason() == Reason.PROVISIONAL_CALENDAR);
    assertThat(due("2026-03-03T08:00", DeadlineUnit.WORKING_DAY, 5, null).because())
        .noneMatch(why -> why.reason() == Reason.PROVISIONAL_CALENDAR);
  }

  @Test
  void aSwappedDayThatNobodyConfirmedMakesTheAnswerProvisional() {
    assertThat(due("2025-12-31T08:00", DeadlineUnit.WORKING_DAY, 1, null).because())
        .filteredOn(why -> why.reason() == Reason.PROVISIONAL_CALENDAR)
        .extracting(Explanation::date)
        .containsExactly(LocalDate.of(2026, 1, 2));
  }

  @Test
  void hoursSetLocallyMoveTheStartOfWork() {
    WorkingHours late =
        new WorkingHours(
            LocalTime.of(8, 0), LocalTime.of(12, 0), LocalTime.of(13, 0), LocalTime.of(17, 0));
    WorkingCalendar local = new WorkingCalendar(CALENDAR.holidays(), late);
    assertThat(local.startOfWork(at("2026-03-03T07:10")).at()).isEqualTo(at("2026-03-03T08:00"));
    assertThat(local.startOfWork(at("2026-03-03T12:30")).at()).isEqualTo(at("2026-03-03T13:00"));
  }

  @Test
  void aLimitInFreeTextHasNoDueDate() {
    DeadlineRule rule =
        new DeadlineRule(null, null, null, DeadlineUnit.OTHER, null, List.of(), "theo quy định");
    assertThat(CALENDAR.due(at("2026-03-03T08:00"), rule)).isEmpty();
  }

  @Test
  void workingTimeBetweenLeavesOutLunchNightsAndDaysOff() {
    assertThat(CALENDAR.workingTimeBetween(at("2026-02-13T10:30"), at("2026-02-23T08:00")))
        .isEqualTo(Duration.ofMinutes(60 + 210 + 60));
    assertThat(CALENDAR.workingTimeBetween(at("2026-03-03T10:00"), at("2026-03-03T08:00")))
        .isEqualTo(Duration.ofHours(-2));
    assertThat(CALENDAR.workingTimeBetween(at("2026-03-07T08:00"), at("2026-03-08T18:00")))
        .isZero();
  }

  @Test
  void addingWorkingTimeAndMeasuringItAgree() {
    ZonedDateTime start = at("2026-02-11T10:17");
    for (int minutes = 1; minutes < 6000; minutes += 37) {
      ZonedDateTime end = CALENDAR.plusWorkingHours(start, Duration.ofMinutes(minutes)).at();
      assertThat(CALENDAR.workingTimeBetween(start, end)).isEqualTo(Duration.ofMinutes(minutes));
    }
  }

  @Test
  void momentsInOtherZonesAreReadInVietnameseTime() {
    ZonedDateTime utc = at("2026-03-03T16:00").withZoneSameInstant(ZoneOffset.UTC);
    DeadlineRule rule = rule(DeadlineUnit.SAME_DAY, null, LocalTime.of(15, 0));
    assertThat(CALENDAR.due(utc, rule).orElseThrow().at()).isEqualTo(at("2026-03-04T17:00"));
  }

  private static Computed due(
      String received, DeadlineUnit unit, @Nullable Integer amount, @Nullable LocalTime cutoff) {
    return CALENDAR.due(at(received), rule(unit, amount, cutoff)).orElseThrow();
  }

  private static DeadlineRule rule(
      DeadlineUnit unit, @Nullable Integer amount, @Nullable LocalTime cutoff) {
    return new DeadlineRule(null, null, amount, unit, cutoff, List.of(), "thử nghiệm");
  }

  private static ZonedDateTime at(String local) {
    return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE);
  }
}

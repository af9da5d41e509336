package vn.motcua.dossiers.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.LoadResult;
import vn.motcua.catalog.calendar.DayCounting;
import vn.motcua.catalog.calendar.WorkingCalendar;

class LegalClockTest {

  private static final WorkingCalendar CALENDAR = shippedCalendar();

  @Test
  void threeWorkingDaysSkipTheWeekendAndKeepTheTimeOfDay() {
    ClockReading reading = fold(workingDays(3), ClockFact.accepted(at("2026-02-26T14:00")));

    assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
    assertThat(reading.dueAt()).isEqualTo(at("2026-03-03T14:00"));
    assertThat(reading.explanation().getFirst().text().vi())
        .isEqualTo(
            "Hạn trả 14:00 ngày 03/03/2026 vì tiếp nhận 14:00 ngày 26/02/2026, thời hạn 3 ngày"
                + " làm việc.");
    assertThat(reading.explanation().getFirst().text().en())
        .isEqualTo(
            "Due 14:00 on 3 March 2026 because accepted at 14:00 on 26 February 2026 with a limit"
                + " of 3 working days.");
    assertThat(reading.explanation())
        .extracting(sentence -> sentence.text().vi())
        .contains("Không tính cuối tuần 28/02/2026, 01/03/2026.");
  }

  @Test
  void tetIsSkippedAndNamed() {
    ClockReading reading = fold(workingDays(2), ClockFact.accepted(at("2026-02-13T09:00")));

    assertThat(reading.dueAt()).isEqualTo(at("2026-02-24T09:00"));
    assertThat(reading.explanation())
        .extracting(sentence -> sentence.text().vi())
        .contains(
            "Không tính các ngày nghỉ từ 16/02/2026 đến 20/02/2026 (Tết Nguyên đán).",
            "Không tính cuối tuần 14/02/2026, 15/02/2026, 21/02/2026, 22/02/2026.");
  }

  @Test
  void everySentenceSaysWhereItIsWrittenAndWhatAJuristHasYetToConfirm() {
    ClockReading reading =
        fold(
            workingDays(3),
            ClockFact.accepted(at("2026-03-02T08:00")),
            ClockFact.stopped(at("2026-03-03T08:00"), ClockFact.SUPPLEMENT),
            ClockFact.resumed(at("2026-03-04T08:00"), ClockFact.SUPPLEMENT),
            ClockFact.extended(at("2026-03-05T08:00"), at("2026-03-20T17:00"), "đông hồ sơ"),
            ClockFact.settled(at("2026-03-06T08:00")));

    assertThat(reading.explanation())
        .extracting(Explanation::rule)
        .containsExactly(
            null,
            LegalRule.RECEIPT,
            LegalRule.LIMIT,
            LegalRule.SUPPLEMENT,
            LegalRule.SUPPLEMENT,
            LegalRule.REAPPOINTMENT,
            LegalRule.SETTLEMENT);
    assertThat(LegalRule.REAPPOINTMENT.number()).isEqualTo("R14");
    assertThat(LegalRule.REAPPOINTMENT.certain()).isTrue();
    assertThat(LegalRule.RESTART.certain()).isFalse();
    assertThat(LegalRule.values()).allSatisfy(rule -> assertThat(rule.source().en()).isNotBlank());
  }

  @Test
  void aMovedDueDateIsPartOfItsExplanation() {
    ClockReading reading =
        fold(workingDays(3), ClockFact.accepted(at("2027-02-03T09:00")))
            .explaining(
                List.of(
                    new ClockMove(
                        at("2026-12-01T08:00"),
                        at("2027-02-08T09:00"),
                        at("2027-02-15T09:00"),
                        2027,
                        "Thông báo 150/TB")));

    assertThat(reading.explanation().getLast().text().vi())
        .isEqualTo(
            "Tính lại lúc 08:00 ngày 01/12/2026 vì lịch nghỉ năm 2027 thay đổi (Thông báo 150/TB):"
                + " hạn trả chuyển từ 09:00 ngày 08/02/2027 sang 09:00 ngày 15/02/2027.");
    assertThat(reading.explanation().getLast().rule()).isEqualTo(LegalRule.ANNOUNCEMENT);
  }

  @Test
  void aLimitCountedToTheEndOfItsLastDayEndsAtClosingAndSaysSo() {
    ClockReading reading =
        LegalClock.fold(
            workingDays(3),
            List.of(ClockFact.accepted(at("2026-03-02T08:00"))),
            CALENDAR,
            new ClockPolicy(RestartPolicy.RESUME, DayCounting.END_OF_DAY));

    assertThat(reading.dueAt()).isEqualTo(at("2026-03-05T17:00"));
    assertThat(reading.explanation())
        .anySatisfy(line -> {
          assertThat(line.rule()).isEqualTo(LegalRule.LAST_DAY);
          assertThat(line.text().vi()).contains("tính hết giờ làm việc của ngày cuối");
        });
  }

  @Test
  void sameDayAfterTheCutOffIsDueAtTheCloseOfTheNextWorkingDay() {
    DeadlineRule rule =
        new DeadlineRule(
            null, null, null, DeadlineUnit.SAME_DAY, LocalTime.of(15, 0), List.of(), "Trong ngày");

    assertThat(fold(rule, ClockFact.accepted(at("2026-03-06T14:59"))).dueAt())
        .isEqualTo(at("2026-03-06T17:00"));
    assertThat(fold(rule, ClockFact.accepted(at("2026-03-06T15:01"))).dueAt())
        .isEqualTo(at("2026-03-09T17:00"));
  }

  @Test
  void hoursDaysMonthsAndYearsAreAllCounted() {
    ClockFact accepted = ClockFact.accepted(at("2026-03-02T08:00"));

    assertThat(fold(rule(DeadlineUnit.HOUR, 4), accepted).dueAt())
        .isEqualTo(at("2026-03-02T14:00"));
    assertThat(fold(rule(DeadlineUnit.DAY, 5), accepted).dueAt()).isEqualTo(at("2026-03-09T08:00"));
    assertThat(fold(rule(DeadlineUnit.MONTH, 1), accepted).dueAt())
        .isEqualTo(at("2026-04-02T08:00"));
    assertThat(fold(rule(DeadlineUnit.YEAR, 1), accepted).dueAt())
        .isEqualTo(at("2027-03-02T08:00"));
  }

  @Test
  void aLimitInFreeTextHasNoDueDateAndSaysSo() {
    DeadlineRule rule = rule(DeadlineUnit.OTHER, null);

    ClockReading reading = fold(rule, ClockFact.accepted(at("2026-03-02T08:00")));

    assertThat(reading.dueAt()).isNull();
    assertThat(reading.state()).isEqualTo(ClockState.NONE);
    assertThat(reading.at(at("2030-01-01T08:00")).colour()).isEqualTo(ClockColour.NONE);
    assertThat(reading.explanation().getFirst().text().vi()).contains("Theo quy định");
  }

  @Test
  void aPauseMovesTheDueDateByItsWorkingTime() {
    ClockReading reading =
        fold(
            workingDays(3),
            ClockFact.accepted(at("2026-03-02T08:00")),
            ClockFact.stopped(at("2026-03-03T08:00"), ClockFact.SUPPLEMENT),
            ClockFact.resumed(at("2026-03-05T10:00")));

    assertThat(reading.state()).isEqualTo(ClockState.RUNNING);
    assertThat(reading.dueAt()).isEqualTo(at("2026-03-09T10:00"));
    assertThat(reading.explanation().getFirst().text().vi())
        .endsWith("tạm dừng 2 ngày 2 giờ làm việc.");
  }

  @Test
  void whileStoppedTheRemainingTimeStandsStill() {
    ClockReading reading =
        fold(
            workingDays(3),
            ClockFact.accepted(at("2026-03-02T08:00")),
            ClockFact.stopped(at("2026-03-03T08:00"), ClockFact.OBLIGATION));

    assertThat(reading.at(at("2026-12-01T08:00")))
        .isEqualTo(new ClockMoment(Duration.ofHours(16), ClockColour.PAUSED));
  }

  @Test
  void underThePolicyRestartASupplementCountsAgainFromTheStart() {
    List<ClockFact> facts =
        List.of(
            ClockFact.accepted(at("2026-03-02T08:00")),
            ClockFact.stopped(at("2026-03-04T08:00"), ClockFact.SUPPLEMENT),
            ClockFact.resumed(at("2026-03-05T08:00")));

    assertThat(LegalClock.fold(workingDays(3), facts, CALENDAR, RestartPolicy.RESTART).dueAt())
        .isEqualTo(at("2026-03-10T08:00"));
    assertThat(LegalClock.fold(workingDays(3), facts, CALENDAR, RestartPolicy.RESUME).dueAt())
        .isEqualTo(at("2026-03-06T08:00"));
  }

  @Test
  void onlyOneExtensionCounts() {
    ClockReading reading =
        fold(
            workingDays(3),
            ClockFact.accepted(at("2026-03-02T08:00")),
            ClockFact.extended(at("2026-03-04T08:00"), at("2026-03-10T17:00"), "đang xác minh"),
            ClockFact.extended(at("2026-03-09T08:00"), at("2026-03-20T17:00"), "lần nữa"));

    assertThat(reading.extended()).isTrue();
    assertThat(reading.dueAt()).isEqualTo(at("2026-03-10T17:00"));
  }

  @Test
  void anExtensionToADayOffIsPushedToTheNextWorkingDay() {
    ClockReading reading =
        fold(
            workingDays(1),
            ClockFact.accepted(at("2026-03-02T08:00")),
            ClockFact.extended(at("2026-03-02T09:00"), at("2026-03-07T09:00"), "đang xác minh"));

    assertThat(reading.dueAt()).isEqualTo(at("2026-03-09T07:00"));
  }

  @Test
  void coloursFollowTheRemainingWorkingTime() {
    ClockReading reading = fold(workingDays(3), ClockFact.accepted(at("2026-03-02T08:00")));

    assertThat(reading.at(at("2026-03-02T10:00")).colour()).isEqualTo(ClockColour.EARLY);
    assertThat(reading.at(at("2026-03-03T10:00")).colour()).isEqualTo(ClockColour.ON_TIME);
    assertThat(reading.at(at("2026-03-04T08:00")).colour()).isEqualTo(ClockColour.AT_RISK);
    assertThat(reading.at(at("2026-03-05T08:01")).colour()).isEqualTo(ClockColour.OVERDUE);
    assertThat(reading.at(at("2026-03-05T10:00")).remaining()).isEqualTo(Duration.ofHours(-2));
  }

  @Test
  void onceSettledTheColourIsThatOfTheSettlement() {
    ClockReading reading =
        fold(
            workingDays(3),
            ClockFact.accepted(at("2026-03-02T08:00")),
            ClockFact.settled(at("2026-03-05T07:30")),
            ClockFact.returned(at("2026-04-01T08:00")));

    assertThat(reading.state()).isEqualTo(ClockState.SETTLED);
    assertThat(reading.returnedAt()).isEqualTo(at("2026-04-01T08:00"));
    assertThat(reading.at(at("2027-01-01T08:00")).colour()).isEqualTo(ClockColour.ON_TIME);
  }

  @Test
  void theClockStandsStillUntilTheLastReasonIsOver() {
    List<ClockFact> facts =
        List.of(
            ClockFact.accepted(at("2026-03-02T08:00")),
            ClockFact.stopped(at("2026-03-03T08:00"), ClockFact.POSTING),
            ClockFact.stopped(at("2026-03-03T10:00"), ClockFact.SUPPLEMENT),
            ClockFact.resumed(at("2026-03-04T08:00"), ClockFact.SUPPLEMENT));
    ClockReading before = LegalClock.fold(workingDays(3), facts, CALENDAR);
    List<ClockFact> all = new ArrayList<>(facts);
    all.add(ClockFact.resumed(at("2026-03-05T10:00"), ClockFact.POSTING));

    assertThat(before.state()).isEqualTo(ClockState.STOPPED);
    assertThat(before.stopReason()).isEqualTo(ClockFact.POSTING);
    assertThat(before.explanation().getLast().text().vi())
        .startsWith("Hết chờ bổ sung hồ sơ")
        .endsWith("vẫn tạm dừng: niêm yết công khai.");
    ClockReading after = LegalClock.fold(workingDays(3), all, CALENDAR);
    assertThat(after.state()).isEqualTo(ClockState.RUNNING);
    assertThat(after.dueAt()).isEqualTo(at("2026-03-09T10:00"));
  }

  @Test
  void aReasonThatIsOverButNeverBeganChangesNothing() {
    ClockReading reading =
        fold(
            workingDays(3),
            ClockFact.accepted(at("2026-03-02T08:00")),
            ClockFact.stopped(at("2026-03-03T08:00"), ClockFact.POSTING),
            ClockFact.resumed(at("2026-03-04T08:00"), ClockFact.OBLIGATION));

    assertThat(reading.state()).isEqualTo(ClockState.STOPPED);
    assertThat(reading.stoppedAt()).isEqualTo(at("2026-03-03T08:00"));
  }

  @Test
  void underThePolicyRestartTheLimitStartsAgainWhenNothingElseStopsIt() {
    List<ClockFact> facts =
        List.of(
            ClockFact.accepted(at("2026-03-02T08:00")),
            ClockFact.stopped(at("2026-03-03T08:00"), ClockFact.SUPPLEMENT),
            ClockFact.stopped(at("2026-03-03T08:00"), ClockFact.POSTING),
            ClockFact.restarted(at("2026-03-04T08:00")),
            ClockFact.resumed(at("2026-03-05T08:00"), ClockFact.POSTING));

    assertThat(LegalClock.fold(workingDays(3), facts, CALENDAR, RestartPolicy.RESTART).dueAt())
        .isEqualTo(at("2026-03-10T08:00"));
  }

  @Test
  void theOrderInWhichFactsAreGivenDoesNotMatter() {
    List<ClockFact> facts =
        List.of(
            ClockFact.accepted(at("2026-03-02T08:00")),
            ClockFact.stopped(at("2026-03-03T08:00"), ClockFact.SUPPLEMENT),
            ClockFact.resumed(at("2026-03-05T10:00")));

    assertThat(LegalClock.fold(workingDays(3), facts.reversed(), CALENDAR))
        .isEqualTo(LegalClock.fold(workingDays(3), facts, CALENDAR));
  }

  static ClockReading fold(DeadlineRule rule, ClockFact... facts) {
    return LegalClock.fold(rule, List.of(facts), CALENDAR);
  }

  static DeadlineRule workingDays(int amount) {
    return rule(DeadlineUnit.WORKING_DAY, amount);
  }

  static DeadlineRule rule(DeadlineUnit unit, @Nullable Integer amount) {
    return new DeadlineRule(null, null, amount, unit, null, List.of(), "Theo quy định");
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
  }

  static WorkingCalendar shippedCalendar() {
    if (CatalogLoader.shipped() instanceof LoadResult.Loaded loaded) {
      return WorkingCalendar.of(loaded.catalog().holidays());
    }
    throw new AssertionError("The shipped catalogue does not load.");
  }
}

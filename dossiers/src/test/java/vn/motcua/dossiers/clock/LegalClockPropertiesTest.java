package vn.motcua.dossiers.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossiers.clock.LegalClockTest.at;
import static vn.motcua.dossiers.clock.LegalClockTest.rule;
import static vn.motcua.dossiers.clock.LegalClockTest.shippedCalendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.calendar.WorkingCalendar;

/** What holds for every limit and every moment of ten years; the seed is fixed. */
class LegalClockPropertiesTest {

  private static final Instant BEGIN = at("2025-01-01T00:00");
  private static final long TEN_YEARS = Duration.ofDays(3_652).toMinutes();
  private static final int TRIES = 600;

  private final WorkingCalendar calendar = shippedCalendar();
  private final Random random = new Random(2);

  @ParameterizedTest
  @EnumSource(
      value = DeadlineUnit.class,
      names = {"SAME_DAY", "HOUR", "WORKING_DAY"})
  void acceptedLaterIsNeverDueEarlier(DeadlineUnit unit) {
    for (int number = 0; number < TRIES; number++) {
      DeadlineRule rule = anyRule(unit);
      Instant first = anyInstant();
      Instant second = first.plus(anyDuration(Duration.ofDays(3)));

      assertThat(due(rule, ClockFact.accepted(second)))
          .as("%s accepted %s and %s", rule, first, second)
          .isAfterOrEqualTo(due(rule, ClockFact.accepted(first)));
    }
  }

  @ParameterizedTest
  @EnumSource(value = DeadlineUnit.class, names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
  void aPauseNeverShortensAndKeepsTheWorkingTimeThatWasLeft(DeadlineUnit unit) {
    for (int number = 0; number < TRIES; number++) {
      DeadlineRule rule = anyRule(unit);
      Instant accepted = anyInstant();
      Instant stopped = accepted.plus(anyDuration(Duration.ofDays(5)));
      Instant resumed = stopped.plus(anyDuration(Duration.ofDays(60)));
      Instant without = due(rule, ClockFact.accepted(accepted));
      Instant with =
          due(
              rule,
              ClockFact.accepted(accepted),
              ClockFact.stopped(stopped, ClockFact.SUPPLEMENT),
              ClockFact.resumed(resumed));

      assertThat(with).isAfterOrEqualTo(without);
      assertThat(working(resumed, with))
          .as("%s accepted %s stopped %s resumed %s", rule, accepted, stopped, resumed)
          .isEqualTo(working(stopped, without));
    }
  }

  @ParameterizedTest
  @EnumSource(value = DeadlineUnit.class, names = "OTHER", mode = EnumSource.Mode.EXCLUDE)
  void everyDueDateIsOnAWorkingDayAndItsColoursFollowInOrder(DeadlineUnit unit) {
    for (int number = 0; number < TRIES; number++) {
      ClockReading reading = read(anyRule(unit), ClockFact.accepted(anyInstant()));
      Instant due = Objects.requireNonNull(reading.dueAt());

      assertThat(calendar.isWorkingDay(due.atZone(WorkingCalendar.ZONE).toLocalDate())).isTrue();
      assertThat(reading.earlyUntil()).isBeforeOrEqualTo(reading.atRiskFrom());
      assertThat(reading.atRiskFrom()).isBeforeOrEqualTo(due);
    }
  }

  @ParameterizedTest
  @EnumSource(RestartPolicy.class)
  void restartingIsNeverShorterThanResuming(RestartPolicy policy) {
    for (int number = 0; number < TRIES; number++) {
      DeadlineRule rule = anyRule(DeadlineUnit.WORKING_DAY);
      Instant accepted = anyInstant();
      Instant stopped = accepted.plus(anyDuration(Duration.ofDays(5)));
      List<ClockFact> facts =
          List.of(
              ClockFact.accepted(accepted),
              ClockFact.stopped(stopped, ClockFact.SUPPLEMENT),
              ClockFact.resumed(stopped.plus(anyDuration(Duration.ofDays(30)))));

      assertThat(LegalClock.fold(rule, facts, calendar, policy).dueAt())
          .isAfterOrEqualTo(LegalClock.fold(rule, facts, calendar).dueAt());
    }
  }

  private Duration working(Instant from, Instant until) {
    return calendar.workingTimeBetween(
        from.atZone(WorkingCalendar.ZONE), until.atZone(WorkingCalendar.ZONE));
  }

  private Instant due(DeadlineRule rule, ClockFact... facts) {
    return Objects.requireNonNull(read(rule, facts).dueAt());
  }

  private ClockReading read(DeadlineRule rule, ClockFact... facts) {
    return LegalClock.fold(rule, List.of(facts), calendar);
  }

  private DeadlineRule anyRule(DeadlineUnit unit) {
    return rule(unit, unit == DeadlineUnit.SAME_DAY ? null : 1 + random.nextInt(30));
  }

  private Instant anyInstant() {
    return BEGIN.plus(Duration.ofMinutes(random.nextLong(TEN_YEARS)));
  }

  private Duration anyDuration(Duration most) {
    return Duration.ofMinutes(random.nextLong(most.toMinutes()));
  }
}

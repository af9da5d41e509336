package vn.motcua.catalog.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.catalog.calendar.AnyCalendar.at;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.calendar.AnyCalendar.Pair;

/** The tables say what walking through every minute of 2020 to 2030 says. */
@Domain(DomainContext.Global.class)
@Domain(AnyCalendar.class)
class WorkingCalendarReferenceTest {

  @Property(tries = 2000)
  void everyLimitEndsWhenWalkingThroughTheDaysSaysSo(
      @ForAll Pair calendar,
      @ForAll LocalDateTime received,
      @ForAll DeadlineRule rule,
      @ForAll DayCounting counting) {
    assertThat(calendar.fast().dueAt(at(received), rule, counting))
        .contains(at(calendar.slow().due(received, rule, counting)));
  }

  @Property(tries = 500)
  void theAnswerWithReasonsIsTheAnswerWithout(
      @ForAll Pair calendar,
      @ForAll LocalDateTime received,
      @ForAll DeadlineRule rule,
      @ForAll DayCounting counting) {
    ZonedDateTime zoned = received.atZone(WorkingCalendar.ZONE);
    Computed explained = calendar.fast().due(zoned, rule, counting).orElseThrow();

    assertThat(calendar.fast().dueAt(at(received), rule, counting))
        .contains(explained.at().toInstant());
    assertThat(explained.because().getLast().date()).isEqualTo(explained.at().toLocalDate());
  }

  @Property(tries = 1000)
  void workBeginsInTheNextMinuteThatIsWorked(
      @ForAll Pair calendar, @ForAll LocalDateTime received) {
    LocalDateTime start = calendar.slow().start(received);

    assertThat(calendar.fast().startsAt(at(received))).isEqualTo(at(start));
    assertThat(calendar.fast().isWorkingTime(at(received))).isEqualTo(start.equals(received));
  }

  @Property(tries = 300)
  void workingTimeIsTheNumberOfMinutesWorked(
      @ForAll Pair calendar,
      @ForAll LocalDateTime from,
      @ForAll @IntRange(max = 60_000) int minutes) {
    LocalDateTime until = from.plusMinutes(minutes);

    assertThat(calendar.fast().workingTimeBetween(at(from), at(until)))
        .hasMinutes(calendar.slow().minutesBetween(from, until));
  }

  @Property(tries = 300)
  void addedWorkingTimeEndsWithItsLastMinute(
      @ForAll Pair calendar,
      @ForAll LocalDateTime from,
      @ForAll @IntRange(max = 20_000) int minutes) {
    assertThat(calendar.fast().plusWorkingTime(at(from), Duration.ofMinutes(minutes)))
        .isEqualTo(at(calendar.slow().plusMinutes(from, minutes)));
  }

  @Property(tries = 300)
  void workingTimeCountedBackBeginsWithItsFirstMinute(
      @ForAll Pair calendar,
      @ForAll LocalDateTime until,
      @ForAll @IntRange(max = 20_000) int minutes) {
    assertThat(calendar.fast().minusWorkingTime(at(until), Duration.ofMinutes(minutes)))
        .isEqualTo(at(calendar.slow().minusMinutes(until, minutes)));
  }

  @Property(tries = 300)
  void beyondTheTablesOnlyWeekendsAreLeftOut(
      @ForAll Pair calendar,
      @ForAll @IntRange(min = 1980, max = 2100) int year,
      @ForAll @IntRange(max = 500_000) int minute,
      @ForAll @IntRange(max = 10_000) int minutes) {
    LocalDateTime from = LocalDateTime.of(year, 1, 1, 0, 0).plusMinutes(minute);
    LocalDateTime end = calendar.slow().plusMinutes(from, minutes);

    assertThat(calendar.fast().plusWorkingTime(at(from), Duration.ofMinutes(minutes)))
        .isEqualTo(at(end));
    assertThat(calendar.fast().workingTimeBetween(at(from), at(end))).hasMinutes(minutes);
    assertThat(calendar.fast().minusWorkingTime(at(end), Duration.ofMinutes(minutes)))
        .isEqualTo(at(calendar.slow().minusMinutes(end, minutes)));
    assertThat(calendar.fast().isWorkingDay(from.toLocalDate()))
        .isEqualTo(calendar.slow().worked(from.toLocalDate()));
  }
}

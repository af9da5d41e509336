package vn.motcua.catalog.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.catalog.calendar.AnyCalendar.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.DeadlineUnit;
import vn.motcua.catalog.calendar.AnyCalendar.Pair;

/** The laws of working time, for every calendar and every moment of 2020 to 2030. */
@Domain(DomainContext.Global.class)
@Domain(AnyCalendar.class)
class WorkingCalendarPropertiesTest {

  private static final long FOUR_YEARS = 4L * 365 * 24 * 3600 * 1_000_000;

  @Property
  void whatIsReceivedLaterIsNeverDueOnAnEarlierDay(
      @ForAll Pair calendar,
      @ForAll LocalDateTime received,
      @ForAll @IntRange(max = 20_000) int later,
      @ForAll DeadlineRule rule,
      @ForAll DayCounting counting) {
    Instant first = due(calendar, received, rule, counting);
    Instant second = due(calendar, received.plusMinutes(later), rule, counting);

    assertThat(day(second)).isAfterOrEqualTo(day(first));
    if (counting == DayCounting.END_OF_DAY || !movesOverDaysOff(rule.unit())) {
      assertThat(second).isAfterOrEqualTo(first);
    }
  }

  @Property
  void aLongerLimitNeverEndsEarlier(
      @ForAll Pair calendar,
      @ForAll LocalDateTime received,
      @ForAll DeadlineUnit unit,
      @ForAll @IntRange(min = 1, max = 60) int amount,
      @ForAll @IntRange(min = 1, max = 5) int more,
      @ForAll DayCounting counting) {
    Assume.that(unit != DeadlineUnit.OTHER && unit != DeadlineUnit.SAME_DAY);
    DeadlineRule shorter = AnyCalendar.rule(unit, amount % 20 + 1, null);
    int longer = (shorter.amount() == null ? 0 : shorter.amount()) + more;
    DeadlineRule other =
        new DeadlineRule(null, null, longer, unit, null, shorter.excluded(), "thử");

    assertThat(due(calendar, received, other, counting))
        .isAfterOrEqualTo(due(calendar, received, shorter, counting));
  }

  @Property
  void workingTimesOfPartsAddUp(
      @ForAll Pair calendar,
      @ForAll LocalDateTime from,
      @ForAll @LongRange(max = FOUR_YEARS) long one,
      @ForAll @LongRange(max = FOUR_YEARS) long two) {
    Instant first = at(from);
    Instant second = first.plus(one, ChronoUnit.MICROS);
    Instant third = second.plus(two, ChronoUnit.MICROS);

    assertThat(between(calendar, first, second).plus(between(calendar, second, third)))
        .isEqualTo(between(calendar, first, third));
    assertThat(between(calendar, third, first))
        .isEqualTo(between(calendar, first, third).negated());
  }

  @Property
  void whatIsAddedIsWhatIsMeasured(
      @ForAll Pair calendar,
      @ForAll LocalDateTime from,
      @ForAll @LongRange(max = FOUR_YEARS / 5) long micros) {
    Duration span = Duration.of(micros, ChronoUnit.MICROS);

    Instant end = calendar.fast().plusWorkingTime(at(from), span);

    assertThat(between(calendar, at(from), end)).isEqualTo(span);
  }

  @Property
  void addingAndCountingBackUndoEachOther(
      @ForAll Pair calendar,
      @ForAll LocalDateTime from,
      @ForAll @LongRange(min = 1, max = FOUR_YEARS / 5) long micros) {
    Duration span = Duration.of(micros, ChronoUnit.MICROS);
    Instant start = calendar.fast().startsAt(at(from));
    Instant end = calendar.fast().plusWorkingTime(start, span);

    assertThat(calendar.fast().minusWorkingTime(end, span)).isEqualTo(start);
    assertThat(calendar.fast().plusWorkingTime(calendar.fast().minusWorkingTime(end, span), span))
        .isEqualTo(end);
  }

  @Property
  void addingInTwoPartsIsAddingAtOnce(
      @ForAll Pair calendar,
      @ForAll LocalDateTime from,
      @ForAll @IntRange(max = 20_000) int one,
      @ForAll @IntRange(min = 1, max = 20_000) int two) {
    Instant first = calendar.fast().plusWorkingTime(at(from), Duration.ofMinutes(one));

    assertThat(calendar.fast().plusWorkingTime(first, Duration.ofMinutes(two)))
        .isEqualTo(calendar.fast().plusWorkingTime(at(from), Duration.ofMinutes(one + two)));
  }

  @Property
  void workingDaysInTwoPartsAreWorkingDaysAtOnce(
      @ForAll Pair calendar,
      @ForAll LocalDateTime received,
      @ForAll @IntRange(max = 200) int one,
      @ForAll @IntRange(max = 200) int two) {
    Assume.that(calendar.sameHoursAllYear());
    Instant first = calendar.fast().plusWorkingDays(at(received), one);

    assertThat(calendar.fast().plusWorkingDays(first, two))
        .isEqualTo(calendar.fast().plusWorkingDays(at(received), one + two));
  }

  @Property
  void nothingIsDueOutsideWorkingTime(
      @ForAll Pair calendar,
      @ForAll LocalDateTime received,
      @ForAll DeadlineRule rule,
      @ForAll DayCounting counting) {
    Instant due = due(calendar, received, rule, counting);
    WorkingHours hours = calendar.fast().hours().on(day(due));
    LocalTime time = due.atZone(WorkingCalendar.ZONE).toLocalTime();

    assertThat(calendar.fast().isWorkingDay(day(due))).isTrue();
    assertThat(
            calendar.fast().isWorkingTime(due)
                || time.equals(hours.lunchFrom())
                || time.equals(hours.close()))
        .as("%s is due at %s", received, time)
        .isTrue();
    assertThat(due).isAfter(calendar.fast().startsAt(at(received)));
  }

  @Property
  void aPauseMovesTheDueDateByItsWorkingMinutesAndKeepsWhatWasLeft(
      @ForAll Pair calendar,
      @ForAll LocalDateTime received,
      @ForAll DeadlineRule rule,
      @ForAll DayCounting counting,
      @ForAll @IntRange(max = 20_000) int stoppedAfter,
      @ForAll @IntRange(max = 100_000) int stoodStill) {
    Instant due = due(calendar, received, rule, counting);
    Instant stopped = at(received).plus(Duration.ofMinutes(stoppedAfter));
    Assume.that(stopped.isBefore(due));
    Instant resumed = stopped.plus(Duration.ofMinutes(stoodStill));
    Duration pause = between(calendar, stopped, resumed);

    Instant moved = pause.isZero() ? due : calendar.fast().plusWorkingTime(due, pause);

    assertThat(between(calendar, due, moved)).isEqualTo(pause);
    assertThat(between(calendar, resumed, moved)).isEqualTo(between(calendar, stopped, due));
  }

  @Property
  void aLimitInDaysEndsOnTheSameDayWhicheverWayItIsCounted(
      @ForAll Pair calendar, @ForAll LocalDateTime received, @ForAll DeadlineRule rule) {
    Instant sameTime = due(calendar, received, rule, DayCounting.TIME_OF_DAY);
    Instant endOfDay = due(calendar, received, rule, DayCounting.END_OF_DAY);

    assertThat(day(endOfDay)).isEqualTo(day(sameTime));
    assertThat(endOfDay).isAfterOrEqualTo(sameTime);
  }

  private static boolean movesOverDaysOff(DeadlineUnit unit) {
    return unit == DeadlineUnit.DAY || unit == DeadlineUnit.MONTH || unit == DeadlineUnit.YEAR;
  }

  private static Instant due(
      Pair calendar, LocalDateTime received, DeadlineRule rule, DayCounting counting) {
    Optional<Instant> due = calendar.fast().dueAt(at(received), rule, counting);
    return due.orElseThrow();
  }

  private static Duration between(Pair calendar, Instant from, Instant until) {
    return calendar.fast().workingTimeBetween(from, until);
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
  }
}

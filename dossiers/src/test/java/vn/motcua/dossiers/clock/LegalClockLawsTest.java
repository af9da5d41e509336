package vn.motcua.dossiers.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.motcua.dossiers.clock.LegalClockTest.shippedCalendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import vn.motcua.catalog.DeadlineRule;
import vn.motcua.catalog.calendar.DayCounting;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.clock.AnyFacts.Recorded;

/** The laws of the fold, for every limit, policy and course of a dossier. */
@Domain(DomainContext.Global.class)
@Domain(AnyFacts.class)
class LegalClockLawsTest {

  private static final WorkingCalendar CALENDAR = shippedCalendar();

  @Property
  void pausesOfSomeWorkingMinutesMoveTheDueDateByThatMany(
      @ForAll Recorded recorded, @ForAll DeadlineRule rule, @ForAll DayCounting days) {
    ClockPolicy policy = new ClockPolicy(RestartPolicy.RESUME, days);
    ClockReading reading = LegalClock.fold(rule, recorded.facts(), CALENDAR, policy);
    Instant without = due(rule, List.of(recorded.accepted()), policy);

    assertThat(CALENDAR.workingTimeBetween(without, due(reading))).isEqualTo(reading.paused());
    assertThat(reading.paused()).isEqualTo(standing(recorded));
  }

  @Property
  void theOrderInWhichFactsAreReadDoesNotMatter(
      @ForAll Recorded recorded,
      @ForAll DeadlineRule rule,
      @ForAll ClockPolicy policy,
      @ForAll long seed) {
    List<ClockFact> shuffled = new ArrayList<>(recorded.facts());
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(LegalClock.fold(rule, shuffled, CALENDAR, policy))
        .isEqualTo(LegalClock.fold(rule, recorded.facts(), CALENDAR, policy));
  }

  @Property
  void aFactReadTwiceCountsOnce(
      @ForAll Recorded recorded, @ForAll DeadlineRule rule, @ForAll ClockPolicy policy) {
    List<ClockFact> twice = new ArrayList<>(recorded.facts());
    twice.addAll(recorded.facts());

    assertThat(LegalClock.fold(rule, twice, CALENDAR, policy))
        .isEqualTo(LegalClock.fold(rule, recorded.facts(), CALENDAR, policy));
  }

  @Property
  void countingAgainFromTheStartNeverEndsEarlierThanRunningOn(
      @ForAll Recorded recorded, @ForAll DeadlineRule rule, @ForAll DayCounting days) {
    assertThat(due(rule, recorded.facts(), new ClockPolicy(RestartPolicy.RESTART, days)))
        .isAfterOrEqualTo(due(rule, recorded.facts(), new ClockPolicy(RestartPolicy.RESUME, days)));
  }

  @Property
  void noFactEverMovesADueDateBack(
      @ForAll Recorded recorded, @ForAll DeadlineRule rule, @ForAll ClockPolicy policy) {
    List<ClockFact> inOrder = recorded.facts().stream().sorted(ClockFact.IN_ORDER).toList();
    Instant before = Instant.MIN;
    for (int known = 1; known <= inOrder.size(); known++) {
      Instant due = due(rule, inOrder.subList(0, known), policy);
      assertThat(due).isAfterOrEqualTo(before);
      before = due;
    }
  }

  @Property
  void oneReappointmentHoldsAndASecondOneChangesNothing(
      @ForAll Recorded recorded,
      @ForAll DeadlineRule rule,
      @ForAll ClockPolicy policy,
      @ForAll @IntRange(max = 50_000) int minutes) {
    Instant at = recorded.last().plusSeconds(60);
    Instant due = due(rule, recorded.facts(), policy);
    Instant wanted = due.plus(Duration.ofMinutes(minutes));
    Recorded once = recorded.and(ClockFact.extended(at, wanted, "đông hồ sơ"));
    Recorded twice =
        once.and(ClockFact.extended(at.plusSeconds(60), wanted.plusSeconds(864_000), "nữa"));

    assertThat(due(rule, once.facts(), policy)).isAfterOrEqualTo(due);
    assertThat(CALENDAR.workingTimeBetween(wanted, due(rule, once.facts(), policy))).isZero();
    assertThat(due(rule, twice.facts(), policy)).isEqualTo(due(rule, once.facts(), policy));
  }

  @Property
  void theDatesAloneAreThoseOfTheExplainedReading(
      @ForAll Recorded recorded, @ForAll DeadlineRule rule, @ForAll ClockPolicy policy) {
    ClockReading explained = LegalClock.fold(rule, recorded.facts(), CALENDAR, policy);

    assertThat(LegalClock.dates(rule, recorded.facts(), CALENDAR, policy))
        .usingRecursiveComparison()
        .ignoringFields("explanation", "calendar")
        .isEqualTo(explained);
  }

  @Property
  void everySentenceButTheSummaryNamesItsRuleInBothLanguages(
      @ForAll Recorded recorded, @ForAll DeadlineRule rule, @ForAll ClockPolicy policy) {
    List<Explanation> because =
        LegalClock.fold(rule, recorded.facts(), CALENDAR, policy).explanation();

    assertThat(because.getFirst().rule()).isNull();
    assertThat(because.subList(1, because.size()))
        .hasSizeGreaterThanOrEqualTo(recorded.facts().size() / 2 + 1)
        .allSatisfy(line -> {
          assertThat(line.rule()).isNotNull();
          assertThat(line.text().vi()).endsWith(".");
          assertThat(line.text().en()).endsWith(".");
        });
  }

  /** Working time under at least one reason, minute spans laid over each other. */
  private static Duration standing(Recorded recorded) {
    List<Instant> ends =
        recorded.facts().stream().skip(1).map(ClockFact::at).distinct().sorted().toList();
    Duration sum = Duration.ZERO;
    for (int number = 0; number + 1 < ends.size(); number++) {
      Instant from = ends.get(number);
      if (open(recorded, from)) {
        sum = sum.plus(CALENDAR.workingTimeBetween(from, ends.get(number + 1)));
      }
    }
    return sum;
  }

  private static boolean open(Recorded recorded, Instant at) {
    List<ClockFact> facts = recorded.facts();
    for (int number = 1; number < facts.size(); number += 2) {
      if (!at.isBefore(facts.get(number).at()) && at.isBefore(facts.get(number + 1).at())) {
        return true;
      }
    }
    return false;
  }

  private static Instant due(DeadlineRule rule, List<ClockFact> facts, ClockPolicy policy) {
    return due(LegalClock.dates(rule, facts, CALENDAR, policy));
  }

  private static Instant due(ClockReading reading) {
    return Objects.requireNonNull(reading.dueAt());
  }
}

package vn.motcua.local.traffic.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Catalog;
import vn.motcua.catalog.CatalogLoader;
import vn.motcua.catalog.Procedure;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.clock.ClockFact;
import vn.motcua.dossiers.clock.LegalClock;
import vn.motcua.dossiers.procedures.Origin;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.dossiers.procedures.VersionState;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.catalogue.CatalogueModels;
import vn.motcua.processes.outline.ProcessOutline;

class HistoryTest {
  private static final Instant NOW = Instant.parse("2026-11-20T03:00:00Z");
  private static final HistoryPlan PLAN =
      new HistoryPlan(
          HistoryPlan.SEED,
          HistoryPlan.year(1, NOW).province(),
          NOW.minusSeconds(120 * 86_400L),
          NOW,
          3_000,
          null,
          24,
          NOW.minusSeconds(120 * 86_400L));

  private static final Catalog CATALOG = CatalogLoader.shipped().orThrow();
  private static final WorkingCalendar CALENDAR = WorkingCalendar.of(CATALOG.holidays());

  private static List<Matter> matters;
  private static List<Course> courses;

  @BeforeAll
  static void liveOnce() {
    Matters choice = new Matters(CATALOG, PLAN.seed(), PLAN.province());
    CatalogueModels models = CatalogueModels.of(CATALOG);
    matters =
        choice.of(
            choice.frequent(PLAN.procedures()).stream()
                .map(procedure -> version(procedure, models.model(procedure)))
                .toList(),
            version -> 1);
    courses = live(PLAN);
  }

  @Test
  void theSameSeedGivesTheSameRows() {
    assertThat(rows(live(PLAN))).isEqualTo(rows(courses));
  }

  @Test
  void everyDueDateFollowsFromTheRecordedFacts() {
    for (Course course : courses) {
      if (course.reading != null) {
        var explained = LegalClock.fold(course.about.rule(), course.facts, CALENDAR);
        assertThat(course.reading.dueAt()).isEqualTo(explained.dueAt());
        assertThat(course.reading.state()).isEqualTo(explained.state());
      }
    }
  }

  @Test
  void someAreLateAndMostAreNot() {
    HistoryTally tally = new HistoryTally();
    courses.forEach(tally::add);
    assertThat(tally.lateShare()).isBetween(0.03, 0.10);
    assertThat(tally.supplementShare()).isBetween(0.03, 0.15);
    assertThat(tally.states()).containsKeys("RETURNED", "WITHDRAWN", "REFUSED", "ACCEPTED");
  }

  @Test
  void clocksStandStillForEveryReasonThereIs() {
    assertThat(courses.stream().flatMap(course -> course.facts.stream()).map(ClockFact::reason))
        .contains(ClockFact.SUPPLEMENT, ClockFact.OBLIGATION);
    assertThat(courses.stream().flatMap(course -> course.facts.stream()).map(ClockFact::kind))
        .contains(ClockFact.Kind.EXTENDED, ClockFact.Kind.SETTLED, ClockFact.Kind.RETURNED);
  }

  @Test
  void nothingHappensAfterTheEndOrOutsideTheOffices() {
    for (Course course : courses) {
      for (Round round : course.rounds) {
        if (!round.open() && !round.canceled) {
          assertThat(round.ended).isLessThanOrEqualTo(NOW.getEpochSecond());
          LocalDate day =
              LocalDate.ofInstant(Instant.ofEpochSecond(round.ended), WorkingCalendar.ZONE);
          assertThat(CALENDAR.isWorkingDay(day)).as("%s %s", course.about.code(), day).isTrue();
        }
      }
    }
  }

  @Test
  void aFewProceduresMakeUpMostOfTheLoad() {
    Map<String, Long> load =
        courses.stream()
            .collect(
                Collectors.groupingBy(
                    course -> course.about.matter().version().code().value(),
                    Collectors.counting()));
    long most =
        load.values().stream()
            .sorted((one, two) -> Long.compare(two, one))
            .limit(5)
            .mapToLong(Long::longValue)
            .sum();
    assertThat(most).isGreaterThan(courses.size() / 2);
    assertThat(load).hasSizeGreaterThan(20);
  }

  @Test
  void onlyAsManyAreLeftInProcessAsAreWanted() {
    HistoryTally all = new HistoryTally();
    courses.forEach(all::add);
    HistoryTally some = new HistoryTally();
    live(PLAN.withRunning(40)).forEach(some::add);
    HistoryTally none = new HistoryTally();
    live(PLAN.withRunning(0)).forEach(none::add);
    assertThat(all.running()).isGreaterThan(40);
    assertThat(some.running()).isEqualTo(40);
    assertThat(none.running()).isZero();
  }

  @Test
  void codesAreNeverGivenTwice() {
    assertThat(courses).extracting(course -> course.about.code()).doesNotHaveDuplicates();
  }

  private static List<Course> live(HistoryPlan plan) {
    List<Course> all = new ArrayList<>();
    new History(plan, CATALOG.units(), CALENDAR, matters, List.of()).live(all::add);
    return all;
  }

  private static String rows(List<Course> all) {
    HistoryRows rows =
        new HistoryRows(
            PLAN, new History(PLAN, CATALOG.units(), CALENDAR, matters, List.of()).axis());
    all.forEach(rows::add);
    return rows.tables().stream()
        .map(table -> new String(table.take(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("\n"));
  }

  private static ProcedureVersion version(Procedure procedure, CompiledProcess process) {
    String bpmn = process.bpmn();
    return new ProcedureVersion(
        procedure,
        1,
        Origin.SHIPPED,
        VersionState.DEPLOYED,
        LocalDate.of(2025, 7, 1),
        null,
        "",
        process,
        ProcessOutline.read(bpmn),
        false,
        "test",
        NOW,
        1L);
  }
}

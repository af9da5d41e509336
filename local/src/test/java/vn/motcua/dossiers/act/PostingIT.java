package vn.motcua.dossiers.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.motcua.dossiers.act.Forest.at;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.history.HistoryEntry;
import vn.motcua.dossiers.history.HistoryQueries;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.FollowUpResult;
import vn.motcua.dossiers.intake.PublicStatus;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

/** The two acts of a public posting and the legal clock between them. */
@MotcuaIT
class PostingIT {

  private static final String POST = "step-post";
  private static final String POST_END = "step-post-end";
  private static final String EXAMINE = "step-examine";
  private static final WorkingCalendar CALENDAR = WorkingCalendar.of(House.catalog().holidays());

  private static Forest forest;

  @BeforeAll
  static void open(Addresses addresses) {
    forest = new Forest(addresses);
    forest.posts("stopped");
  }

  @AfterAll
  static void close() {
    forest.close();
  }

  @Test
  void theLimitStandsStillFromTheNoticeToItsRecord() {
    DossierCode code = forest.dossier();
    Instant due = due(code);

    forest.turnTo("2026-03-04T08:00");
    assertThat(complete(code, POST, "posted")).isEqualTo(new ActResult.Done());

    assertThat(clock(code)).isEqualTo(ClockState.STOPPED);
    assertThat(facts(code)).containsExactly("ACCEPTED", "STOPPED posting");

    forest.turnTo("2026-03-19T08:00");
    assertThat(complete(code, POST_END, "done")).isEqualTo(new ActResult.Done());

    assertThat(clock(code)).isEqualTo(ClockState.RUNNING);
    assertThat(facts(code)).containsExactly("ACCEPTED", "STOPPED posting", "RESUMED posting");
    assertThat(working(due, due(code))).isEqualTo(working(at("2026-03-04T08:00"), forest.now()));
  }

  @Test
  void eachActIsAuditedAndTheEngineIsToldOnce() {
    DossierCode code = forest.dossier();
    long begun = forest.task(code, POST);
    long ended = forest.task(code, POST_END);

    forest.complete(begun, "posted");
    forest.complete(ended, "done");
    ActResult again = forest.complete(begun, "posted");
    forest.complete(ended, "done");

    assertThat(again)
        .isInstanceOfSatisfying(
            ActResult.AlreadyDone.class,
            done -> assertThat(done.by()).isEqualTo(House.SPECIALIST.name()));
    assertThat(audited(code)).containsExactly("step-post posted", "step-post-end done");
    assertThat(completions(code)).containsExactly(begun + " posted", ended + " done");
    assertThat(facts(code)).containsExactly("ACCEPTED", "STOPPED posting", "RESUMED posting");
  }

  @Test
  void eachActEndsAsItsStepSaysAndByItsRoleOnly() {
    DossierCode code = forest.dossier();
    long begun = forest.task(code, POST);
    Acts acts = forest.house().screens.acts();

    assertThat(forest.complete(begun, "done")).isInstanceOf(ActResult.Refused.class);
    assertThat(acts.complete(begun, "posted", Map.of(), House.DESK))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(acts.complete(begun, "posted", Map.of(), House.STRANGER))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(complete(code, POST_END, "posted")).isInstanceOf(ActResult.Refused.class);
    assertThat(clock(code)).isEqualTo(ClockState.RUNNING);
  }

  @Test
  void theHistoryTellsBothActsByTheNamesOfTheirSteps() {
    DossierCode code = forest.dossier();
    complete(code, POST, "posted");
    forest.turnTo("2026-03-19T08:00");
    complete(code, POST_END, "done");
    House.Side screens = forest.house().screens;

    List<HistoryEntry> history =
        new HistoryQueries(screens.jdbc(), screens.access()).of(code, House.SPECIALIST);

    assertThat(history)
        .filteredOn(entry -> entry.kind() == HistoryEntry.Kind.ACT)
        .extracting(
            entry -> Objects.requireNonNull(entry.stepName()).vi(),
            entry -> entry.data().get("outcome"))
        .containsExactly(tuple(step(POST), "posted"), tuple(step(POST_END), "done"));
    assertThat(step(POST_END)).isNotEqualTo(step(POST));
  }

  @Test
  void aPostingWhosePeriodCountsLeavesTheClockAlone() {
    forest.posts("running");
    DossierCode code = forest.dossier();
    forest.posts("stopped");

    complete(code, POST, "posted");

    assertThat(clock(code)).isEqualTo(ClockState.RUNNING);
    complete(code, POST_END, "done");
    assertThat(facts(code)).containsExactly("ACCEPTED");
  }

  @Test
  void aSupplementGivenWhileTheNoticeHangsLeavesTheLimitStandingStill() {
    DossierCode code = forest.dossier();
    Instant due = due(code);

    forest.turnTo("2026-03-04T08:00");
    complete(code, POST, "posted");
    forest.turnTo("2026-03-05T08:00");
    assertThat(forest.askForPapers(forest.task(code, EXAMINE))).isEqualTo(new ActResult.Done());
    forest.turnTo("2026-03-09T08:00");
    assertThat(forest.supplement(code)).isEqualTo(new FollowUpResult.Done());

    assertThat(clock(code)).isEqualTo(ClockState.STOPPED);
    forest.turnTo("2026-03-19T08:00");
    complete(code, POST_END, "done");
    assertThat(clock(code)).isEqualTo(ClockState.RUNNING);
    assertThat(working(due, due(code))).isEqualTo(working(at("2026-03-04T08:00"), forest.now()));
  }

  @Test
  void aPostingThatEndsWhileTheApplicantIsAskedLeavesTheLimitStandingStill() {
    DossierCode code = forest.dossier();
    Instant due = due(code);

    forest.turnTo("2026-03-03T08:00");
    forest.askForPapers(forest.task(code, EXAMINE));
    forest.turnTo("2026-03-04T08:00");
    complete(code, POST, "posted");
    forest.turnTo("2026-03-19T08:00");
    complete(code, POST_END, "done");

    assertThat(clock(code)).isEqualTo(ClockState.STOPPED);
    forest.turnTo("2026-03-23T08:00");
    forest.supplement(code);
    assertThat(clock(code)).isEqualTo(ClockState.RUNNING);
    assertThat(working(due, due(code))).isEqualTo(working(at("2026-03-03T08:00"), forest.now()));
    assertThat(facts(code))
        .containsExactly(
            "ACCEPTED",
            "STOPPED supplement",
            "STOPPED posting",
            "RESUMED posting",
            "RESUMED supplement");
  }

  @Test
  void anApplicantWhoWasAskedIsNotAskedByAStepBesideNeitherBeforeNorAfterTheAnswer() {
    DossierCode code = forest.dossier();
    long examine = forest.task(code, EXAMINE);
    long survey = forest.task(code, "step-survey");

    assertThat(forest.askForPapers(examine)).isEqualTo(new ActResult.Done());
    assertThat(forest.askForPapers(examine)).isInstanceOf(ActResult.AlreadyDone.class);
    assertThat(forest.askForPapers(survey)).isInstanceOf(ActResult.Refused.class);
    forest.supplement(code);
    assertThat(forest.askForPapers(survey))
        .as("both steps are the appraisal, which asks once and completely")
        .isInstanceOf(ActResult.Refused.class);
  }

  private static ActResult complete(DossierCode code, String element, String outcome) {
    return forest.complete(forest.task(code, element), outcome);
  }

  private static PublicStatus status(DossierCode code) {
    return forest.house().workers.intake().status(code).orElseThrow();
  }

  private static ClockState clock(DossierCode code) {
    return status(code).clockState();
  }

  private static Instant due(DossierCode code) {
    return Objects.requireNonNull(status(code).dueAt());
  }

  private static String step(String element) {
    return forest.version().outline().stream()
        .filter(step -> step.elementId().equals(element))
        .findFirst()
        .orElseThrow()
        .name();
  }

  private static Duration working(Instant from, Instant until) {
    return CALENDAR.workingTimeBetween(
        from.atZone(WorkingCalendar.ZONE), until.atZone(WorkingCalendar.ZONE));
  }

  private static List<String> facts(DossierCode code) {
    return texts(
        code,
        """
        select concat_ws(' ', kind, reason) from casefile.clock_fact
        where dossier_code = :code order by id
        """);
  }

  private static List<String> completions(DossierCode code) {
    return texts(
        code,
        """
        select concat(payload ->> 'taskKey', ' ', payload -> 'variables' ->> 'outcome')
        from casefile.outbox
        where dossier_code = :code and payload ->> 'command' = 'complete' order by id
        """);
  }

  private static List<String> audited(DossierCode code) {
    return texts(
        code,
        """
        select concat(data ->> 'step', ' ', data ->> 'outcome')
        from audit.entry, lateral (select body::jsonb -> 'data' data) act
        where dossier_code = :code and action = 'task-completed' order by seq
        """);
  }

  private static List<String> texts(DossierCode code, String sql) {
    House.Side workers = forest.house().workers;
    return workers
        .access()
        .asSystem(
            () -> workers.jdbc().sql(sql).param("code", code.value()).query(String.class).list());
  }
}

package vn.motcua.dossiers.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.history.HistoryEntry;
import vn.motcua.dossiers.history.HistoryQueries;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.FollowUpResult;
import vn.motcua.dossiers.intake.PublicStatus;
import vn.motcua.dossiers.intake.ReturnWay;
import vn.motcua.dossiers.intake.Submission;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.dossiers.intake.SubmittedPaper;
import vn.motcua.dossiers.procedures.Draft;
import vn.motcua.dossiers.procedures.DraftResult;
import vn.motcua.dossiers.procedures.ProcedureStore;
import vn.motcua.dossiers.procedures.ProcedureVersion;
import vn.motcua.dossiers.procedures.PublishResult;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

/** The two acts of a public posting and the legal clock between them. */
@MotcuaIT
class PostingIT {

  /** Posted while an official looks on the spot; twenty working days without the posting. */
  private static final ProcedureCode FOREST = new ProcedureCode("1.014832");

  private static final String POST = "step-post";
  private static final String POST_END = "step-post-end";
  private static final AtomicLong KEYS = new AtomicLong(System.nanoTime());
  private static final Hands HANDS = new Hands();
  private static final WorkingCalendar CALENDAR = WorkingCalendar.of(House.catalog().holidays());

  private static House house;
  private static String shipped;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses, HANDS);
    shipped = current().yaml();
  }

  /** What other tests find is the procedure as it ships. */
  @AfterAll
  static void close() {
    if (!current().yaml().equals(shipped)) {
      publish(shipped);
    }
    house.close();
  }

  @Test
  void theLimitStandsStillFromTheNoticeToItsRecord() {
    DossierCode code = aDossier();
    Instant due = due(code);

    HANDS.turnTo("2026-03-04T08:00");
    assertThat(complete(aTask(code, POST), "posted")).isEqualTo(new ActResult.Done());

    assertThat(status(code).clockState()).isEqualTo(ClockState.STOPPED);
    assertThat(facts(code)).containsExactly("ACCEPTED", "STOPPED posting");

    HANDS.turnTo("2026-03-19T08:00");
    assertThat(complete(aTask(code, POST_END), "done")).isEqualTo(new ActResult.Done());

    assertThat(status(code).clockState()).isEqualTo(ClockState.RUNNING);
    assertThat(facts(code)).containsExactly("ACCEPTED", "STOPPED posting", "RESUMED posting");
    assertThat(working(due, due(code))).isEqualTo(working(at("2026-03-04T08:00"), HANDS.instant()));
  }

  @Test
  void eachActIsAuditedAndTheEngineIsToldOnce() {
    DossierCode code = aDossier();
    long begun = aTask(code, POST);
    long ended = aTask(code, POST_END);

    complete(begun, "posted");
    complete(ended, "done");
    ActResult again = complete(begun, "posted");
    complete(ended, "done");

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
    DossierCode code = aDossier();
    long begun = aTask(code, POST);

    assertThat(complete(begun, "done")).isInstanceOf(ActResult.Refused.class);
    assertThat(house.screens.acts().complete(begun, "posted", Map.of(), House.DESK))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(house.screens.acts().complete(begun, "posted", Map.of(), House.STRANGER))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(complete(aTask(code, POST_END), "posted")).isInstanceOf(ActResult.Refused.class);
    assertThat(status(code).clockState()).isEqualTo(ClockState.RUNNING);
  }

  @Test
  void theHistoryTellsBothActsByTheNamesOfTheirSteps() {
    DossierCode code = aDossier();
    complete(aTask(code, POST), "posted");
    HANDS.turnTo("2026-03-19T08:00");
    complete(aTask(code, POST_END), "done");

    List<HistoryEntry> history =
        new HistoryQueries(house.screens.jdbc(), house.screens.access()).of(code, House.SPECIALIST);

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
    publishBeside("running");
    DossierCode code = aDossier();

    complete(aTask(code, POST), "posted");

    assertThat(status(code).clockState()).isEqualTo(ClockState.RUNNING);
    complete(aTask(code, POST_END), "done");
    assertThat(facts(code)).containsExactly("ACCEPTED");
  }

  @Test
  void aSupplementAskedForBesideAPostingDoesNotLetTheLimitRunOnBeforeTheNoticeIsTakenDown() {
    publishBeside("stopped");
    DossierCode code = aDossier();
    Instant due = due(code);

    HANDS.turnTo("2026-03-04T08:00");
    complete(aTask(code, POST), "posted");
    HANDS.turnTo("2026-03-05T08:00");
    assertThat(askForPapers(aTask(code, "step-examine"))).isEqualTo(new ActResult.Done());
    HANDS.turnTo("2026-03-09T08:00");
    assertThat(supplement(code)).isEqualTo(new FollowUpResult.Done());

    assertThat(status(code).clockState()).isEqualTo(ClockState.STOPPED);
    HANDS.turnTo("2026-03-19T08:00");
    complete(aTask(code, POST_END), "done");
    assertThat(status(code).clockState()).isEqualTo(ClockState.RUNNING);
    assertThat(working(due, due(code))).isEqualTo(working(at("2026-03-04T08:00"), HANDS.instant()));
  }

  @Test
  void aPostingThatEndsWhileAnApplicantIsAskedLeavesTheLimitStandingStill() {
    publishBeside("stopped");
    DossierCode code = aDossier();
    Instant due = due(code);

    HANDS.turnTo("2026-03-03T08:00");
    askForPapers(aTask(code, "step-examine"));
    HANDS.turnTo("2026-03-04T08:00");
    complete(aTask(code, POST), "posted");
    HANDS.turnTo("2026-03-19T08:00");
    complete(aTask(code, POST_END), "done");

    assertThat(status(code).clockState()).isEqualTo(ClockState.STOPPED);
    HANDS.turnTo("2026-03-23T08:00");
    supplement(code);
    assertThat(status(code).clockState()).isEqualTo(ClockState.RUNNING);
    assertThat(working(due, due(code))).isEqualTo(working(at("2026-03-03T08:00"), HANDS.instant()));
    assertThat(facts(code))
        .containsExactly(
            "ACCEPTED",
            "STOPPED supplement",
            "STOPPED posting",
            "RESUMED posting",
            "RESUMED supplement");
  }

  /** An examination, which may ask for supplements, runs while the notice hangs. */
  private static String beside(String clock) {
    return """
    steps:
      - {id: receive, name: {vi: Tiếp nhận}, kind: receive, role: desk, unit: commune}
      - id: post
        name: {vi: Niêm yết công khai}
        kind: post
        role: specialist
        unit: commune
        clock: %s
        parallel: public
      - id: examine
        name: {vi: Thẩm định}
        kind: examine
        role: specialist
        unit: commune
        parallel: public
      - {id: approve, name: {vi: Ký duyệt}, kind: decide, role: approver, unit: commune}
      - {id: return, name: {vi: Trả kết quả}, kind: return, role: desk, unit: commune}
    """
        .formatted(clock);
  }

  private static void publishBeside(String clock) {
    publish(
        shipped
            .replaceFirst("(?m)^flow: .*\\n", beside(clock))
            .replaceFirst("(?m)^flowRule: .*\\n", "")
            .replaceFirst("(?m)^budgets:\\n(  .*\\n)+", ""));
  }

  private static void publish(String yaml) {
    ProcedureStore store = house.screens.procedures();
    DraftResult.Saved saved =
        (DraftResult.Saved) store.saveDraft(FOREST, Draft.compiled(yaml), 0, House.DESIGNER);
    assertThat(store.publish(FOREST, saved.revision(), House.DESIGNER))
        .isInstanceOf(PublishResult.Published.class);
  }

  private static ProcedureVersion current() {
    return house.workers.procedures().current(FOREST).orElseThrow();
  }

  private static DossierCode aDossier() {
    HANDS.turnTo("2026-03-02T08:00");
    List<SubmittedPaper> papers =
        current().procedure().components().stream()
            .map(component -> Submissions.pdf(component.id()))
            .toList();
    Submission submission =
        new Submission(
            FOREST,
            Channel.DIRECT,
            House.HAI_CHAU,
            House.HAI_CHAU,
            Submissions.applicant("H'Thử Nghiệm Êban"),
            Map.of(),
            papers,
            ReturnWay.DESK,
            null);
    return Submissions.registered(house.workers.intake().register(submission, Submissions.PORTAL));
  }

  /** As the projector writes it. */
  private static long aTask(DossierCode code, String element) {
    long key = KEYS.incrementAndGet();
    house
        .workers
        .jdbc()
        .sql(
            """
            insert into readmodel.task (task_key, dossier_code, process_instance_key,
              definition_key, engine_version, element_id, element_instance_key, role, unit, state,
              created_at, position)
            values (:key, :code, :key, 1, 1, :element, :key, :role, :unit, 'CREATED', now(),
              :key)
            """)
        .param("key", key)
        .param("code", code.value())
        .param("element", element)
        .param("role", Role.SPECIALIST.key())
        .param("unit", House.HAI_CHAU.value())
        .update();
    return key;
  }

  private static ActResult complete(long task, String outcome) {
    return house.screens.acts().complete(task, outcome, Map.of(), House.SPECIALIST);
  }

  private static ActResult askForPapers(long task) {
    SupplementRequest request = new SupplementRequest(List.of("Bản vẽ"), "Thiếu", null);
    return house.screens.acts().requestSupplement(task, request, House.SPECIALIST);
  }

  private static FollowUpResult supplement(DossierCode code) {
    String component = current().procedure().components().getFirst().id();
    return house
        .workers
        .intake()
        .supplement(
            code, List.of(Submissions.pdf(component)), Submissions.key(), Submissions.PORTAL);
  }

  private static PublicStatus status(DossierCode code) {
    return house.workers.intake().status(code).orElseThrow();
  }

  private static Instant due(DossierCode code) {
    return Objects.requireNonNull(status(code).dueAt());
  }

  private static String step(String element) {
    return current().outline().stream()
        .filter(step -> step.elementId().equals(element))
        .findFirst()
        .orElseThrow()
        .name();
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
    return house
        .workers
        .access()
        .asSystem(() ->
            texts(
                code,
                """
                select concat(body::jsonb -> 'data' ->> 'step', ' ', body::jsonb -> 'data' ->> 'outcome')
                from audit.entry where dossier_code = :code and action = 'task-completed' order by seq
                """));
  }

  private static List<String> texts(DossierCode code, String sql) {
    return house.workers.jdbc().sql(sql).param("code", code.value()).query(String.class).list();
  }

  private static Duration working(Instant from, Instant until) {
    return CALENDAR.workingTimeBetween(
        from.atZone(WorkingCalendar.ZONE), until.atZone(WorkingCalendar.ZONE));
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(WorkingCalendar.ZONE).toInstant();
  }

  /** A clock that stands where a test puts it. */
  private static final class Hands extends Clock {
    private volatile Instant now = at("2026-03-02T08:00");

    void turnTo(String local) {
      now = at(local);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return WorkingCalendar.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}

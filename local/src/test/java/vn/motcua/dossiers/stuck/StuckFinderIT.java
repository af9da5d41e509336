package vn.motcua.dossiers.stuck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.motcua.dossiers.stuck.HangingDossiers.HEAD;
import static vn.motcua.dossiers.stuck.HangingDossiers.NOW;
import static vn.motcua.dossiers.stuck.HangingDossiers.STRANGER;
import static vn.motcua.dossiers.stuck.HangingDossiers.SUPERVISOR;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Role;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class StuckFinderIT {

  private static final Duration MINUTES = Duration.ofMinutes(2);
  private static final Duration HOUR = Duration.ofHours(1);

  private static HangingDossiers dossiers;

  @BeforeAll
  static void open(Addresses addresses) {
    dossiers = new HangingDossiers(addresses);
  }

  @AfterAll
  static void close() {
    dossiers.close();
  }

  /** The projection is up to date: what the engine did would be known. */
  @BeforeEach
  void projected() {
    dossiers.run(
        """
        insert into readmodel.engine_position values (1, 'JOB', 1, 1, '2026-11-23T02:59:59Z',
          '2026-11-23T02:59:59Z') on conflict do nothing
        """);
  }

  @Test
  void aTaskThatSomebodyCanDoKeepsADossierGoing() {
    DossierCode code = dossiers.running();
    dossiers.task(code, "step-examine", "specialist", null);

    assertThat(reason(code)).isEmpty();
  }

  @Test
  void aDossierWithoutAProcessWasNeverStarted() {
    DossierCode code = dossiers.dossier();

    assertThat(reason(code)).contains(StuckReason.NEVER_STARTED);

    dossiers.instance(code, "ACTIVE");
    dossiers.task(code, "step-examine", "specialist", null);
    assertThat(reason(code)).isEmpty();
  }

  @Test
  void aStartOnItsWayIsAnEventButNotForEver() {
    DossierCode code = dossiers.dossier();
    dossiers.message(code, "start:" + code, "{\"command\": \"start\"}", "pending", MINUTES);
    assertThat(reason(code)).isEmpty();

    dossiers.run(
        "update casefile.outbox set created_at = created_at - interval '1 hour' where dossier_code = :code",
        code);
    assertThat(reason(code)).contains(StuckReason.MESSAGE_WAITING);
  }

  @Test
  void aRefusedStartIsFoundWithTheEnginesWords() {
    DossierCode code = dossiers.dossier();
    dossiers.message(code, "start:" + code, "{\"command\": \"start\"}", "dead", HOUR);

    assertThat(reason(code)).contains(StuckReason.MESSAGE_REFUSED);
    assertThat(dossiers.queries().ofDossier(code, HEAD).orElseThrow().detail())
        .contains("no such message");
  }

  @Test
  void anEndedProcessWithoutAResultIsFoundUnlessTheMatterIsSettled() {
    DossierCode ended = dossiers.dossier();
    dossiers.instance(ended, "TERMINATED");
    DossierCode settled = dossiers.dossier();
    dossiers.instance(settled, "COMPLETED");
    dossiers.run("update casefile.dossier set clock_state = 'SETTLED' where code = :code", settled);

    assertThat(reason(ended)).contains(StuckReason.ENGINE_ENDED);
    assertThat(reason(settled)).isEmpty();
  }

  @Test
  void anActThatWasHeardAndHadNoConsequenceIsFoundAfterAWhile() {
    DossierCode code = dossiers.running();
    long task = dossiers.task(code, "step-examine", "specialist", null);
    dossiers.act(code, task, Duration.ofSeconds(10));
    dossiers.message(code, "complete:" + task, complete(task), "delivered", Duration.ofSeconds(9));
    assertThat(reason(code)).isEmpty();

    dossiers.run(
        "update casefile.task_act set at = at - interval '1 minute' where dossier_code = :code",
        code);
    dossiers.run(
        "update casefile.outbox set finished_at = finished_at - interval '1 minute' where dossier_code = :code",
        code);
    assertThat(reason(code)).contains(StuckReason.NOTHING_FOLLOWED);

    dossiers.run("update readmodel.task set state = 'COMPLETED' where dossier_code = :code", code);
    dossiers.task(code, "step-decide", "specialist", null);
    assertThat(reason(code)).isEmpty();
  }

  @Test
  void whileTheProjectionCatchesUpNoDossierIsStuck() {
    DossierCode code = dossiers.running();
    long task = dossiers.task(code, "step-examine", "specialist", null);
    dossiers.act(code, task, MINUTES);
    dossiers.message(code, "complete:" + task, complete(task), "delivered", MINUTES);

    dossiers.run(
        "update readmodel.engine_position set record_at = saved_at - interval '5 minutes'");
    assertThat(reason(code)).isEmpty();

    dossiers.run("update readmodel.engine_position set record_at = saved_at");
    assertThat(reason(code)).contains(StuckReason.NOTHING_FOLLOWED);
  }

  @Test
  void aProjectionThatLagsBehindMakesNoDossierStuck() {
    dossiers.run("delete from readmodel.engine_position");
    DossierCode code = dossiers.running();
    long task = dossiers.task(code, "step-examine", "specialist", null);
    dossiers.act(code, task, MINUTES);
    dossiers.message(code, "complete:" + task, complete(task), "delivered", MINUTES);

    assertThat(reason(code)).isEmpty();
  }

  @Test
  void aTaskForARoleNobodyHoldsIsFoundAndGoesAwayWithTheFirstOfficial() {
    DossierCode code = dossiers.running();
    dossiers.task(code, "step-issue", "clerk", null);
    DossierCode left = dossiers.running();
    dossiers.task(left, "step-examine", "specialist", "daroi");

    assertThat(reason(code)).contains(StuckReason.NO_OFFICIAL);
    assertThat(reason(left)).contains(StuckReason.NO_OFFICIAL);

    dossiers.run("update casefile.official set active = true where username = 'daroi'");
    assertThat(reason(code)).isEmpty();
    assertThat(reason(left)).isEmpty();
    dossiers.run("update casefile.official set active = false where username = 'daroi'");
  }

  @Test
  void aTaskWithoutARoleIsSeenByNobody() {
    DossierCode code = dossiers.running();
    dossiers.task(code, "step-examine", null, null);

    assertThat(reason(code)).contains(StuckReason.NO_GROUP);
  }

  @Test
  void aTaskBesideTheProcedureDoesNotMoveTheDossier() {
    DossierCode code = dossiers.running();
    dossiers.task(code, "step-oversee", "specialist", null);

    assertThat(reason(code)).contains(StuckReason.ENGINE_LOST);
  }

  @Test
  void anAutomaticStepMayTakeAWhileAndOneThatStoppedForAFaultIsListedAtOnce() {
    DossierCode working = dossiers.running();
    dossiers.element(working, "verify-land", "SERVICE_TASK", MINUTES);
    DossierCode silent = dossiers.running();
    dossiers.element(silent, "verify-land", "SERVICE_TASK", HOUR);

    assertThat(reason(working)).isEmpty();
    assertThat(reason(silent)).contains(StuckReason.SERVICE_SILENT);

    dossiers.incident(silent);
    assertThat(reason(silent)).contains(StuckReason.INCIDENT);
    StuckDossier halted = dossiers.queries().ofDossier(silent, HEAD).orElseThrow();
    assertThat(halted.why().vi()).startsWith("Bước tự động dừng vì lỗi");
    assertThat(halted.remedy().en()).isNotBlank();

    dossiers.run(
        "update readmodel.incident set resolved_at = now() where dossier_code = :code", silent);
    assertThat(reason(silent)).contains(StuckReason.SERVICE_SILENT);
  }

  @Test
  void aSupervisorStartsAStoppedStepAgainOnceAndEverybodyReadsThat() {
    DossierCode code = dossiers.running();
    dossiers.element(code, "verify-land", "SERVICE_TASK", HOUR);
    dossiers.incident(code);
    dossiers.look();

    assertThat(retry(code, HEAD, Duration.ZERO)).startsWith("Chỉ người giám sát");
    assertThat(retry(code, elsewhere(), Duration.ZERO)).startsWith("Không còn bước nào");
    assertThat(listed(code).retriedAt()).isNull();
    assertThat(retried(code)).isEmpty();

    StepRetries retries = dossiers.retries(Duration.ZERO);
    assertThat(retries.retry(code, SUPERVISOR)).isEqualTo(new ActResult.Done());
    assertThat(retries.retry(code, SUPERVISOR))
        .isEqualTo(new ActResult.AlreadyDone(SUPERVISOR.name(), NOW));
    assertThat(listed(code).retriedAt()).isEqualTo(NOW);
    assertThat(retried(code)).singleElement().asString().contains("\"command\": \"retry\"");
    assertThat(
            dossiers
                .owner
                .sql(
                    "select count(*) from audit.entry where action = 'step-retried' and body like :code")
                .param("code", "%" + code + "%")
                .query(Long.class)
                .single())
        .isEqualTo(1);

    assertThat(dossiers.retries(Duration.ofMinutes(3)).retry(code, SUPERVISOR))
        .as("nothing came of it for some minutes")
        .isEqualTo(new ActResult.Done());
    assertThat(retried(code)).hasSize(2);

    dossiers.run(
        "update readmodel.incident set resolved_at = now() where dossier_code = :code", code);
    assertThat(retry(code, SUPERVISOR, HOUR)).startsWith("Không còn bước nào");
  }

  @Test
  void postgresItselfLetsOnlySupervisorsStartAStepAgain() {
    DossierCode code = dossiers.running();

    for (Actor actor : List.of(HEAD, elsewhere())) {
      assertThatThrownBy(() -> dossiers.writeRetry(code, actor))
          .hasStackTraceContaining("row-level security");
    }
    dossiers.writeRetry(code, SUPERVISOR);
  }

  private static Actor elsewhere() {
    return new Actor("giamsat2", "Giám sát nơi khác", STRANGER.unit(), Set.of(Role.SUPERVISOR));
  }

  private static StuckDossier listed(DossierCode code) {
    return dossiers.queries().ofDossier(code, HEAD).orElseThrow();
  }

  /** The reason in words; fails where it is not refused. */
  private static String retry(DossierCode code, Actor actor, Duration later) {
    ActResult result = dossiers.retries(later).retry(code, actor);
    assertThat(result).isInstanceOf(ActResult.Refused.class);
    return ((ActResult.Refused) result).reason().vi();
  }

  private static List<String> retried(DossierCode code) {
    return dossiers
        .owner
        .sql("select payload::text from casefile.outbox where dossier_code = :code order by id")
        .param("code", code.value())
        .query(String.class)
        .list();
  }

  @Test
  void whatThePortalDidNotTakeIsListedUntilItTakesSomethingLater() {
    DossierCode refused = goingOn();
    dossiers.message("portal", refused, refused + ":5", "{}", "dead", HOUR);
    DossierCode away = goingOn();
    dossiers.message("portal", away, away + ":4", "{}", "pending", HOUR);

    assertThat(reason(refused)).contains(StuckReason.NOT_TOLD);
    StuckDossier listed = dossiers.queries().ofDossier(refused, HEAD).orElseThrow();
    assertThat(listed.why().vi()).startsWith("Cổng dịch vụ công không nhận được tin");
    assertThat(listed.remedy().en()).isNotBlank();
    assertThat(reason(away)).as("not yet a day").isEmpty();

    dossiers.run(
        "update casefile.outbox set created_at = created_at - interval '1 day' where dossier_code = :code",
        away);
    assertThat(reason(away)).contains(StuckReason.NOT_TOLD);

    dossiers.message("portal", refused, refused + ":6", "{}", "delivered", MINUTES);
    assertThat(reason(refused)).isEmpty();
  }

  @Test
  void aFormThatWasNotMadeIsListedUntilSomebodyMakesOne() {
    DossierCode code = goingOn();
    String order = "{\"kind\": \"FORM_02\", \"by\": \"daroi\"}";
    dossiers.message("document", code, code + ":FORM_02:task:1", order, "dead", HOUR);

    assertThat(reason(code)).contains(StuckReason.FORM_NOT_MADE);

    dossiers.run(
        """
        insert into casefile.document (dossier_code, unit, kind, template_version, fields, sha256,
          size, made_by, made_by_name, made_at)
        values (:code, '20242', 'FORM_02', 0, '{}', repeat('0', 64), 1, 'chuyenvien', 'Thử',
          '2026-11-23T02:30:00Z')
        """,
        code);
    assertThat(reason(code)).isEmpty();
  }

  private static DossierCode goingOn() {
    DossierCode code = dossiers.running();
    dossiers.task(code, "step-examine", "specialist", null);
    return code;
  }

  @Test
  void aWaitForTheApplicantNeedsAQuestionAndATerm() {
    DossierCode code = dossiers.running();
    dossiers.element(code, "wait-supplement-examine", "INTERMEDIATE_CATCH_EVENT", HOUR);
    assertThat(reason(code)).contains(StuckReason.NOBODY_ASKED);

    dossiers.run(
        """
        insert into casefile.supplement_request (dossier_code, task_key, round, element_id, items,
          reason, requested_by, requested_at)
        values (:code, nextval('casefile.supplement_request_id_seq'), 1, 'step-examine', '[]', 'thử',
          'test', '2026-11-23T02:00:00Z')
        """,
        code);
    assertThat(reason(code)).isEmpty();

    dossiers.run(
        "update casefile.supplement_request set requested_at = requested_at - interval '31 days' where dossier_code = :code",
        code);
    assertThat(reason(code)).contains(StuckReason.TERM_OVER);

    dossiers.run(
        "update casefile.supplement_request set answered_at = '2026-11-23T02:30:00Z' where dossier_code = :code",
        code);
    assertThat(reason(code)).contains(StuckReason.NOTHING_FOLLOWED);
  }

  @Test
  void aRunningProcessInWhichNothingIsOpenIsLost() {
    DossierCode code = dossiers.running();

    assertThat(reason(code)).contains(StuckReason.ENGINE_LOST);
    StuckDossier stuck = dossiers.queries().ofDossier(code, HEAD).orElseThrow();
    assertThat(stuck.why().vi()).startsWith("Quy trình báo đang chạy");
    assertThat(stuck.why().en()).isNotBlank();
    assertThat(stuck.foundAt()).isEqualTo(NOW);
  }

  @Test
  void demonstrationRowsWithoutAnEngineAreLeftOut() {
    DossierCode code = dossiers.dossier();
    dossiers.run("update casefile.dossier set synthetic = true where code = :code", code);

    assertThat(reason(code)).isEmpty();
  }

  @Test
  void onlyWhoSeesTheDossierSeesThatItIsStuck() {
    DossierCode code = dossiers.running();
    dossiers.look();

    assertThat(dossiers.queries().ofDossier(code, STRANGER)).isEmpty();
    assertThat(dossiers.queries().page(StuckFilter.all(), STRANGER, null, 10).rows()).isEmpty();
    assertThat(dossiers.queries().counts(StuckFilter.all(), STRANGER)).isEmpty();
  }

  @Test
  void pagesFollowEachOtherTheLongestStuckFirst() {
    dossiers.running();
    dossiers.running();
    StuckLook look = dossiers.look();
    StuckFilter filter = StuckFilter.all();

    StuckPage first = dossiers.queries().page(filter, HEAD, null, 1);
    StuckPage rest = dossiers.queries().page(filter, HEAD, first.next(), 1000);
    assertThat(first.rows()).hasSize(1);
    assertThat(1L + rest.rows().size()).isEqualTo(look.stuck());
    assertThat(rest.rows().getFirst().since()).isAfterOrEqualTo(first.rows().getFirst().since());
    assertThat(
            dossiers.queries().counts(filter, HEAD).stream().mapToLong(StuckCount::dossiers).sum())
        .isEqualTo(look.stuck());
    assertThat(dossiers.queries().lastLook()).contains(look);
    assertThat(
            dossiers.queries().page(filter.withReason(StuckReason.NO_GROUP), HEAD, null, 9).rows())
        .allMatch(row -> row.reason() == StuckReason.NO_GROUP);
  }

  @Test
  void theLookAtEveryRunningDossierDoesNotTouchTheHistory(Addresses addresses) {
    String plan = SettledHistory.in(addresses).explain(FinderSql.FOUND, dossiers.parameters());

    assertThat(plan)
        .contains("dossier_open", "element_active")
        .doesNotContain(
            "Seq Scan on dossier ",
            "Seq Scan on task ",
            "Seq Scan on element ",
            "Seq Scan on task_act",
            "Seq Scan on process_instance",
            "Seq Scan on outbox");
  }

  private static Optional<StuckReason> reason(DossierCode code) {
    dossiers.look();
    return dossiers.queries().ofDossier(code, HEAD).map(StuckDossier::reason);
  }

  private static String complete(long task) {
    return "{\"command\": \"complete\", \"taskKey\": " + task + "}";
  }
}

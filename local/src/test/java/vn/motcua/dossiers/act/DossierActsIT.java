package vn.motcua.dossiers.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.casefile.DossierState;
import vn.motcua.dossiers.deadline.ConsultationWatch;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.outline.OutlineStep;

@MotcuaIT
class DossierActsIT {

  private static final AtomicLong KEYS = new AtomicLong(System.nanoTime());
  private static final ActResult DONE = new ActResult.Done();

  private static House house;
  private static BesideTheSteps beside;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
    beside = new BesideTheSteps(house);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void theUnitThatIsAskedSeesTheDossierAndItsAnswerComesBackToTheAsker() {
    DossierCode code = aDossier();
    claimed(aStep(code, StepKind.EXAMINE));
    assertThat(house.screens.files().open(code, House.STRANGER)).isEmpty();

    assertThat(beside.acts.consult(code, question(House.SON_TRA), House.SPECIALIST))
        .isEqualTo(DONE);
    assertThat(beside.acts.consult(code, question(House.SON_TRA), House.SPECIALIST))
        .as("asked already")
        .isInstanceOf(ActResult.Refused.class);
    assertThat(house.screens.files().open(code, House.STRANGER)).isPresent();

    long task = aTask(code, "step-opinion", Role.SPECIALIST, House.SON_TRA);
    Map<String, Object> answer = Map.of("agreement", "agree", "opinion", "Thống nhất");
    assertThat(house.screens.acts().complete(task, "answered", Map.copyOf(answer), House.STRANGER))
        .isEqualTo(DONE);
    assertThat(beside.acts.consultations(code, House.SPECIALIST))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.open()).isFalse();
          assertThat(one.answer()).containsEntry("opinion", "Thống nhất");
        });
    assertThat(notices(code, "OPINION_GIVEN")).containsExactly(House.SPECIALIST.username());
  }

  @Test
  void aLateOpinionIsToldOnceToWhoeverAskedAndToTheHeadOfTheOneStop() {
    DossierCode code = aDossier();
    claimed(aStep(code, StepKind.EXAMINE));
    assertThat(beside.acts.consult(code, question(House.SON_TRA), House.SPECIALIST))
        .isEqualTo(DONE);
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(4));
    ConsultationWatch watch =
        new ConsultationWatch(
            house.workers.jdbc(),
            house.workers.access(),
            House.catalog().units(),
            new Notices(house.workers.jdbc(), House.catalog().units()),
            house.workers.audit(),
            later);

    watch.round();
    watch.round();

    assertThat(notices(code, "OPINION_LATE"))
        .contains(House.SPECIALIST.username(), BesideTheSteps.HEAD.username())
        .doesNotHaveDuplicates();
  }

  @Test
  void whileAnotherUnitExaminesTheStepsWaitUntilTheReferralIsTakenBack() {
    DossierCode code = aDossier();
    long examine = aStep(code, StepKind.EXAMINE);
    claimed(examine);

    assertThat(beside.acts.refer(code, question(House.SON_TRA), House.SPECIALIST)).isEqualTo(DONE);
    assertThat(beside.offered(examine, House.SPECIALIST)).containsEntry("pass", false);
    assertThat(house.screens.acts().complete(examine, "pass", Map.of(), House.SPECIALIST))
        .isInstanceOf(ActResult.Refused.class);

    long referred = aTask(code, "step-referral", Role.SPECIALIST, House.SON_TRA);
    assertThat(beside.acts.takeBack(code, House.SPECIALIST)).isEqualTo(DONE);
    assertThat(house.screens.acts().claim(referred, House.STRANGER))
        .isInstanceOf(ActResult.AlreadyDone.class);
    assertThat(house.screens.acts().complete(examine, "pass", Map.of(), House.SPECIALIST))
        .isEqualTo(DONE);
  }

  @Test
  void aReferralThatIsBeingWorkedOnIsNotTakenBack() {
    DossierCode code = aDossier();
    claimed(aStep(code, StepKind.EXAMINE));
    assertThat(beside.acts.refer(code, question(House.SON_TRA), House.SPECIALIST)).isEqualTo(DONE);
    long referred = aTask(code, "step-referral", Role.SPECIALIST, House.SON_TRA);

    assertThat(house.screens.acts().claim(referred, House.STRANGER)).isEqualTo(DONE);

    assertThat(beside.acts.takeBack(code, House.SPECIALIST))
        .isInstanceOfSatisfying(
            ActResult.Refused.class,
            no -> assertThat(no.reason().vi()).contains(House.STRANGER.name()));
  }

  @Test
  void onesOwnLastActIsTakenBackWhileNobodyHasClaimedTheNextStep() {
    DossierCode code = aDossier();
    long examine = aStep(code, StepKind.EXAMINE);
    claimed(examine);
    assertThat(house.screens.acts().complete(examine, "pass", Map.of(), House.SPECIALIST))
        .isEqualTo(DONE);
    long decide = aStep(code, StepKind.DECIDE);

    assertThat(beside.acts.takeBack(code, House.COLLEAGUE)).isInstanceOf(ActResult.Refused.class);
    assertThat(beside.offered(code, House.SPECIALIST)).containsEntry(Offer.TAKE_BACK, true);
    assertThat(beside.acts.takeBack(code, House.SPECIALIST)).isEqualTo(DONE);

    assertThat(house.screens.acts().claim(decide, BesideTheSteps.APPROVER))
        .isInstanceOf(ActResult.AlreadyDone.class);
    assertThat(messages(code, "move")).isEqualTo(1);
    assertThat(beside.acts.takeBack(code, House.SPECIALIST))
        .as("once")
        .isInstanceOf(ActResult.Refused.class);
  }

  @Test
  void anActThatSomebodyBuiltOnIsNotTakenBack() {
    DossierCode code = aDossier();
    long examine = aStep(code, StepKind.EXAMINE);
    claimed(examine);
    assertThat(house.screens.acts().complete(examine, "pass", Map.of(), House.SPECIALIST))
        .isEqualTo(DONE);
    long decide = aStep(code, StepKind.DECIDE);
    assertThat(house.screens.acts().claim(decide, BesideTheSteps.APPROVER)).isEqualTo(DONE);

    assertThat(beside.acts.takeBack(code, House.SPECIALIST)).isInstanceOf(ActResult.Refused.class);
  }

  @Test
  void stoppingForGoodIsForTheApproverAndEndsTheDossier() {
    DossierCode code = aDossier();
    long examine = aStep(code, StepKind.EXAMINE);
    StopRequest request = new StopRequest("Người nộp đã chết", "Điều 1");

    assertThat(beside.acts.stop(code, request, House.SPECIALIST))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(beside.acts.stop(code, new StopRequest(" ", null), BesideTheSteps.APPROVER))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(beside.acts.stop(code, request, BesideTheSteps.APPROVER)).isEqualTo(DONE);

    assertThat(house.screens.files().open(code, BesideTheSteps.APPROVER))
        .hasValueSatisfying(file -> assertThat(file.state()).isEqualTo(DossierState.STOPPED));
    assertThat(house.screens.acts().complete(examine, "pass", Map.of(), House.SPECIALIST))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(beside.offered(code, House.DESK).values()).containsOnly(false);
  }

  @Test
  void theDeskOfTheReceivingUnitRecordsAWithdrawal() {
    DossierCode code = aDossier();

    assertThat(beside.acts.withdraw(code, "Đổi ý", House.SPECIALIST))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(beside.acts.withdraw(code, "Đổi ý", House.DESK)).isEqualTo(DONE);
    assertThat(beside.acts.withdraw(code, "Đổi ý", House.DESK))
        .isInstanceOf(ActResult.Refused.class);
  }

  @Test
  void aHeadAssignsAHolderHandsOnAndNobodyElseDoes() {
    long task = aStep(aDossier(), StepKind.EXAMINE);
    Acts acts = house.screens.acts();
    String colleague = House.COLLEAGUE.username();
    String specialist = House.SPECIALIST.username();

    assertThat(acts.assign(task, colleague, House.SPECIALIST))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(acts.assign(task, House.DESK.username(), BesideTheSteps.HEAD))
        .as("not the task's role")
        .isInstanceOf(ActResult.Refused.class);
    assertThat(acts.assign(task, specialist, BesideTheSteps.HEAD)).isEqualTo(DONE);
    assertThat(acts.assign(task, colleague, House.SPECIALIST)).isEqualTo(DONE);
    assertThat(acts.claim(task, House.SPECIALIST)).isInstanceOf(ActResult.AlreadyDone.class);
    assertThat(acts.release(task, BesideTheSteps.HEAD)).isEqualTo(DONE);
    assertThat(acts.claim(task, House.SPECIALIST)).isEqualTo(DONE);
  }

  @Test
  void supplementsAreAskedForOnceInEachStage() {
    DossierCode code = aDossier();
    long first = aStep(code, StepKind.EXAMINE);
    SupplementRequest request = new SupplementRequest(List.of("Giấy chứng sinh"), "Thiếu", null);
    assertThat(house.screens.acts().requestSupplement(first, request, House.SPECIALIST))
        .isEqualTo(DONE);
    house
        .workers
        .intake()
        .supplement(
            code,
            List.of(Submissions.pdf(Submissions.FORM)),
            Submissions.key(),
            Submissions.PORTAL);
    long again = aStep(code, StepKind.EXAMINE);
    claimed(again);

    assertThat(beside.offered(again, House.SPECIALIST))
        .containsEntry(EngineNames.SUPPLEMENT, false)
        .containsEntry(Offer.SUPPLEMENT_SECTOR, true)
        .containsEntry(EngineNames.PASS, true);
    assertThat(house.screens.acts().requestSupplement(again, request, House.SPECIALIST))
        .isInstanceOfSatisfying(
            ActResult.Refused.class, no -> assertThat(no.reason().vi()).contains("một lần"));
  }

  @Test
  void whyAnotherDateIsAskedForStandsOnTheDossier() {
    DossierCode code = aDossier();
    claimed(aStep(code, StepKind.EXAMINE));
    house
        .workers
        .jdbc()
        .sql(
            """
            update casefile.dossier set state = 'ACCEPTED', accepted_at = now(),
              clock_state = 'RUNNING', due_at = now() + interval '3 days', early_until = now(),
              at_risk_from = now() + interval '2 days'
            where code = :code
            """)
        .param("code", code.value())
        .update();

    assertThat(beside.acts.askReappointment(code, " ", House.SPECIALIST))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(beside.acts.askReappointment(code, " Chờ trích đo thửa đất ", House.SPECIALIST))
        .isEqualTo(DONE);

    assertThat(
            house
                .workers
                .jdbc()
                .sql("select words from casefile.note where dossier_code = :code")
                .param("code", code.value())
                .query(String.class)
                .list())
        .containsExactly("Chờ trích đo thửa đất");
  }

  @Test
  void aRefusalStatesItsReason() {
    long task = aStep(aDossier(), StepKind.EXAMINE);

    assertThat(house.screens.acts().complete(task, "refuse", Map.of(), House.SPECIALIST))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(
            house
                .screens
                .acts()
                .complete(task, "refuse", Map.of("reason", "Sai thẩm quyền"), House.SPECIALIST))
        .isEqualTo(DONE);
  }

  @Test
  void nobodyApologisesForADossierWhoseResultIsReturned() {
    DossierCode code = aDossier();
    long apology = aTask(code, "step-apologise", Role.DESK, House.HAI_CHAU);
    long escalation = aTask(code, "step-escalate", Role.APPROVER, House.HAI_CHAU);

    assertThat(
            house
                .screens
                .acts()
                .complete(
                    aStep(code, StepKind.RETURN),
                    "returned",
                    Map.of("handover", "postal", "trackingNumber", "EB123456789VN"),
                    House.DESK))
        .isEqualTo(DONE);

    assertThat(house.screens.acts().claim(apology, House.DESK))
        .isInstanceOf(ActResult.AlreadyDone.class);
    assertThat(house.screens.acts().claim(escalation, BesideTheSteps.APPROVER))
        .isInstanceOf(ActResult.AlreadyDone.class);
  }

  private static OpinionRequest question(UnitCode unit) {
    return BesideTheSteps.question(unit);
  }

  private static DossierCode aDossier() {
    return Submissions.registered(
        house
            .workers
            .intake()
            .register(Submissions.complete(Channel.DIRECT, null), Submissions.PORTAL));
  }

  private static void claimed(long task) {
    assertThat(house.screens.acts().claim(task, House.SPECIALIST)).isEqualTo(DONE);
  }

  private static long aStep(DossierCode code, StepKind kind) {
    OutlineStep step =
        house.workers.procedures().current(Submissions.BIRTH).orElseThrow().outline().stream()
            .filter(one -> one.kind() == kind)
            .findFirst()
            .orElseThrow();
    return aTask(code, step.elementId(), step.role(), House.HAI_CHAU);
  }

  /** As the projector writes it. */
  private static long aTask(DossierCode code, String element, Role role, UnitCode unit) {
    long key = KEYS.incrementAndGet();
    house.waiting(key, code, element, role, unit);
    return key;
  }

  private static long messages(DossierCode code, String command) {
    return house
        .workers
        .jdbc()
        .sql(
            """
            select count(*) from casefile.outbox
            where dossier_code = :code and payload ->> 'command' = :command
            """)
        .param("code", code.value())
        .param("command", command)
        .query(Long.class)
        .single();
  }

  private static List<String> notices(DossierCode code, String kind) {
    return house
        .owner()
        .sql("select username from casefile.notice where dossier_code = :code and kind = :kind")
        .param("code", code.value())
        .param("kind", kind)
        .query(String.class)
        .list();
  }
}

package vn.motcua.dossiers.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.casefile.CaseFile;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.history.HistoryEntry;
import vn.motcua.dossiers.history.HistoryQueries;
import vn.motcua.dossiers.official.Account;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

/** A citizen shows at the counter what was paid for an allocation of land. */
@MotcuaIT
class PaperReceiptsIT {

  private static final ProcedureCode LAND = new ProcedureCode("1.013962");
  private static final String NUMBER = "AA/26P 0004321";
  private static final long DUE = 3_250_000_000L;
  private static final AtomicLong KEYS = new AtomicLong(System.nanoTime());

  private static final UnitCode TAX_AGENCY = new UnitCode("48.thue");
  private static final Actor TAX = actor("nha.thue", TAX_AGENCY, Role.TAX);
  private static final Actor OTHER_DESK = actor("nha.quay2", House.HAI_CHAU, Role.DESK);
  private static final Actor WATCHING = actor("nha.giamsat", new UnitCode("48"), Role.SUPERVISOR);

  private static House house;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
    house.workers.officials().save(new Account(TAX, "{noop}-"));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void theDeskTakesNoteOfItAndTheDossierGoesOn() {
    DossierCode code = waiting();
    Instant paidAt = Instant.now().minus(Duration.ofHours(20)).truncatedTo(ChronoUnit.MICROS);
    assertThat(due(code, House.DESK)).isEqualTo(DUE);
    assertThat(due(code, TAX)).isEqualTo(DUE);
    assertThat(clock(code)).isEqualTo(ClockState.STOPPED);

    assertThat(settle(code, new Receipt(NUMBER, DUE, paidAt), House.DESK))
        .isEqualTo(new FollowUpResult.Done());

    assertThat(clock(code)).isEqualTo(ClockState.RUNNING);
    CaseFile.Payment payment =
        house.screens.files().open(code, House.DESK).orElseThrow().payments().getFirst();
    assertThat(payment.receipt()).isEqualTo(NUMBER);
    assertThat(payment.settledAt()).isEqualTo(paidAt);
    assertThat(house.screens.intake().obligationDue(code, House.DESK)).isEmpty();
    assertThat(messages(code)).isOne();
    assertThat(audited(code)).singleElement().asString().contains("nha.tiepnhan", NUMBER);
    assertThat(payments(code))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.at()).isAfter(paidAt);
          assertThat(entry.data())
              .containsEntry("receipt", NUMBER)
              .containsEntry("dong", String.valueOf(DUE))
              .containsEntry("byName", House.DESK.name());
        });
  }

  @Test
  void theSameReceiptIsAnsweredWhoeverBringsItAndCountsOnce() {
    DossierCode code = waiting();
    Receipt receipt = new Receipt(NUMBER, DUE, Instant.now());

    assertThat(settle(code, receipt, House.DESK)).isEqualTo(new FollowUpResult.Done());

    assertThat(settle(code, receipt, House.DESK)).isEqualTo(new FollowUpResult.Repeated());
    assertThat(settle(code, receipt, OTHER_DESK)).isEqualTo(new FollowUpResult.Repeated());
    assertThat(house.workers.intake().obligationSettled(code, receipt, Submissions.PORTAL))
        .isEqualTo(new FollowUpResult.Repeated());
    assertThat(settle(code, new Receipt(NUMBER, DUE + 1, Instant.now()), OTHER_DESK))
        .isEqualTo(new FollowUpResult.Conflict());
    assertThat(settle(waiting(), receipt, House.DESK))
        .as("the same number on another dossier is a receipt of its own")
        .isEqualTo(new FollowUpResult.Done());
    assertThat(problems(settle(code, new Receipt("BB 1", DUE, Instant.now()), House.DESK)))
        .containsExactly("obligation-not-asked");
    assertThat(audited(code)).hasSize(1);
    assertThat(messages(code)).isOne();
  }

  @Test
  void whoHasNoDutyAtACounterOrTheTaxAgencyIsOfferedNothingAndRefused() {
    DossierCode code = waiting();
    Receipt receipt = new Receipt(NUMBER, DUE, Instant.now());

    for (Actor other : List.of(House.SPECIALIST, House.STRANGER, House.DESIGNER, WATCHING)) {
      assertThat(house.screens.intake().obligationDue(code, other)).as(other.username()).isEmpty();
      assertThat(problems(settle(code, receipt, other)))
          .as(other.username())
          .containsExactly("obligation-barred");
    }
    assertThat(clock(code)).isEqualTo(ClockState.STOPPED);
    assertThat(audited(code)).isEmpty();
    assertThat(messages(code)).isZero();
  }

  @Test
  void aReceiptSaysWhichHowMuchAndWhen() {
    DossierCode code = waiting();
    Instant now = Instant.now();

    assertThat(problems(settle(code, new Receipt(NUMBER, DUE - 1, now), House.DESK)))
        .containsExactly("obligation-amount");
    assertThat(
            problems(settle(code, new Receipt(" ", -1, now.plus(Duration.ofDays(1))), House.DESK)))
        .containsExactly("receipt-number", "receipt-amount", "receipt-day");
    assertThat(settle(code, new Receipt(NUMBER, DUE, now), House.DESK))
        .as("what was refused keeps its number free")
        .isEqualTo(new FollowUpResult.Done());
  }

  @Test
  void theDatabaseAsksForTheDutyAndForOnesOwnName() {
    DossierCode code = waiting();

    assertThat(update(code, "nha.chuyenvien", House.SPECIALIST)).isZero();
    assertThatThrownBy(() -> update(code, "nha.quay2", House.DESK))
        .isInstanceOf(DataAccessException.class);
    assertThat(update(code, "nha.tiepnhan", House.DESK)).isOne();
    assertThat(update(code, "nha.tiepnhan", House.DESK)).as("what is met stays met").isZero();
  }

  /** Of a land procedure, once the tax agency has told the sum and the applicant was asked. */
  private static DossierCode waiting() {
    List<SubmittedPaper> papers =
        house.workers.procedures().current(LAND).orElseThrow().procedure().components().stream()
            .map(component -> Submissions.pdf(component.id()))
            .toList();
    Submission submission =
        new Submission(
            LAND,
            Channel.DIRECT,
            House.HAI_CHAU,
            House.HAI_CHAU,
            Submissions.applicant("H'Thử Nghiệm Êban"),
            Map.of(),
            papers,
            ReturnWay.DESK,
            null);
    DossierCode code =
        Submissions.registered(house.workers.intake().register(submission, Submissions.PORTAL));
    long task = KEYS.incrementAndGet();
    house.waiting(task, code, "step-assess-obligation", Role.TAX, TAX_AGENCY);
    assertThat(house.screens.acts().complete(task, "required", Map.of("obligation", DUE), TAX))
        .isEqualTo(new ActResult.Done());
    house
        .workers
        .records()
        .recordPaymentRequest(code, DUE, "P-1", null, code + ":request-payment:1");
    return code;
  }

  private static FollowUpResult settle(DossierCode code, Receipt receipt, Actor actor) {
    return house.screens.intake().obligationSettled(code, receipt, new Origin.Desk(actor));
  }

  private static long due(DossierCode code, Actor actor) {
    return house.screens.intake().obligationDue(code, actor).orElseThrow();
  }

  private static List<String> problems(FollowUpResult result) {
    return ((FollowUpResult.Refused) result).problems().stream().map(IntakeProblem::code).toList();
  }

  private static ClockState clock(DossierCode code) {
    return house.workers.intake().status(code).orElseThrow().clockState();
  }

  private static List<HistoryEntry> payments(DossierCode code) {
    return new HistoryQueries(house.screens.jdbc(), house.screens.access())
        .of(code, House.SPECIALIST).stream()
            .filter(entry -> entry.kind() == HistoryEntry.Kind.PAYMENT)
            .toList();
  }

  private static int update(DossierCode code, String by, Actor actor) {
    House.Side side = house.screens;
    return side.access()
        .as(
            actor,
            () ->
                side.jdbc()
                    .sql(
                        """
                        update casefile.payment_request set receipt = 'x', paid_dong = 1,
                          settled_at = now(), recorded_at = now(), recorded_by = :by,
                          recorded_by_name = 'x'
                        where dossier_code = :code
                        """)
                    .param("by", by)
                    .param("code", code.value())
                    .update());
  }

  private static long messages(DossierCode code) {
    return house
        .workers
        .jdbc()
        .sql(
            """
            select count(*) from casefile.outbox
            where dossier_code = :code and payload::text like '%obligation-settled%'
            """)
        .param("code", code.value())
        .query(Long.class)
        .single();
  }

  private static List<String> audited(DossierCode code) {
    return house
        .workers
        .jdbc()
        .sql(
            """
            select body from audit.entry
            where dossier_code = :code and action = 'obligation-settled'
            """)
        .param("code", code.value())
        .query(String.class)
        .list();
  }

  private static Actor actor(String username, UnitCode unit, Role role) {
    return new Actor(username, "Cán bộ " + username, unit, Set.of(role));
  }
}

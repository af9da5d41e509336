package vn.motcua.dossiers.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.PublicStatus;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;
import vn.motcua.processes.contract.EngineNames;

@MotcuaIT
class ExtensionIT {

  private static final AtomicLong KEYS = new AtomicLong(System.nanoTime());
  private static final Actor LEADER =
      new Actor("nha.lanhdao", "Lãnh đạo thử", House.HAI_CHAU, Set.of(Role.APPROVER));

  private static House house;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void theApologyMovesTheDueDateOnceAndTheApplicantIsToldTheNewDate() {
    DossierCode code = aDossier();
    Instant before = dueAt(code);
    mark(code);

    assertThat(apologise(code, "apologised", later(before), "Chờ ý kiến cơ quan khác"))
        .isEqualTo(new ActResult.Done());

    Instant after = dueAt(code);
    assertThat(after).isAfter(before.plus(Duration.ofDays(9)));
    assertThat(notice(code)).isEqualTo(after.toString());
    assertThat(marked(code)).isFalse();
    assertThat(apologise(code, "apologised", later(after), "Vẫn chưa xong"))
        .isInstanceOfSatisfying(
            ActResult.Refused.class,
            refused -> assertThat(refused.reason().vi()).contains("đã được hẹn lại một lần"));
    assertThat(dueAt(code)).isEqualTo(after);
  }

  @Test
  void anEarlierDateOrNoReasonIsRefusedInWords() {
    DossierCode code = aDossier();
    Instant before = dueAt(code);

    assertThat(apologise(code, "apologised", "2026-01-05", "Chưa xong"))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(apologise(code, "apologised", null, "Chưa xong"))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(apologise(code, "apologised", later(before), null))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(dueAt(code)).isEqualTo(before);
  }

  @Test
  void neitherASettledDossierNorOneThatStandsStillGetsANewDate() {
    for (String fact : List.of("STOPPED", "SETTLED")) {
      DossierCode code = aDossier();
      Instant before = dueAt(code);
      set(
          code,
          fact.equals("STOPPED")
              ? "clock_state = 'STOPPED', stopped_at = now(), stop_reason = 'supplement'"
              : "clock_state = 'SETTLED', settled_at = now()");

      assertThat(apologise(code, "apologised", later(before), "Chưa xong"))
          .isInstanceOf(ActResult.Refused.class);
      assertThat(dueAt(code)).isEqualTo(before);
    }
  }

  @Test
  void whoWillBeInTimeAndWhoLeadsMoveNoDate() {
    DossierCode code = aDossier();
    Instant before = dueAt(code);

    assertThat(apologise(code, "in-time", later(before), "Sẽ xong"))
        .isEqualTo(new ActResult.Done());
    long task = aTask(code, EngineNames.KIND_ESCALATE, Role.APPROVER);
    assertThat(
            house
                .screens
                .acts()
                .complete(
                    task,
                    "done",
                    Map.of("measure", "Làm ngay", "newDueDate", later(before)),
                    LEADER))
        .isEqualTo(new ActResult.Done());
    assertThat(dueAt(code)).isEqualTo(before);
  }

  private static ActResult apologise(
      DossierCode code, String outcome, @Nullable String date, @Nullable String reason) {
    Map<String, @Nullable Object> data = new HashMap<>(Map.of("note", "thử"));
    data.put("newDueDate", date);
    data.put("reason", reason);
    return house
        .screens
        .acts()
        .complete(aTask(code, EngineNames.KIND_APOLOGISE, Role.DESK), outcome, data, House.DESK);
  }

  private static DossierCode aDossier() {
    return Submissions.registered(
        house
            .workers
            .intake()
            .register(Submissions.complete(Channel.DIRECT, null), Submissions.PORTAL));
  }

  private static Instant dueAt(DossierCode code) {
    PublicStatus status = house.workers.intake().status(code).orElseThrow();
    return status.dueAt();
  }

  private static String later(Instant due) {
    return LocalDate.ofInstant(due, WorkingCalendar.ZONE).plusDays(10).toString();
  }

  private static void mark(DossierCode code) {
    set(code, "at_risk_told_at = now()");
  }

  private static void set(DossierCode code, String values) {
    house
        .workers
        .jdbc()
        .sql("update casefile.dossier set " + values + " where code = :code")
        .param("code", code.value())
        .update();
  }

  private static boolean marked(DossierCode code) {
    return house
        .workers
        .jdbc()
        .sql("select at_risk_told_at is not null from casefile.dossier where code = :code")
        .param("code", code.value())
        .query(Boolean.class)
        .single();
  }

  private static String notice(DossierCode code) {
    return house
        .workers
        .jdbc()
        .sql(
            """
            select payload ->> 'due' from casefile.outbox
            where topic = 'notification' and key = 'apology:' || :code
            """)
        .param("code", code.value())
        .query(String.class)
        .single();
  }

  /** As the projector writes it. */
  private static long aTask(DossierCode code, String kind, Role role) {
    long key = KEYS.incrementAndGet();
    house.waiting(key, code, EngineNames.stepElement(kind), role, House.HAI_CHAU);
    return key;
  }
}

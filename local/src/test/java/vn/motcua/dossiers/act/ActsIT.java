package vn.motcua.dossiers.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Channel;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.StepKind;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.clock.ClockState;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.FollowUpResult;
import vn.motcua.dossiers.intake.PublicStatus;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;
import vn.motcua.processes.outline.OutlineStep;

@MotcuaIT
class ActsIT {

  private static final AtomicLong KEYS = new AtomicLong(System.nanoTime());

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
  void aTaskCompletedTwentyTimesAtOnceIsDoneOnceAndAnsweredNineteenTimes() throws Exception {
    DossierCode code = aDossier(Channel.DIRECT);
    long task = aTask(code, StepKind.EXAMINE);
    List<Callable<ActResult>> acts = new ArrayList<>();
    for (int act = 0; act < 20; act++) {
      acts.add(() ->
          house.screens.acts().complete(task, "pass", Map.of("note", "ok"), House.SPECIALIST));
    }
    List<ActResult> results = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
      for (Future<ActResult> result : threads.invokeAll(acts)) {
        results.add(result.get());
      }
    }

    assertThat(results).filteredOn(ActResult.Done.class::isInstance).hasSize(1);
    assertThat(results)
        .filteredOn(ActResult.AlreadyDone.class::isInstance)
        .hasSize(19)
        .allSatisfy(result ->
            assertThat(((ActResult.AlreadyDone) result).by()).isEqualTo(House.SPECIALIST.name()));
    assertThat(messages(code, "complete")).isEqualTo(1);
  }

  @Test
  void aColleagueIsToldWhoHoldsTheTask() {
    long task = aTask(aDossier(Channel.DIRECT), StepKind.EXAMINE);

    assertThat(house.screens.acts().claim(task, House.SPECIALIST)).isEqualTo(new ActResult.Done());
    assertThat(house.screens.acts().claim(task, House.COLLEAGUE))
        .isInstanceOfSatisfying(
            ActResult.AlreadyDone.class,
            held -> assertThat(held.by()).isEqualTo(House.SPECIALIST.name()));
    assertThat(house.screens.acts().complete(task, "pass", Map.of(), House.COLLEAGUE))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(house.screens.acts().release(task, House.SPECIALIST))
        .isEqualTo(new ActResult.Done());
    assertThat(house.screens.acts().claim(task, House.COLLEAGUE)).isEqualTo(new ActResult.Done());
  }

  @Test
  void anOfficialOfAnotherUnitOrRoleCannotAct() {
    long task = aTask(aDossier(Channel.DIRECT), StepKind.EXAMINE);

    assertThat(house.screens.acts().complete(task, "pass", Map.of(), House.STRANGER))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(house.screens.acts().complete(task, "pass", Map.of(), House.DESK))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(house.screens.acts().complete(task, "fly", Map.of(), House.SPECIALIST))
        .isInstanceOf(ActResult.Refused.class);
  }

  @Test
  void askingForSupplementsStopsTheClockAndTheSupplementStartsItAgain() {
    DossierCode code = aDossier(Channel.DIRECT);
    long task = aTask(code, StepKind.EXAMINE);

    ActResult asked =
        house
            .screens
            .acts()
            .requestSupplement(
                task,
                new SupplementRequest(List.of("Giấy chứng sinh"), "Thiếu", null),
                House.SPECIALIST);

    assertThat(asked).isEqualTo(new ActResult.Done());
    PublicStatus stopped = house.workers.intake().status(code).orElseThrow();
    assertThat(stopped.clockState()).isEqualTo(ClockState.STOPPED);
    assertThat(stopped.requestedItems()).containsExactly("Giấy chứng sinh");

    FollowUpResult supplement =
        house
            .workers
            .intake()
            .supplement(
                code,
                List.of(Submissions.pdf(Submissions.FORM)),
                Submissions.key(),
                Submissions.PORTAL);

    assertThat(supplement).isEqualTo(new FollowUpResult.Done());
    PublicStatus running = house.workers.intake().status(code).orElseThrow();
    assertThat(running.clockState()).isEqualTo(ClockState.RUNNING);
    assertThat(running.requestedItems()).isEmpty();
    assertThat(messages(code, "publish")).isEqualTo(1);
  }

  @Test
  void acceptingAnOnlineDossierStartsItsClock() {
    DossierCode code = aDossier(Channel.ONLINE);
    long task = aTask(code, StepKind.RECEIVE);

    assertThat(house.screens.acts().complete(task, "accept", Map.of(), House.DESK))
        .isEqualTo(new ActResult.Done());

    PublicStatus status = house.workers.intake().status(code).orElseThrow();
    assertThat(status.clockState()).isEqualTo(ClockState.RUNNING);
    assertThat(status.dueAt()).isNotNull();
  }

  @Test
  void handingOverTheResultReturnsTheDossier() {
    DossierCode code = aDossier(Channel.DIRECT);
    long task = aTask(code, StepKind.RETURN);
    OutlineStep step = step(StepKind.RETURN);

    assertThat(
            house.screens.acts().complete(task, step.outcomes().getFirst(), Map.of(), House.DESK))
        .as("nobody said who received it")
        .isInstanceOf(ActResult.Refused.class);
    assertThat(
            house
                .screens
                .acts()
                .complete(
                    task,
                    step.outcomes().getFirst(),
                    Map.of("receivedBy", "Người nhận thử", "handover", "desk", "idSeen", true),
                    House.DESK))
        .isEqualTo(new ActResult.Done());

    PublicStatus status = house.workers.intake().status(code).orElseThrow();
    assertThat(status.returnedAt()).isNotNull();
    assertThat(status.clockState()).isEqualTo(ClockState.SETTLED);
  }

  private static DossierCode aDossier(Channel channel) {
    return Submissions.registered(
        house.workers.intake().register(Submissions.complete(channel, null), Submissions.PORTAL));
  }

  /** As the projector writes it. */
  private static long aTask(DossierCode code, StepKind kind) {
    OutlineStep step = step(kind);
    long key = KEYS.incrementAndGet();
    Role role = kind == StepKind.EXAMINE ? Role.SPECIALIST : Role.DESK;
    house.waiting(key, code, step.elementId(), role, House.HAI_CHAU);
    return key;
  }

  private static OutlineStep step(StepKind kind) {
    return house.workers.procedures().current(Submissions.BIRTH).orElseThrow().outline().stream()
        .filter(step -> step.kind() == kind)
        .findFirst()
        .orElseThrow();
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
}

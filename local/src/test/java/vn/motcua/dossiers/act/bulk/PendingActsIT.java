package vn.motcua.dossiers.act.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import vn.motcua.catalog.calendar.WorkingCalendar;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.Acts;
import vn.motcua.dossiers.act.Offer;
import vn.motcua.dossiers.act.Offers;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.intake.Submissions;
import vn.motcua.dossiers.notice.Notices;
import vn.motcua.dossiers.view.SavedFilter;
import vn.motcua.dossiers.view.SavedFilters;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class PendingActsIT {

  private static final AtomicLong KEYS = new AtomicLong(System.nanoTime());
  private static final Map<String, Object> OPINION = Map.of("conclusion", "Đủ điều kiện.");

  private static final Hands HANDS = new Hands();
  private static House house;
  private static PendingActs pending;
  private static Bulk bulk;

  @BeforeAll
  static void open(Addresses addresses) {
    house = new House(addresses, HANDS);
    House.Side screens = house.screens;
    pending =
        new PendingActs(
            screens.jdbc(),
            screens.access(),
            screens.acts(),
            screens.officials(),
            new Notices(screens.jdbc(), House.catalog().units()),
            screens.audit(),
            HANDS);
    bulk = new Bulk(screens.jdbc(), screens.access(), screens.acts(), pending, HANDS);
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @Test
  void whatIsRecordedLeavesTheQueueAtOnceAndIsCarriedOutAfterItsTime() {
    DossierCode code = aDossier();
    long task = aTask(code);
    Instant recorded = HANDS.now;

    BulkRun run = bulk.run(List.of(task), pass(), House.SPECIALIST, item -> {});

    assertThat(run.done()).isEqualTo(1);
    assertThat(waits(task)).isFalse();
    assertThat(acts(task)).isZero();
    assertThat(pending.open(House.SPECIALIST))
        .extracting(PendingBatch::batch)
        .contains(run.batch());
    assertThat(house.screens.acts().complete(task, "pass", OPINION, House.COLLEAGUE))
        .isInstanceOfSatisfying(
            ActResult.AlreadyDone.class,
            late -> assertThat(late.by()).isEqualTo(House.SPECIALIST.name()));

    pending.runDue();
    assertThat(acts(task)).isZero();
    HANDS.pass(PendingActs.UNDO_TIME);
    pending.runDue();

    assertThat(acts(task)).isEqualTo(1);
    assertThat(waits(task)).isFalse();
    assertThat(actAt(task)).isEqualTo(recorded);
    assertThat(pending.undo(task, House.SPECIALIST)).isFalse();
  }

  @Test
  void whatIsUndoneInTimeComesBackAndIsNeverCarriedOut() {
    long task = aTask(aDossier());
    BulkRun run = bulk.run(List.of(task), pass(), House.SPECIALIST, item -> {});

    assertThat(pending.undo(run.batch(), House.COLLEAGUE)).isZero();
    assertThat(bulk.undo(run, House.SPECIALIST, HANDS.now, item -> {})).allMatch(BulkItem::done);

    assertThat(waits(task)).isTrue();
    HANDS.pass(PendingActs.UNDO_TIME);
    pending.runDue();
    assertThat(acts(task)).isZero();
  }

  @Test
  void twoReplicasCarryEachActOutOnce() throws Exception {
    List<Long> tasks = new ArrayList<>();
    for (int task = 0; task < 12; task++) {
      tasks.add(aTask(aDossier()));
    }
    BulkRun run = bulk.run(tasks, pass(), House.SPECIALIST, item -> {});
    assertThat(run.done()).isEqualTo(12);
    HANDS.pass(PendingActs.UNDO_TIME);

    int done = 0;
    try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
      for (Future<Integer> one :
          List.of(replicas.submit(pending::runDue), replicas.submit(pending::runDue))) {
        done += one.get();
      }
    }

    assertThat(done).isGreaterThanOrEqualTo(12);
    assertThat(tasks).allSatisfy(task -> assertThat(acts(task)).isEqualTo(1));
  }

  @Test
  void whatTurnsOutImpossibleComesBackWithItsReasonAndMayBeDoneAgain() {
    DossierCode code = aDossier();
    long task = aTask(code);
    bulk.run(List.of(task), pass(), House.SPECIALIST, item -> {});
    state(code, "WITHDRAWN");
    HANDS.pass(PendingActs.UNDO_TIME);
    pending.runDue();
    state(code, "ACCEPTED");

    assertThat(acts(task)).isZero();
    assertThat(pending.failed(House.SPECIALIST)).extracting(FailedAct::taskKey).contains(task);
    assertThat(bulk.run(List.of(task), pass(), House.SPECIALIST, item -> {}).done()).isEqualTo(1);
    HANDS.pass(PendingActs.UNDO_TIME);
    pending.runDue();
    assertThat(acts(task)).isEqualTo(1);
    assertThat(pending.failed(House.SPECIALIST))
        .extracting(FailedAct::taskKey)
        .doesNotContain(task);
  }

  @Test
  void anActWhoseTaskIsMissingWhileTheReadModelIsRebuiltGoesOnWaiting() {
    DossierCode code = aDossier();
    long task = aTask(code);
    bulk.run(List.of(task), pass(), House.SPECIALIST, item -> {});
    HANDS.pass(PendingActs.UNDO_TIME);
    change("update readmodel.task set dossier_code = null where task_key = :key", task);
    pending.runDue();

    assertThat(acts(task)).isZero();
    change(
        "update readmodel.task set dossier_code = '" + code.value() + "' where task_key = :key",
        task);
    assertThat(waits(task)).isFalse();
    HANDS.pass(Duration.ofSeconds(10));
    pending.runDue();
    assertThat(acts(task)).isEqualTo(1);
  }

  @Test
  void anActThatCannotBeReadAnyMoreKeepsNoOtherWaiting() {
    long broken = aTask(aDossier());
    long good = aTask(aDossier());
    bulk.run(List.of(broken, good), pass(), House.SPECIALIST, item -> {});
    change(
        "update casefile.pending_act set actor = '{\"roles\": 7}' where task_key = :key", broken);
    HANDS.pass(PendingActs.UNDO_TIME);
    pending.runDue();

    assertThat(acts(good)).isEqualTo(1);
    assertThat(acts(broken)).isEqualTo(1);
  }

  @Test
  void whoRecordedAnActHoldsItsTask() {
    long task = aTask(aDossier());
    bulk.run(List.of(task), pass(), House.SPECIALIST, item -> {});

    House.Side screens = house.screens;
    Offers offers =
        new Offers(screens.jdbc(), screens.access(), House.catalog().units(), screens.procedures());
    assertThat(offers.of(task, House.COLLEAGUE))
        .filteredOn(offer -> offer.act().equals(Offer.CLAIM))
        .singleElement()
        .satisfies(offer -> {
          assertThat(offer.allowed()).isFalse();
          assertThat(offer.why().vi()).contains(House.SPECIALIST.name());
        });
  }

  @Test
  void undoingAClaimLeavesWhatTheOfficialHeldBeforeAndWhatSomebodyElseHoldsNow() {
    long own = aTask(aDossier());
    long passedOn = aTask(aDossier());
    Acts acts = house.screens.acts();
    acts.claim(own, House.SPECIALIST);
    BulkRun run =
        bulk.run(List.of(own, passedOn), new BulkAct.Claim(), House.SPECIALIST, item -> {});
    acts.assign(passedOn, House.COLLEAGUE.username(), House.SPECIALIST);

    List<BulkItem> undone = bulk.undo(run, House.SPECIALIST, HANDS.now, item -> {});

    assertThat(undone).extracting(BulkItem::done).containsExactly(true, false);
    assertThat(acts.claim(own, House.COLLEAGUE)).isInstanceOf(ActResult.AlreadyDone.class);
    assertThat(acts.claim(passedOn, House.COLLEAGUE)).isEqualTo(new ActResult.Done());
  }

  @Test
  void undoingAReleaseGivesTheTaskBackToWhoHeldIt() {
    long task = aTask(aDossier());
    house.screens.acts().claim(task, House.SPECIALIST);
    BulkRun run = bulk.run(List.of(task), new BulkAct.Release(), House.SPECIALIST, item -> {});

    assertThat(bulk.undo(run, House.SPECIALIST, HANDS.now, item -> {})).allMatch(BulkItem::done);
    assertThat(house.screens.acts().claim(task, House.COLLEAGUE))
        .isInstanceOf(ActResult.AlreadyDone.class);
  }

  @Test
  void whatIsAskedToBeUndoneInTimeMayWaitForItsTurn() {
    long task = aTask(aDossier());
    BulkRun run = bulk.run(List.of(task), new BulkAct.Claim(), House.SPECIALIST, item -> {});
    Instant asked = HANDS.now;
    HANDS.pass(PendingActs.UNDO_TIME);

    assertThat(bulk.undo(run, House.SPECIALIST, HANDS.now, item -> {})).noneMatch(BulkItem::done);
    assertThat(bulk.undo(run, House.SPECIALIST, asked, item -> {})).allMatch(BulkItem::done);
  }

  @Test
  void eachTaskOfABulkActHasItsOwnAnswer() {
    long free = aTask(aDossier());
    long held = aTask(aDossier());
    house.screens.acts().claim(held, House.COLLEAGUE);

    BulkRun run = bulk.run(List.of(free, held), new BulkAct.Claim(), House.SPECIALIST, item -> {});

    assertThat(run.items()).extracting(BulkItem::done).containsExactly(true, false);
    bulk.undo(run, House.SPECIALIST, HANDS.now, item -> {});
    assertThat(house.screens.acts().claim(free, House.COLLEAGUE)).isEqualTo(new ActResult.Done());
  }

  @Test
  void aForeignOfficialRecordsNothing() {
    long task = aTask(aDossier());

    assertThat(pending.record(UUID.randomUUID(), task, "pass", Map.of(), House.STRANGER))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(waits(task)).isTrue();
  }

  @Test
  void anOfficialsFiltersAreShownToNobodyElse() {
    SavedFilters filters = new SavedFilters(house.screens.jdbc(), house.screens.access());
    filters.save("viec", "Gấp", "tab=unit&han=overdue", true, House.SPECIALIST);
    filters.save("viec", "Khác", "tab=mine", true, House.SPECIALIST);

    assertThat(filters.of("viec", House.COLLEAGUE)).isEmpty();
    assertThat(filters.usual("viec", House.SPECIALIST)).map(SavedFilter::name).contains("Khác");
    filters.of("viec", House.SPECIALIST).forEach(one -> filters.delete(one, House.SPECIALIST));
    assertThat(filters.of("viec", House.SPECIALIST)).isEmpty();
  }

  private static BulkAct pass() {
    return new BulkAct.Complete("pass", OPINION);
  }

  private static boolean waits(long task) {
    return count("select count(*) from readmodel.queue where task_key = :key", task) == 1;
  }

  private static long acts(long task) {
    return count("select count(*) from casefile.task_act where task_key = :key", task);
  }

  private static Instant actAt(long task) {
    return house
        .workers
        .jdbc()
        .sql("select at from casefile.task_act where task_key = :key")
        .param("key", task)
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  /** As nobody but the database's owner could. */
  private static void change(String sql, long task) {
    house.owner().sql(sql).param("key", task).update();
  }

  private static void state(DossierCode code, String state) {
    house
        .workers
        .jdbc()
        .sql("update casefile.dossier set state = :state where code = :code")
        .param("state", state)
        .param("code", code.value())
        .update();
  }

  private static long count(String sql, long task) {
    return house.workers.jdbc().sql(sql).param("key", task).query(Long.class).single();
  }

  private static DossierCode aDossier() {
    return Submissions.registered(
        house
            .workers
            .intake()
            .register(Submissions.complete(Channel.DIRECT, null), Submissions.PORTAL));
  }

  /** As the projector writes it. */
  private static long aTask(DossierCode code) {
    String element =
        house.workers.procedures().current(Submissions.BIRTH).orElseThrow().outline().stream()
            .filter(step -> step.kind() == StepKind.EXAMINE)
            .findFirst()
            .orElseThrow()
            .elementId();
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

  /** A clock that stands where the test puts it. */
  private static final class Hands extends Clock {
    private volatile Instant now = Instant.parse("2026-03-02T02:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
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

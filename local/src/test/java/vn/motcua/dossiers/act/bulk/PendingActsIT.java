package vn.motcua.dossiers.act.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.access.House;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.Acts;
import vn.motcua.dossiers.act.Offer;
import vn.motcua.dossiers.act.Offers;
import vn.motcua.dossiers.intake.DossierCode;
import vn.motcua.dossiers.view.SavedFilter;
import vn.motcua.dossiers.view.SavedFilters;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

@MotcuaIT
class PendingActsIT {

  private static BulkHouse at;

  @BeforeAll
  static void open(Addresses addresses) {
    at = new BulkHouse(addresses);
  }

  @AfterAll
  static void close() {
    at.close();
  }

  @Test
  void whatIsRecordedLeavesTheQueueAtOnceAndIsCarriedOutAfterItsTime() {
    DossierCode code = at.aDossier();
    long task = at.aTask(code);
    Instant recorded = at.hands.now;

    BulkRun run = at.pass(List.of(task), House.SPECIALIST);

    assertThat(run.done()).isEqualTo(1);
    assertThat(at.waits(task)).isFalse();
    assertThat(at.acts(task)).isZero();
    assertThat(at.pending.open(House.SPECIALIST))
        .extracting(PendingBatch::batch)
        .contains(run.batch());
    assertThat(at.house.screens.acts().complete(task, "pass", BulkHouse.OPINION, House.COLLEAGUE))
        .isInstanceOfSatisfying(
            ActResult.AlreadyDone.class,
            late -> assertThat(late.by()).isEqualTo(House.SPECIALIST.name()));

    at.pending.runDue();
    assertThat(at.acts(task)).isZero();
    at.halfAMinuteLater();

    assertThat(at.acts(task)).isEqualTo(1);
    assertThat(at.waits(task)).isFalse();
    assertThat(at.actAt(task)).isEqualTo(recorded);
    assertThat(at.pending.undo(task, House.SPECIALIST)).isFalse();
  }

  @Test
  void whatIsUndoneInTimeComesBackAndIsNeverCarriedOut() {
    long task = at.aTask(at.aDossier());
    BulkRun run = at.pass(List.of(task), House.SPECIALIST);

    assertThat(at.pending.undo(run.batch(), House.COLLEAGUE)).isZero();
    assertThat(at.bulk.undo(run, House.SPECIALIST, at.hands.now, item -> {}))
        .allMatch(BulkItem::done);

    assertThat(at.waits(task)).isTrue();
    at.halfAMinuteLater();
    assertThat(at.acts(task)).isZero();
  }

  @Test
  void twoReplicasCarryEachActOutOnce() throws Exception {
    List<Long> tasks = new ArrayList<>();
    for (int task = 0; task < 12; task++) {
      tasks.add(at.aTask(at.aDossier()));
    }
    BulkRun run = at.pass(tasks, House.SPECIALIST);
    assertThat(run.done()).isEqualTo(12);
    at.hands.pass(PendingActs.UNDO_TIME);

    int done = 0;
    try (ExecutorService replicas = Executors.newFixedThreadPool(2)) {
      for (Future<Integer> one :
          List.of(replicas.submit(at.pending::runDue), replicas.submit(at.pending::runDue))) {
        done += one.get();
      }
    }

    assertThat(done).isGreaterThanOrEqualTo(12);
    assertThat(tasks).allSatisfy(task -> assertThat(at.acts(task)).isEqualTo(1));
  }

  @Test
  void whatTurnsOutImpossibleComesBackWithItsReasonAndMayBeDoneAgain() {
    DossierCode code = at.aDossier();
    long task = at.aTask(code);
    at.pass(List.of(task), House.SPECIALIST);
    at.state(code, "WITHDRAWN");
    at.halfAMinuteLater();
    at.state(code, "ACCEPTED");

    assertThat(at.acts(task)).isZero();
    assertThat(at.pending.failed(House.SPECIALIST)).extracting(FailedAct::taskKey).contains(task);
    assertThat(at.pass(List.of(task), House.SPECIALIST).done()).isEqualTo(1);
    at.halfAMinuteLater();
    assertThat(at.acts(task)).isEqualTo(1);
    assertThat(at.pending.failed(House.SPECIALIST))
        .extracting(FailedAct::taskKey)
        .doesNotContain(task);
  }

  @Test
  void anActWhoseTaskIsMissingWhileTheReadModelIsRebuiltGoesOnWaiting() {
    DossierCode code = at.aDossier();
    long task = at.aTask(code);
    at.pass(List.of(task), House.SPECIALIST);
    at.hands.pass(PendingActs.UNDO_TIME);
    at.change("update readmodel.task set dossier_code = null where task_key = :key", task);
    at.pending.runDue();

    assertThat(at.acts(task)).isZero();
    at.change(
        "update readmodel.task set dossier_code = '" + code.value() + "' where task_key = :key",
        task);
    assertThat(at.waits(task)).isFalse();
    at.hands.pass(Duration.ofSeconds(10));
    at.pending.runDue();
    assertThat(at.acts(task)).isEqualTo(1);
  }

  @Test
  void anActThatCannotBeReadAnyMoreKeepsNoOtherWaiting() {
    long broken = at.aTask(at.aDossier());
    long good = at.aTask(at.aDossier());
    at.pass(List.of(broken, good), House.SPECIALIST);
    at.change(
        "update casefile.pending_act set actor = '{\"roles\": 7}' where task_key = :key", broken);
    at.halfAMinuteLater();

    assertThat(at.acts(good)).isEqualTo(1);
    assertThat(at.acts(broken)).isEqualTo(1);
  }

  @Test
  void whoRecordedAnActHoldsItsTask() {
    long task = at.aTask(at.aDossier());
    at.pass(List.of(task), House.SPECIALIST);

    House.Side screens = at.house.screens;
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
    long own = at.aTask(at.aDossier());
    long passedOn = at.aTask(at.aDossier());
    Acts acts = at.house.screens.acts();
    acts.claim(own, House.SPECIALIST);
    BulkRun run =
        at.bulk.run(List.of(own, passedOn), new BulkAct.Claim(), House.SPECIALIST, item -> {});
    acts.assign(passedOn, House.COLLEAGUE.username(), House.SPECIALIST);

    List<BulkItem> undone = at.bulk.undo(run, House.SPECIALIST, at.hands.now, item -> {});

    assertThat(undone).extracting(BulkItem::done).containsExactly(true, false);
    assertThat(acts.claim(own, House.COLLEAGUE)).isInstanceOf(ActResult.AlreadyDone.class);
    assertThat(acts.claim(passedOn, House.COLLEAGUE)).isEqualTo(new ActResult.Done());
  }

  @Test
  void undoingAReleaseGivesTheTaskBackToWhoHeldIt() {
    long task = at.aTask(at.aDossier());
    at.house.screens.acts().claim(task, House.SPECIALIST);
    BulkRun run = at.bulk.run(List.of(task), new BulkAct.Release(), House.SPECIALIST, item -> {});

    assertThat(at.bulk.undo(run, House.SPECIALIST, at.hands.now, item -> {}))
        .allMatch(BulkItem::done);
    assertThat(at.house.screens.acts().claim(task, House.COLLEAGUE))
        .isInstanceOf(ActResult.AlreadyDone.class);
  }

  @Test
  void whatIsAskedToBeUndoneInTimeMayWaitForItsTurn() {
    long task = at.aTask(at.aDossier());
    BulkRun run = at.bulk.run(List.of(task), new BulkAct.Claim(), House.SPECIALIST, item -> {});
    Instant asked = at.hands.now;
    at.hands.pass(PendingActs.UNDO_TIME);

    assertThat(at.bulk.undo(run, House.SPECIALIST, at.hands.now, item -> {}))
        .noneMatch(BulkItem::done);
    assertThat(at.bulk.undo(run, House.SPECIALIST, asked, item -> {})).allMatch(BulkItem::done);
  }

  @Test
  void eachTaskOfABulkActHasItsOwnAnswer() {
    long free = at.aTask(at.aDossier());
    long held = at.aTask(at.aDossier());
    at.house.screens.acts().claim(held, House.COLLEAGUE);

    BulkRun run =
        at.bulk.run(List.of(free, held), new BulkAct.Claim(), House.SPECIALIST, item -> {});

    assertThat(run.items()).extracting(BulkItem::done).containsExactly(true, false);
    at.bulk.undo(run, House.SPECIALIST, at.hands.now, item -> {});
    assertThat(at.house.screens.acts().claim(free, House.COLLEAGUE))
        .isEqualTo(new ActResult.Done());
  }

  @Test
  void aForeignOfficialRecordsNothing() {
    long task = at.aTask(at.aDossier());

    assertThat(at.pending.record(UUID.randomUUID(), task, "pass", Map.of(), House.STRANGER))
        .isInstanceOf(ActResult.Refused.class);
    assertThat(at.waits(task)).isTrue();
  }

  @Test
  void anOfficialsFiltersAreShownToNobodyElse() {
    SavedFilters filters = new SavedFilters(at.house.screens.jdbc(), at.house.screens.access());
    filters.save("viec", "Gấp", "tab=unit&han=overdue", true, House.SPECIALIST);
    filters.save("viec", "Khác", "tab=mine", true, House.SPECIALIST);

    assertThat(filters.of("viec", House.COLLEAGUE)).isEmpty();
    assertThat(filters.usual("viec", House.SPECIALIST)).map(SavedFilter::name).contains("Khác");
    filters.of("viec", House.SPECIALIST).forEach(one -> filters.delete(one, House.SPECIALIST));
    assertThat(filters.of("viec", House.SPECIALIST)).isEmpty();
  }
}

package vn.motcua.dossiers.act.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.motcua.dossiers.access.House;
import vn.motcua.local.MotcuaIT;
import vn.motcua.local.platform.Addresses;

/** Acts on so many tasks that the official sees the mistake, or the time runs out, on the way. */
@MotcuaIT
class LongActsIT {

  private static final BulkAct PASS = new BulkAct.Complete("pass", BulkHouse.OPINION);

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
  void nothingIsCarriedOutWhileTheActStillRunsAndAllOfItIsTakenBackInTheTimeItNames() {
    List<Long> tasks = List.of(at.aTask(), at.aTask(), at.aTask(), at.aTask());
    BulkRun run =
        at.bulk.run(
            tasks,
            PASS,
            House.SPECIALIST,
            item -> {
              at.hands.pass(Duration.ofSeconds(18));
              at.pending.runDue();
            });
    Instant until = run.undoUntil();
    assertThat(until).isEqualTo(at.hands.now.plus(PendingActs.UNDO_TIME));
    assertThat(at.pending.open(House.SPECIALIST))
        .filteredOn(batch -> batch.batch().equals(run.batch()))
        .containsExactly(new PendingBatch(run.batch(), "pass", 4, until));

    at.hands.now = until.minusMillis(1);
    at.pending.runDue();
    assertThat(at.bulk.undo(run, House.SPECIALIST, at.hands.now, item -> {}))
        .hasSize(4)
        .allMatch(BulkItem::done);
    assertThat(tasks).allMatch(at::waits);
  }

  @Test
  void whatIsNotTakenBackInTheNamedTimeIsCarriedOutThen() {
    List<Long> tasks = List.of(at.aTask(), at.aTask());
    BulkRun run =
        at.bulk.run(tasks, PASS, House.SPECIALIST, item -> at.hands.pass(Duration.ofSeconds(12)));

    at.hands.now = run.undoUntil();
    at.pending.runDue();

    assertThat(tasks).allSatisfy(task -> assertThat(at.acts(task)).isOne());
  }

  @Test
  void anActThatIsStoppedOnItsWayIsTakenBackAndLeavesTheRestAlone() {
    List<Long> tasks = List.of(at.aTask(), at.aTask(), at.aTask());
    AtomicInteger heard = new AtomicInteger();

    BulkRun run =
        at.bulk.run(
            tasks,
            PASS,
            House.SPECIALIST,
            new BulkWatch() {
              @Override
              public void heard(BulkItem item) {
                heard.incrementAndGet();
              }

              @Override
              public boolean stopped() {
                return heard.get() == 2;
              }
            });
    assertThat(run.items()).extracting(BulkItem::taskKey).isEqualTo(tasks.subList(0, 2));
    at.bulk.undo(run, House.SPECIALIST, at.hands.now, item -> {});

    assertThat(tasks).allMatch(at::waits);
    at.halfAMinuteLater();
    assertThat(tasks).allSatisfy(task -> assertThat(at.acts(task)).isZero());
  }
}

package vn.motcua.tasklist.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.motcua.catalog.Role;
import vn.motcua.catalog.unit.UnitCode;
import vn.motcua.dossiers.access.Actor;
import vn.motcua.dossiers.act.ActResult;
import vn.motcua.dossiers.act.bulk.Bulk;
import vn.motcua.dossiers.act.bulk.BulkAct;
import vn.motcua.dossiers.act.bulk.BulkItem;
import vn.motcua.dossiers.act.bulk.BulkOffers;
import vn.motcua.dossiers.act.bulk.BulkRun;
import vn.motcua.dossiers.act.bulk.BulkWatch;

class BulkJobsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final Actor APPROVER =
      new Actor("lanhdao", "Lãnh đạo", new UnitCode("20194"), Set.of(Role.APPROVER));
  private static final BulkAct APPROVE = new BulkAct.Complete("approve", Map.of());
  private static final UUID BATCH = UUID.randomUUID();

  private final Bulk bulk = mock(Bulk.class);
  private final BulkOffers offers = mock(BulkOffers.class);
  private final BulkJobs jobs = new BulkJobs(bulk, offers, Clock.fixed(NOW, ZoneOffset.UTC));
  private final CountDownLatch firstDone = new CountDownLatch(1);
  private final CountDownLatch pressed = new CountDownLatch(1);

  @BeforeEach
  void runsLikeBulk() {
    when(bulk.run(any(), any(), any(), any()))
        .thenAnswer(call -> run(call.getArgument(0), call.getArgument(3)));
    when(bulk.undo(any(), any(), any(), any()))
        .thenAnswer(call -> ((BulkRun) call.getArgument(0)).items());
  }

  @AfterEach
  void end() {
    jobs.destroy();
  }

  @Test
  void anActThatIsStoppedDoesNoMoreTasksAndIsTakenBackOnce() throws InterruptedException {
    jobs.start("Ký duyệt", List.of(1L, 2L, 3L), APPROVE, APPROVER);
    BulkJob job = jobs.of(APPROVER).getFirst();
    firstDone.await();
    jobs.stop(job, APPROVER);
    assertThat(job.standing().stopping()).isTrue();
    pressed.countDown();
    ended(job);

    assertThat(job.standing().undone()).extracting(BulkItem::taskKey).containsExactly(1L);
    jobs.stop(job, APPROVER);
    verify(bulk, times(1)).undo(any(), eq(APPROVER), eq(NOW), any());
  }

  @Test
  void whoPressesStopTheMomentTheActHasEndedTakesItBackAsWell() throws InterruptedException {
    pressed.countDown();
    jobs.start("Ký duyệt", List.of(1L, 2L), APPROVE, APPROVER);
    BulkJob job = jobs.of(APPROVER).getFirst();
    ended(job);
    verify(bulk, never()).undo(any(), any(), any(), any());

    jobs.stop(job, APPROVER);

    assertThat(job.standing().running()).isFalse();
    assertThat(job.standing().undone()).hasSize(2);
  }

  @Test
  void anActThatCouldNotBeTakenBackMayBeTriedAgain() throws InterruptedException {
    doThrow(new IllegalStateException("once")).when(bulk).undo(any(), any(), any(), any());
    pressed.countDown();
    jobs.start("Ký duyệt", List.of(1L), APPROVE, APPROVER);
    BulkJob job = jobs.of(APPROVER).getFirst();
    ended(job);

    jobs.stop(job, APPROVER);

    assertThat(job.standing().stopping()).isFalse();
    assertThat(job.standing().undone()).isNull();
    assertThat(job.standing().run()).isNotNull();
  }

  /** Does one task, waits for the test, and goes on unless it is stopped. */
  private BulkRun run(List<Long> tasks, BulkWatch watch) throws InterruptedException {
    List<BulkItem> items = new ArrayList<>();
    watch.begins(BATCH);
    for (long task : tasks) {
      if (watch.stopped()) {
        break;
      }
      BulkItem item = new BulkItem(task, new ActResult.Done());
      items.add(item);
      watch.heard(item);
      firstDone.countDown();
      pressed.await();
    }
    return new BulkRun(BATCH, APPROVE, items, Map.of(), NOW.plusSeconds(30));
  }

  /** Waits until the job tells its screens that it runs no longer. */
  private void ended(BulkJob job) throws InterruptedException {
    CountDownLatch over = new CountDownLatch(1);
    Runnable look =
        () -> {
          if (!job.standing().running()) {
            over.countDown();
          }
        };
    jobs.follow(APPROVER, look);
    look.run();
    assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
  }
}

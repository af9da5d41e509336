package vn.motcua.tasklist.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.act.bulk.BulkItem;
import vn.motcua.dossiers.act.bulk.BulkRun;
import vn.motcua.dossiers.intake.DossierCode;

/** One bulk act as the official follows it; written by one thread, read by screens. */
final class BulkJob {

  private final String words;
  private final int total;
  private final Instant startedAt;
  private final Map<Long, DossierCode> dossiers;
  private final List<BulkItem> items = new ArrayList<>();
  private @Nullable BulkRun run;
  private @Nullable List<BulkItem> undone;
  private boolean failed;
  private @Nullable UUID batch;
  private @Nullable Instant stoppedAt;

  /**
   * @param words what is done, as {@code Nhận việc}
   * @param dossiers the dossiers of the tasks
   */
  BulkJob(String words, int total, Instant startedAt, Map<Long, DossierCode> dossiers) {
    this.words = words;
    this.total = total;
    this.startedAt = startedAt;
    this.dossiers = dossiers;
  }

  String words() {
    return words;
  }

  int total() {
    return total;
  }

  Instant startedAt() {
    return startedAt;
  }

  String dossier(BulkItem item) {
    DossierCode code = dossiers.get(item.taskKey());
    return code == null ? String.valueOf(item.taskKey()) : code.value();
  }

  synchronized void heard(BulkItem item) {
    items.add(item);
  }

  synchronized void begins(UUID begun) {
    batch = begun;
  }

  /**
   * Asks the job to stop and to be taken back.
   *
   * @return the run where it had ended before; whoever asked takes it back then
   */
  synchronized @Nullable BulkRun stop(Instant at) {
    if (stoppedAt != null || undone != null) {
      return null;
    }
    stoppedAt = at;
    return run;
  }

  synchronized boolean stopped() {
    return stoppedAt != null;
  }

  /**
   * Ends the job; without a run it broke off.
   *
   * @return when it was asked to stop; null = it was not, and is not taken back
   */
  synchronized @Nullable Instant ended(@Nullable BulkRun finished) {
    run = finished;
    failed = finished == null;
    return stoppedAt;
  }

  synchronized void undone(List<BulkItem> answers) {
    undone = List.copyOf(answers);
  }

  /** It could not be taken back now; it may be tried again. */
  synchronized void notUndone() {
    stoppedAt = null;
  }

  synchronized Standing standing() {
    return new Standing(List.copyOf(items), batch, run, undone, failed, stoppedAt != null);
  }

  /**
   * How the job stands at one moment.
   *
   * @param batch what its acts belong to, once it has begun
   * @param run the whole, once it has ended
   * @param undone what became of taking it back; null = not taken back
   * @param failed it broke off
   * @param stopping the official asked to stop it and to take it back
   */
  record Standing(
      List<BulkItem> items,
      @Nullable UUID batch,
      @Nullable BulkRun run,
      @Nullable List<BulkItem> undone,
      boolean failed,
      boolean stopping) {

    /** It goes through its tasks, or is taken back because it was stopped. */
    boolean running() {
      return !failed && undone == null && (run == null || stopping);
    }

    long done() {
      return items.stream().filter(BulkItem::done).count();
    }

    List<BulkItem> refused() {
      return items.stream().filter(item -> !item.done()).toList();
    }
  }
}

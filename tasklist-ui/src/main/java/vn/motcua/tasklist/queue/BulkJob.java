package vn.motcua.tasklist.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  synchronized void ended(@Nullable BulkRun finished) {
    run = finished;
    failed = finished == null;
  }

  synchronized void undone(List<BulkItem> answers) {
    undone = List.copyOf(answers);
  }

  synchronized Standing standing() {
    return new Standing(List.copyOf(items), run, undone, failed);
  }

  /**
   * How the job stands at one moment.
   *
   * @param run the whole, once it has ended
   * @param undone what became of taking it back; null = not taken back
   * @param failed it broke off
   */
  record Standing(
      List<BulkItem> items,
      @Nullable BulkRun run,
      @Nullable List<BulkItem> undone,
      boolean failed) {

    boolean running() {
      return run == null && !failed;
    }

    long done() {
      return items.stream().filter(BulkItem::done).count();
    }

    List<BulkItem> refused() {
      return items.stream().filter(item -> !item.done()).toList();
    }
  }
}

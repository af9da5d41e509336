package vn.motcua.dossiers.act.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A bulk act that went through its tasks.
 *
 * @param items in the order asked for
 * @param holders who held the tasks before, where somebody did
 * @param undoUntil until when {@link Bulk#undo} takes it back
 */
public record BulkRun(
    UUID batch, BulkAct act, List<BulkItem> items, Map<Long, String> holders, Instant undoUntil) {

  public BulkRun {
    items = List.copyOf(items);
    holders = Map.copyOf(holders);
  }

  /** How many tasks it was done to. */
  public long done() {
    return items.stream().filter(BulkItem::done).count();
  }
}

package vn.motcua.local.traffic.history;

import org.jspecify.annotations.Nullable;
import vn.motcua.processes.outline.OutlineStep;

/** One round of a step in somebody's hands. Moments are epoch seconds, 0 = not yet. */
final class Round {
  final long key;
  final OutlineStep step;
  final String unit;
  final Clerk clerk;
  final long created;
  final long taken;
  long ended;
  boolean canceled;
  @Nullable String outcome;

  Round(long key, OutlineStep step, String unit, Clerk clerk, long created, long taken) {
    this.key = key;
    this.step = step;
    this.unit = unit;
    this.clerk = clerk;
    this.created = created;
    this.taken = taken;
  }

  boolean open() {
    return ended == 0;
  }
}

package vn.motcua.tasklist.queue;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.act.bulk.Bulk;

/** The tasks ticked for an act on all of them, in the order of ticking; at most 500. */
final class Picks {

  private final Set<Long> keys = new LinkedHashSet<>();
  private @Nullable Integer anchor;

  boolean has(long task) {
    return keys.contains(task);
  }

  int size() {
    return keys.size();
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  List<Long> keys() {
    return List.copyOf(keys);
  }

  /** The line ticked last, from which a range begins; null at first. */
  @Nullable Integer anchor() {
    return anchor;
  }

  /**
   * Ticks the task or takes its tick away.
   *
   * @return false if there are too many already
   */
  boolean toggle(long task, int line) {
    anchor = line;
    if (keys.remove(task)) {
      return true;
    }
    return add(List.of(task)) == 1;
  }

  /** Ticks these too, as many as there is room for; answers how many. */
  int add(Collection<Long> tasks) {
    int before = keys.size();
    tasks.stream()
        .filter(task -> !keys.contains(task))
        .limit(Bulk.MOST - before)
        .forEach(keys::add);
    return keys.size() - before;
  }

  void clear() {
    keys.clear();
    anchor = null;
  }
}

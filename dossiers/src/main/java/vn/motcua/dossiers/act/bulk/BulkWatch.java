package vn.motcua.dossiers.act.bulk;

import java.util.UUID;

/** Follows a bulk act while it runs, on its thread. */
@FunctionalInterface
public interface BulkWatch {

  /** Gets the answer for each task at once. */
  void heard(BulkItem item);

  /** Told before the first task what the acts belong to. */
  default void begins(UUID batch) {}

  /** Asked before each task: whether to leave it and those after it alone. */
  default boolean stopped() {
    return false;
  }
}

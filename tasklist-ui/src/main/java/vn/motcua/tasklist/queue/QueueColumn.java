package vn.motcua.tasklist.queue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.dossiers.task.TaskTab;

/** The columns an official may choose; the clock and the dossier always stand before them. */
enum QueueColumn {
  PROCEDURE(160, 3),
  STEP(132, 1),
  RECEIVED(104, 0),
  DUE(112, 0),
  ARRIVED(112, 0),
  HOLDER(104, 1),
  UNIT(104, 1);

  private final int width;
  private final int growing;

  QueueColumn(int width, int growing) {
    this.width = width;
    this.growing = growing;
  }

  /**
   * What is shown where nothing was chosen: whose work it is where it is a colleague's, and the
   * unit where work of several ones comes together.
   */
  static List<QueueColumn> usual(TaskTab tab, boolean severalUnits) {
    return switch (tab) {
      case SUBSTITUTED -> List.of(PROCEDURE, STEP, HOLDER, RECEIVED);
      case UNIT ->
          severalUnits
              ? List.of(PROCEDURE, STEP, UNIT, RECEIVED)
              : List.of(PROCEDURE, STEP, RECEIVED);
      case MINE, DONE_TODAY -> List.of(PROCEDURE, STEP, RECEIVED);
    };
  }

  /** The least width in pixels. */
  int width() {
    return width;
  }

  /** The share of what room is left over. */
  int growing() {
    return growing;
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<QueueColumn> of(String key) {
    return Arrays.stream(values()).filter(column -> column.key().equals(key)).findFirst();
  }
}

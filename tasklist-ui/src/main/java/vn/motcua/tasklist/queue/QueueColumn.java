package vn.motcua.tasklist.queue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns an official may choose; the clock and the dossier always stand before them. */
enum QueueColumn {
  PROCEDURE,
  STEP,
  RECEIVED,
  DUE,
  ARRIVED,
  HOLDER,
  UNIT;

  static final List<QueueColumn> USUAL = List.of(PROCEDURE, STEP, RECEIVED);

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<QueueColumn> of(String key) {
    return Arrays.stream(values()).filter(column -> column.key().equals(key)).findFirst();
  }
}

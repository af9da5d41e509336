package vn.motcua.tasklist.queue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.motcua.dossiers.task.TaskOrder;
import vn.motcua.dossiers.view.Preferences;
import vn.motcua.tasklist.shell.SignedIn;

/** How the signed-in official likes the queue; kept with the account. */
@Component
final class QueueLikes {

  private static final String COLUMNS = "queue.columns";
  private static final String ORDER = "queue.order";
  private static final String AFTER = "queue.after";
  private static final String LIST = "list";
  private static final String NEXT = "next";

  private final Preferences preferences;
  private final SignedIn signedIn;

  QueueLikes(Preferences preferences, SignedIn signedIn) {
    this.preferences = preferences;
    this.signedIn = signedIn;
  }

  /** The chosen columns in their order; empty = the usual ones, as many as there is room for. */
  List<QueueColumn> columns() {
    return preferences
        .text(COLUMNS, signedIn.actor())
        .map(text ->
            Arrays.stream(text.split(","))
                .map(QueueColumn::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList())
        .orElse(List.of());
  }

  void keepColumns(List<QueueColumn> columns) {
    if (columns.isEmpty()) {
      preferences.forget(COLUMNS, signedIn.actor());
    } else {
      preferences.put(
          COLUMNS,
          columns.stream().map(QueueColumn::key).collect(Collectors.joining(",")),
          signedIn.actor());
    }
  }

  /** The order of a list: the one its address asks for, else the usual one. */
  TaskOrder order(QueueState list) {
    TaskOrder asked = list.order();
    return asked == null ? order() : asked;
  }

  TaskOrder order() {
    return preferences
        .text(ORDER, signedIn.actor())
        .flatMap(text ->
            Arrays.stream(TaskOrder.values()).filter(one -> one.name().equals(text)).findFirst())
        .orElse(TaskOrder.DUE);
  }

  void keepOrder(TaskOrder order) {
    preferences.put(ORDER, order.name(), signedIn.actor());
  }

  /** Whether the next task opens at once after an act. */
  boolean goesOn() {
    return !preferences.text(AFTER, signedIn.actor()).filter(LIST::equals).isPresent();
  }

  void keepGoesOn(boolean next) {
    preferences.put(AFTER, next ? NEXT : LIST, signedIn.actor());
  }
}

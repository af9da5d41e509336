package vn.motcua.dossiers.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.motcua.dossiers.clock.ClockState;

/**
 * The line after which a page begins.
 *
 * @param at the line's moment in the order of the list: due date, time of receipt or, among done
 *     tasks, when it was done; null = no due date that counts
 * @param code the line's dossier code
 * @param taskKey the line's task
 */
public record TaskCursor(@Nullable Instant at, String code, long taskKey) {

  /** Where a line stands in a list. */
  public static TaskCursor of(TaskRow row, TaskTab tab, TaskOrder order) {
    Instant at =
        switch (order) {
          case RECEIVED -> row.receivedAt();
          case DUE, CODE -> row.clockState() == ClockState.STOPPED ? null : row.dueAt();
        };
    return new TaskCursor(
        tab == TaskTab.DONE_TODAY ? row.doneAt() : at, row.dossierCode().value(), row.taskKey());
  }
}

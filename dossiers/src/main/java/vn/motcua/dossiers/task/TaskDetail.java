package vn.motcua.dossiers.task;

import org.jspecify.annotations.Nullable;

/**
 * One task as the task screen needs it.
 *
 * @param row the same facts as in the queue
 * @param procedureVersion the version under which the dossier was received
 * @param processInstanceKey the engine's key of the running process
 * @param elementInstanceKey the engine's key of this round of the element
 * @param state how the task stands
 * @param doneBy user name of who did it, null while open
 */
public record TaskDetail(
    TaskRow row,
    int procedureVersion,
    long processInstanceKey,
    long elementInstanceKey,
    State state,
    @Nullable String doneBy) {

  /** How the task stands: open, done by an act, or taken away by the engine. */
  public enum State {
    OPEN,
    DONE,
    CANCELED
  }
}

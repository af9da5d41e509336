package vn.motcua.processes.command;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Acts on user tasks; each may be sent again. */
public final class TaskCommands {

  TaskCommands() {}

  /** Gives the task to an official, taking it from whoever holds it. */
  public CommandResult assign(long taskKey, String username) {
    throw new UnsupportedOperationException("not written yet");
  }

  public CompletableFuture<CommandResult> assignAsync(long taskKey, String username) {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Gives the task back to its candidate group. */
  public CommandResult unassign(long taskKey) {
    throw new UnsupportedOperationException("not written yet");
  }

  public CompletableFuture<CommandResult> unassignAsync(long taskKey) {
    throw new UnsupportedOperationException("not written yet");
  }

  /**
   * Completes a task.
   *
   * @param variables {@code outcome} and what the step hands on ({@code specialist}); data of the
   *     form stay in the case file
   */
  public CommandResult complete(long taskKey, Map<String, Object> variables) {
    throw new UnsupportedOperationException("not written yet");
  }

  public CompletableFuture<CommandResult> completeAsync(
      long taskKey, Map<String, Object> variables) {
    throw new UnsupportedOperationException("not written yet");
  }
}

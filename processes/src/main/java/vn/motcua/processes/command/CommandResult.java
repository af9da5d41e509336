package vn.motcua.processes.command;

/** How the engine answered a command that may be repeated. */
public sealed interface CommandResult {

  /** Taken now, or an identical message was taken before. */
  record Done() implements CommandResult {}

  /** The task is no longer there: completed or cancelled before. */
  record AlreadyDone() implements CommandResult {}

  /** Refused for good. */
  record Refused(String reason) implements CommandResult {}
}

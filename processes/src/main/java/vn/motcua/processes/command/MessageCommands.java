package vn.motcua.processes.command;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Publishes messages; the same message id twice is one message. */
public final class MessageCommands {

  MessageCommands() {}

  /** Starts a dossier; done as well when the same message id was published before. */
  public CommandResult start(DossierStart start) {
    throw new UnsupportedOperationException("not written yet");
  }

  public CompletableFuture<CommandResult> startAsync(DossierStart start) {
    throw new UnsupportedOperationException("not written yet");
  }

  /**
   * Publishes a message for one dossier.
   *
   * @param timeToLive how long the engine keeps it for a process that does not wait yet
   */
  public CommandResult publish(
      String name,
      String dossierCode,
      String messageId,
      Duration timeToLive,
      Map<String, Object> variables) {
    throw new UnsupportedOperationException("not written yet");
  }

  public CompletableFuture<CommandResult> publishAsync(
      String name,
      String dossierCode,
      String messageId,
      Duration timeToLive,
      Map<String, Object> variables) {
    throw new UnsupportedOperationException("not written yet");
  }
}

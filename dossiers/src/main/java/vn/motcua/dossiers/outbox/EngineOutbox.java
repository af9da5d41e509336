package vn.motcua.dossiers.outbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.intake.DossierCode;

/** Commands for the engine, kept until it has heard them. */
public final class EngineOutbox {

  private final Outbox outbox;

  public EngineOutbox(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Starts the process of a dossier. */
  public void start(
      DossierCode code, ProcedureCode procedure, int version, Map<String, Object> variables) {
    append(
        code.value(),
        "start:" + code,
        new EngineCommand.Start(procedure.value(), version, variables));
  }

  /** Publishes a message for a dossier; {@code key} tells repeated ones apart. */
  public void publish(DossierCode code, String message, String key) {
    publish(code, message, key, Map.of());
  }

  /** The same, with what the message brings; never personal data. */
  public void publish(DossierCode code, String message, String key, Map<String, Object> variables) {
    append(
        code.value(),
        message + ":" + code + ":" + key,
        new EngineCommand.Publish(message, variables));
  }

  /**
   * Moves a dossier back to an element it has left.
   *
   * @param elementInstance what ends instead; identifies the move
   * @param task key of the task that ends
   */
  public void moveBack(
      DossierCode code, long instance, long elementInstance, String element, long task) {
    append(
        code.value(),
        "move-back:" + task,
        new EngineCommand.Move(instance, elementInstance, element));
  }

  /** Completes a task. */
  public void complete(DossierCode code, long taskKey, Map<String, Object> variables) {
    append(code.value(), "complete:" + taskKey, new EngineCommand.Complete(taskKey, variables));
  }

  /** Gives a task to an official; {@code key} tells changes of mind apart. */
  public void assign(DossierCode code, long taskKey, String username, String key) {
    append(
        code.value(), "assign:" + taskKey + ":" + key, new EngineCommand.Assign(taskKey, username));
  }

  /** Gives a task back to its group. */
  public void unassign(DossierCode code, long taskKey, String key) {
    append(code.value(), "assign:" + taskKey + ":" + key, new EngineCommand.Unassign(taskKey));
  }

  /**
   * Starts a step again that stopped for a fault.
   *
   * @param job key of its job; null where it has none
   * @param round tells repeated ones of the same incident apart
   */
  public void retry(DossierCode code, long incident, @Nullable Long job, int round) {
    append(code.value(), "retry:" + incident + ":" + round, new EngineCommand.Retry(incident, job));
  }

  /** Deploys a published version. */
  public void deploy(ProcedureCode procedure, int version) {
    append(
        procedure.value(),
        "deploy:" + procedure + ":" + version,
        new EngineCommand.Deploy(procedure.value(), version));
  }

  private void append(String order, String key, EngineCommand command) {
    outbox.append(Outbox.ENGINE, order, key, command);
  }
}

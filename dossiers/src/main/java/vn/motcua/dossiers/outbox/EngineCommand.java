package vn.motcua.dossiers.outbox;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The payload of a message to the engine. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "command")
@JsonSubTypes({
  @JsonSubTypes.Type(value = EngineCommand.Start.class, name = "start"),
  @JsonSubTypes.Type(value = EngineCommand.Publish.class, name = "publish"),
  @JsonSubTypes.Type(value = EngineCommand.Complete.class, name = "complete"),
  @JsonSubTypes.Type(value = EngineCommand.Assign.class, name = "assign"),
  @JsonSubTypes.Type(value = EngineCommand.Unassign.class, name = "unassign"),
  @JsonSubTypes.Type(value = EngineCommand.Move.class, name = "move"),
  @JsonSubTypes.Type(value = EngineCommand.Retry.class, name = "retry"),
  @JsonSubTypes.Type(value = EngineCommand.Deploy.class, name = "deploy"),
})
sealed interface EngineCommand {

  record Start(String procedure, int version, Map<String, Object> variables)
      implements EngineCommand {}

  record Publish(String message, Map<String, Object> variables) implements EngineCommand {}

  record Complete(long taskKey, Map<String, Object> variables) implements EngineCommand {}

  record Assign(long taskKey, String username) implements EngineCommand {}

  record Unassign(long taskKey) implements EngineCommand {}

  record Move(long instance, long from, String to) implements EngineCommand {}

  record Retry(long incident, @Nullable Long job) implements EngineCommand {}

  record Deploy(String procedure, int version) implements EngineCommand {}
}

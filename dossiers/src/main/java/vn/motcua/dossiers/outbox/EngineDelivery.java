package vn.motcua.dossiers.outbox;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import vn.motcua.catalog.ProcedureCode;
import vn.motcua.dossiers.procedures.Deployer;
import vn.motcua.processes.command.CommandResult;
import vn.motcua.processes.command.DossierStart;
import vn.motcua.processes.command.EngineDoor;
import vn.motcua.processes.command.EngineUnavailable;
import vn.motcua.processes.contract.Messages;

/** Tells the engine. A task that is no longer there counts as told: the act itself is kept here. */
public final class EngineDelivery implements Delivery {

  private final EngineDoor engine;
  private final Deployer deployer;
  private final JdbcClient jdbc;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  public EngineDelivery(EngineDoor engine, Deployer deployer, JdbcClient jdbc) {
    this.engine = engine;
    this.deployer = deployer;
    this.jdbc = jdbc;
  }

  @Override
  public String topic() {
    return Outbox.ENGINE;
  }

  @Override
  public DeliveryResult deliver(OutboxMessage message) {
    try {
      return tell(message, JsonMapper.shared().treeToValue(message.payload(), EngineCommand.class));
    } catch (EngineUnavailable e) {
      return new DeliveryResult.Retry("engine unavailable: " + e.getMessage());
    }
  }

  private DeliveryResult tell(OutboxMessage message, EngineCommand command) {
    return switch (command) {
      case EngineCommand.Start start -> start(message, start);
      case EngineCommand.Publish publish ->
          result(
              engine
                  .messages()
                  .publish(
                      publish.message(),
                      message.dossierCode(),
                      message.key(),
                      Messages.timeToLive(publish.message()),
                      publish.variables()));
      case EngineCommand.Complete complete ->
          result(engine.tasks().complete(complete.taskKey(), complete.variables()));
      case EngineCommand.Assign assign ->
          result(engine.tasks().assign(assign.taskKey(), assign.username()));
      case EngineCommand.Unassign unassign -> result(engine.tasks().unassign(unassign.taskKey()));
      case EngineCommand.Move move ->
          result(engine.moves().move(move.instance(), move.from(), move.to()));
      case EngineCommand.Retry retry ->
          result(engine.incidents().retry(retry.incident(), retry.job()));
      case EngineCommand.Deploy deploy -> deploy(deploy);
    };
  }

  /** A message for a start event the engine does not know yet would expire unseen. */
  private DeliveryResult start(OutboxMessage message, EngineCommand.Start start) {
    if (!deployed(start.procedure(), start.version())) {
      return new DeliveryResult.Retry("procedure " + start.procedure() + " is not deployed yet");
    }
    return result(
        engine
            .messages()
            .start(
                new DossierStart(
                    message.dossierCode(),
                    new ProcedureCode(start.procedure()),
                    message.dossierCode(),
                    start.variables())));
  }

  private DeliveryResult deploy(EngineCommand.Deploy deploy) {
    String refusal =
        deployer.deployPending((done, total, code) -> {}).refused().get(deploy.procedure());
    return refusal == null ? new DeliveryResult.Delivered() : new DeliveryResult.Rejected(refusal);
  }

  private boolean deployed(String procedure, int version) {
    String name = procedure + ":" + version;
    if (known.contains(name)) {
      return true;
    }
    boolean deployed =
        jdbc.sql(
                """
                select exists (select 1 from casefile.procedure_version
                  where code = :code and version >= :version and definition_key is not null)
                """)
            .param("code", procedure)
            .param("version", version)
            .query(Boolean.class)
            .single();
    if (deployed) {
      known.add(name);
    }
    return deployed;
  }

  private static DeliveryResult result(CommandResult result) {
    return switch (result) {
      case CommandResult.Done done -> new DeliveryResult.Delivered();
      case CommandResult.AlreadyDone already -> new DeliveryResult.Delivered();
      case CommandResult.Refused refused -> new DeliveryResult.Rejected(refused.reason());
    };
  }
}

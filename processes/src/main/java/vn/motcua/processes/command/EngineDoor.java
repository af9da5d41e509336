package vn.motcua.processes.command;

import io.camunda.client.CamundaClient;
import java.time.Duration;

/** The one connection to the engine; close it with the application. */
public final class EngineDoor implements AutoCloseable {

  private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(20);

  private final CamundaClient client;
  private final ModelCommands models;
  private final MessageCommands messages;
  private final TaskCommands tasks;
  private final MoveCommands moves;
  private final IncidentCommands incidents;

  private EngineDoor(CamundaClient client) {
    this.client = client;
    this.models = new ModelCommands(client);
    this.messages = new MessageCommands(client);
    this.tasks = new TaskCommands(client);
    this.moves = new MoveCommands(client);
    this.incidents = new IncidentCommands(client);
  }

  /** Opens the door; nothing is sent before the first command. */
  public static EngineDoor open(EngineAddress address) {
    CamundaClient client =
        CamundaClient.newClientBuilder()
            .applyEnvironmentVariableOverrides(false)
            .grpcAddress(address.grpc())
            .restAddress(address.rest())
            .preferRestOverGrpc(false)
            .defaultRequestTimeout(REQUEST_TIMEOUT)
            .build();
    return new EngineDoor(client);
  }

  public ModelCommands models() {
    return models;
  }

  public MessageCommands messages() {
    return messages;
  }

  public TaskCommands tasks() {
    return tasks;
  }

  public MoveCommands moves() {
    return moves;
  }

  public IncidentCommands incidents() {
    return incidents;
  }

  /** Engine version and partitions; throws {@link EngineUnavailable} when it does not answer. */
  public EngineState state() {
    return Failures.await(
        Failures.send(
            client.newTopologyRequest().send(),
            topology -> {
              long led =
                  topology.getBrokers().stream()
                      .flatMap(broker -> broker.getPartitions().stream())
                      .filter(partition -> partition.isLeader())
                      .count();
              int partitions = topology.getPartitionsCount();
              return new EngineState(topology.getGatewayVersion(), partitions, led >= partitions);
            },
            failure -> null));
  }

  @Override
  public void close() {
    client.close();
  }
}

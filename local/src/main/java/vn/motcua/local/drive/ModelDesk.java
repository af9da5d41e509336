package vn.motcua.local.drive;

import java.util.List;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.command.EngineAddress;
import vn.motcua.processes.command.EngineDoor;

/** Deploys models past the database, for runs on the bare engine. */
public final class ModelDesk implements AutoCloseable {
  private final EngineDoor door;
  private final Patience patience = new Patience();

  public ModelDesk(EngineAddress engine) {
    this.door = EngineDoor.open(engine);
  }

  /**
   * Sends a model in a command of its own; what the engine holds already stays as it is. Waits for
   * room, not for the answer.
   */
  public void deploy(CompiledProcess model) {
    patience.submit(
        "deploy " + model.processId(), () -> door.models().deployAsync(model), (done, not) -> {});
  }

  /** Waits for every answer; returns what was refused, a sentence each. */
  public List<String> refused() throws InterruptedException {
    patience.settle();
    return List.copyOf(patience.problems());
  }

  @Override
  public void close() {
    door.close();
  }
}

package vn.motcua.processes.command;

import java.util.concurrent.CompletableFuture;
import vn.motcua.processes.CompiledProcess;

/** Deploys processes, one procedure a command. */
public final class ModelCommands {

  ModelCommands() {}

  /**
   * Deploys BPMN, DMN and forms together; unchanged files keep their version.
   *
   * @throws EngineRefused when the engine finds the files wrong or they exceed 1 MiB
   * @throws EngineUnavailable when it cannot answer now
   */
  public Deployed deploy(CompiledProcess process) {
    throw new UnsupportedOperationException("not written yet");
  }

  public CompletableFuture<Deployed> deployAsync(CompiledProcess process) {
    throw new UnsupportedOperationException("not written yet");
  }
}

package vn.motcua.processes.command;

/** The engine will never take this command: trying again does not help. */
public final class EngineRefused extends RuntimeException {

  public EngineRefused(String message, Throwable cause) {
    super(message, cause);
  }
}

package vn.motcua.processes.command;

/** The engine cannot take the command now: not reachable, overloaded or too slow; try again. */
public final class EngineUnavailable extends RuntimeException {

  public EngineUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}

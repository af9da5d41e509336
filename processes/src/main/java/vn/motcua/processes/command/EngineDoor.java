package vn.motcua.processes.command;

/** The one connection to the engine; close it with the application. */
public final class EngineDoor implements AutoCloseable {

  private EngineDoor() {}

  /** Opens the door; nothing is sent before the first command. */
  public static EngineDoor open(EngineAddress address) {
    throw new UnsupportedOperationException("not written yet");
  }

  public ModelCommands models() {
    throw new UnsupportedOperationException("not written yet");
  }

  public MessageCommands messages() {
    throw new UnsupportedOperationException("not written yet");
  }

  public TaskCommands tasks() {
    throw new UnsupportedOperationException("not written yet");
  }

  /** Engine version and partitions; throws {@link EngineUnavailable} when it does not answer. */
  public EngineState state() {
    throw new UnsupportedOperationException("not written yet");
  }

  @Override
  public void close() {}
}

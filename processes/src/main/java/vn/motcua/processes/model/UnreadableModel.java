package vn.motcua.processes.model;

/** The text is not XML, not BPMN, or wants to pull in something from outside. */
public final class UnreadableModel extends IllegalArgumentException {

  private final int line;

  /**
   * @param line where, from 1; 0 = unknown
   */
  public UnreadableModel(String message, int line) {
    super(message);
    this.line = line;
  }

  public int line() {
    return line;
  }
}

package vn.motcua.processes.outline;

import java.util.List;

/** The officials' steps of a process in the order they are met from the start. */
public final class ProcessOutline {

  private ProcessOutline() {}

  /**
   * Reads the user tasks.
   *
   * @throws IllegalArgumentException when the text is not well-formed BPMN
   */
  public static List<OutlineStep> read(String bpmnXml) {
    throw new UnsupportedOperationException("not written yet");
  }
}

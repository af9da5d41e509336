package vn.motcua.processes.check;

import vn.motcua.catalog.Text;

/**
 * What is wrong with a process, and what to do.
 *
 * @param elementId BPMN element, or the file name where the whole file is meant
 * @param line where it starts in its file, from 1; 0 = unknown
 * @param rule stable name of the rule, e.g. {@code user-task-form}
 * @param message for the designer, in Vietnamese and English
 */
public record Problem(String elementId, int line, String rule, Severity severity, Text message) {

  /** A problem whose place in the file is unknown. */
  public Problem(String elementId, String rule, Severity severity, Text message) {
    this(elementId, 0, rule, severity, message);
  }
}

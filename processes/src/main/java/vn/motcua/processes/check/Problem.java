package vn.motcua.processes.check;

import vn.motcua.catalog.Text;

/**
 * What is wrong with a process, and what to do.
 *
 * @param elementId BPMN element, or the file name where the whole file is meant
 * @param rule stable name of the rule, e.g. {@code user-task-form}
 * @param message for the designer, in Vietnamese and English
 */
public record Problem(String elementId, String rule, Severity severity, Text message) {}

package vn.motcua.processes.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.motcua.catalog.Text;
import vn.motcua.processes.model.BpmnFile;

/** Collects problems. */
final class Findings {

  private final List<Problem> problems = new ArrayList<>();
  private @Nullable BpmnFile file;

  /** Problems told by id from now on get the line of the element in this file. */
  void reading(BpmnFile bpmn) {
    file = bpmn;
  }

  void error(String elementId, String rule, String vi, String en) {
    error(elementId, line(elementId), rule, vi, en);
  }

  void warning(String elementId, String rule, String vi, String en) {
    add(elementId, line(elementId), rule, Severity.WARNING, vi, en);
  }

  /**
   * Tells of something in another file.
   *
   * @param line from 1; 0 = unknown
   */
  void error(String elementId, int line, String rule, String vi, String en) {
    add(elementId, line, rule, Severity.ERROR, vi, en);
  }

  void error(Element element, String rule, String vi, String en) {
    String id = element.getAttribute("id");
    add(id, BpmnFile.line(element), rule, Severity.ERROR, vi, en);
  }

  void warning(Element element, String rule, String vi, String en) {
    String id = element.getAttribute("id");
    add(id, BpmnFile.line(element), rule, Severity.WARNING, vi, en);
  }

  private int line(String elementId) {
    return file == null ? 0 : file.line(elementId);
  }

  private void add(
      String elementId, int line, String rule, Severity severity, String vi, String en) {
    problems.add(new Problem(elementId, line, rule, severity, new Text(vi, en)));
  }

  List<Problem> all() {
    return List.copyOf(problems);
  }

  /** What a designer calls the element: its name, else its id. */
  static String label(Element element) {
    String name = element.getAttribute("name").strip();
    return "“" + (name.isEmpty() ? element.getAttribute("id") : name) + "”";
  }
}

package vn.motcua.processes.check;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import vn.motcua.catalog.Text;

/** Collects problems. */
final class Findings {

  private final List<Problem> problems = new ArrayList<>();

  void error(String elementId, String rule, String vi, String en) {
    problems.add(new Problem(elementId, rule, Severity.ERROR, new Text(vi, en)));
  }

  void warning(String elementId, String rule, String vi, String en) {
    problems.add(new Problem(elementId, rule, Severity.WARNING, new Text(vi, en)));
  }

  void error(Element element, String rule, String vi, String en) {
    error(element.getAttribute("id"), rule, vi, en);
  }

  void warning(Element element, String rule, String vi, String en) {
    warning(element.getAttribute("id"), rule, vi, en);
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

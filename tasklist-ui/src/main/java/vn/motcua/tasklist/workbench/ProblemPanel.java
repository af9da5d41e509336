package vn.motcua.tasklist.workbench;

import static vn.motcua.tasklist.shell.Texts.t;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import java.util.Map;
import vn.motcua.processes.check.Problem;
import vn.motcua.processes.check.Severity;
import vn.motcua.tasklist.shell.Glyph;
import vn.motcua.tasklist.shell.Texts;

/** What the check found, errors first; pressing a row leads to the element on the diagram. */
final class ProblemPanel extends Section {

  private final Div head = new Div();
  private final UnorderedList list = new UnorderedList();
  private final SerializableConsumer<String> select;

  /**
   * @param select is given the id of the element whose row was pressed
   */
  ProblemPanel(SerializableConsumer<String> select) {
    this.select = select;
    addClassName("problems");
    getElement().setAttribute("aria-label", t("workbench.problems"));
    head.addClassName("problems-head");
    head.getElement().setAttribute("role", "status");
    list.addClassName("problems-list");
    add(head, list);
  }

  /**
   * Shows the problems found.
   *
   * @param names names of elements by id, as the designer drew them
   */
  void show(List<Problem> problems, Map<String, String> names) {
    long errors = errors(problems);
    long warnings = problems.size() - errors;
    getElement()
        .setAttribute("data-state", errors > 0 ? "error" : warnings > 0 ? "warning" : "clean");
    head.removeAll();
    head.add(
        (problems.isEmpty() ? Glyph.CHECK : Glyph.ALERT).icon(), new Span(words(errors, warnings)));
    list.removeAll();
    problems.stream()
        .sorted((one, other) -> one.severity().compareTo(other.severity()))
        .forEach(problem -> list.add(new ListItem(row(problem, names))));
  }

  /** The reason why publishing is not possible; empty when it is. */
  static String reason(List<Problem> problems) {
    long errors = errors(problems);
    return errors == 0 ? "" : t("workbench.publish.blocked", errors);
  }

  private static long errors(List<Problem> problems) {
    return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).count();
  }

  private static String words(long errors, long warnings) {
    if (errors > 0) {
      return t("workbench.problems.errors", errors, warnings);
    }
    return warnings > 0 ? t("workbench.problems.warnings", warnings) : t("workbench.problems.none");
  }

  private NativeButton row(Problem problem, Map<String, String> names) {
    boolean error = problem.severity() == Severity.ERROR;
    Span severity =
        new Span(
            (error ? Glyph.LATE : Glyph.ALERT).icon(),
            new Span(t(error ? "workbench.error" : "workbench.warning")));
    severity.addClassName("problem-severity");
    Span element = new Span(names.getOrDefault(problem.elementId(), problem.elementId()));
    element.addClassName("problem-element");
    NativeButton row = new NativeButton("", click -> select.accept(problem.elementId()));
    row.addClassName(error ? "problem-error" : "problem-warning");
    row.getElement().setAttribute("data-element", problem.elementId());
    row.getElement().setAttribute("data-rule", problem.rule());
    row.add(severity, element, new Span(Texts.of(problem.message())));
    return row;
  }
}

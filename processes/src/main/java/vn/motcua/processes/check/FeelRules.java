package vn.motcua.processes.check;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.motcua.processes.feel.Feel;
import vn.motcua.processes.model.BpmnFile;

/** Every expression can be parsed by the engine's own FEEL. */
final class FeelRules {

  private static final List<String> ATTRIBUTES =
      List.of(
          "source",
          "assignee",
          "candidateGroups",
          "candidateUsers",
          "dueDate",
          "followUpDate",
          "priority",
          "correlationKey",
          "type",
          "retries",
          "decisionId",
          "inputCollection",
          "outputElement",
          "processId");

  private FeelRules() {}

  static void check(BpmnFile file, Findings findings) {
    for (Element element : file.all("*")) {
      if (element.getLocalName().equals("conditionExpression")) {
        condition(element, findings);
      }
      BpmnFile.extensions(element, "*").forEach(e -> attributes(element, e, findings));
    }
  }

  private static void condition(Element expression, Findings findings) {
    Element flow = owner(expression);
    String text = expression.getTextContent().strip();
    if (!text.startsWith("=")) {
      findings.error(
          flow,
          "feel",
          "Điều kiện phải là biểu thức FEEL và bắt đầu bằng dấu “=”.",
          "The condition must be a FEEL expression and start with “=”.");
      return;
    }
    report(flow, text, findings);
  }

  private static void attributes(Element owner, Element extension, Findings findings) {
    for (String attribute : ATTRIBUTES) {
      String text = extension.getAttribute(attribute).strip();
      if (text.startsWith("=")) {
        report(owner, text, findings);
      }
    }
  }

  private static void report(Element owner, String text, Findings findings) {
    failure(text.substring(1))
        .ifPresent(why ->
            findings.error(
                owner,
                "feel",
                "Biểu thức FEEL “" + text + "” viết sai. Hãy sửa lại: " + why,
                "The FEEL expression “" + text + "” cannot be parsed: " + why));
  }

  /** Why an expression cannot be parsed. */
  static Optional<String> failure(String expression) {
    return Feel.expression(expression) instanceof Feel.Bad bad
        ? Optional.of(bad.why())
        : Optional.empty();
  }

  private static Element owner(Element element) {
    Node parent = element.getParentNode();
    return parent instanceof Element found ? found : element;
  }
}

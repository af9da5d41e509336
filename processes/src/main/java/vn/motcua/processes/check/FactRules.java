package vn.motcua.processes.check;

import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Element;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.contract.EngineNames;
import vn.motcua.processes.decision.DecisionFailed;
import vn.motcua.processes.decision.DeclaredFacts;
import vn.motcua.processes.feel.Domain;
import vn.motcua.processes.feel.Feel;
import vn.motcua.processes.feel.Types;
import vn.motcua.processes.model.BpmnFile;

/**
 * Expressions read only facts that the submission form asks for, and compare them by their type.
 */
final class FactRules {

  private FactRules() {}

  /** What each fact can be; says so where the form cannot be read. */
  static Map<String, Domain> declared(CompiledProcess process, Findings findings) {
    try {
      return DeclaredFacts.domains(process);
    } catch (DecisionFailed e) {
      findings.error(
          process.processId(),
          "form-readable",
          "Biểu mẫu nộp hồ sơ không phải JSON hợp lệ. Hãy sửa lại: " + e.getMessage(),
          "The submission form is not valid JSON: " + e.getMessage());
      return new HashMap<>();
    }
  }

  static void check(BpmnFile file, Map<String, Domain> declared, Findings findings) {
    for (Element flow : file.all("sequenceFlow")) {
      for (Element condition : BpmnFile.children(flow, "conditionExpression")) {
        report(flow, condition.getTextContent(), declared, findings);
      }
    }
    for (Element node : file.all("*")) {
      for (Element mapping : BpmnFile.extensions(node, "*")) {
        if (mapping.hasAttribute("source")) {
          report(node, mapping.getAttribute("source"), declared, findings);
        }
      }
    }
  }

  private static void report(
      Element element, String text, Map<String, Domain> declared, Findings findings) {
    if (!text.contains(EngineNames.FACTS + ".")) {
      return;
    }
    String id = element.getAttribute("id");
    int line = BpmnFile.line(element);
    for (String fact : DeclaredFacts.in(text)) {
      if (!declared.containsKey(EngineNames.FACTS + "." + fact)) {
        undeclared(id, line, fact, findings);
      }
    }
    String feel = text.strip();
    if (feel.startsWith("=") && Feel.expression(feel.substring(1)) instanceof Feel.Good good) {
      Types.of(good.exp(), declared)
          .clashes()
          .forEach(clash -> ClashWords.tell(id, line, feel, "", clash, declared, findings));
    }
  }

  static void undeclared(String element, int line, String fact, Findings findings) {
    findings.error(
        element,
        line,
        "fact-declared",
        "Biểu thức dùng thông tin “facts."
            + fact
            + "” nhưng biểu mẫu nộp hồ sơ không hỏi; giá trị sẽ luôn rỗng. Hãy bổ sung câu hỏi"
            + " hoặc sửa biểu thức.",
        "The expression reads facts."
            + fact
            + ", which the submission form does not ask for; it would always be null.");
  }
}

package vn.motcua.processes.check;

import java.util.Set;
import org.w3c.dom.Element;
import vn.motcua.processes.CompiledProcess;
import vn.motcua.processes.Resource;
import vn.motcua.processes.decision.DecisionFailed;
import vn.motcua.processes.decision.DeclaredFacts;
import vn.motcua.processes.model.BpmnFile;
import vn.motcua.processes.model.UnreadableModel;

/** Expressions read only facts that the submission form asks for; others would be null. */
final class FactRules {

  private FactRules() {}

  static void check(CompiledProcess process, BpmnFile file, Findings findings) {
    Set<String> declared;
    try {
      declared = DeclaredFacts.of(process).keySet();
    } catch (DecisionFailed e) {
      findings.error(
          process.processId(),
          "form-readable",
          "Biểu mẫu nộp hồ sơ không phải JSON hợp lệ. Hãy sửa lại: " + e.getMessage(),
          "The submission form is not valid JSON: " + e.getMessage());
      return;
    }
    for (Element flow : file.all("sequenceFlow")) {
      for (Element condition : BpmnFile.children(flow, "conditionExpression")) {
        report(flow.getAttribute("id"), condition.getTextContent(), declared, findings);
      }
    }
    for (Element node : file.all("*")) {
      for (Element mapping : BpmnFile.extensions(node, "*")) {
        String source = mapping.getAttribute("source");
        report(node.getAttribute("id"), source, declared, findings);
      }
    }
    process.decisions().forEach(decision -> decision(decision, declared, findings));
  }

  private static void decision(Resource decision, Set<String> declared, Findings findings) {
    try {
      var texts = BpmnFile.document(decision.xml()).getElementsByTagNameNS("*", "text");
      for (int i = 0; i < texts.getLength(); i++) {
        report(decision.name(), texts.item(i).getTextContent(), declared, findings);
      }
    } catch (UnreadableModel e) {
      // DecisionRules has said so already.
      return;
    }
  }

  private static void report(String element, String feel, Set<String> declared, Findings findings) {
    for (String fact : DeclaredFacts.in(feel)) {
      if (!declared.contains(fact)) {
        findings.error(
            element,
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
  }
}
